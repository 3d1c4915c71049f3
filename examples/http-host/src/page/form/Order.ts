/** An order as it is sent: the command with its input, and around it when it happened, whom it concerns, and why. */
import type { Recorded } from "@servicebook/core"
import { type Checked, check, type Draft, part } from "./Draft.ts"
import type { Field, Named } from "./Field.ts"

/** Whom an event can concern, as the books qualify them: the compiler holds the list against core's, of which the page has types alone. */
const qualifiers: { readonly [kind in Recorded.Qualifier]: true } = {
  customer: true,
  unit: true,
  order: true,
  case: true,
  staff: true,
  outlet: true,
  department: true,
  product: true,
  region: true
}

const subject: Field = {
  is: "group",
  fields: [
    {
      name: "kind",
      isRequired: true,
      field: { is: "choice", options: Object.keys(qualifiers).map((value) => ({ value })) }
    },
    { name: "code", isRequired: true, field: { is: "text", least: 1, most: 200 } }
  ]
}

/** The fields that an order has beside its input; some commands take a reason. */
export const envelope = (takesReason: boolean): ReadonlyArray<Named> => [
  { name: "occurredAt", isRequired: false, field: { is: "instant" } },
  { name: "subjects", isRequired: false, field: { is: "list", of: subject, least: 0, most: 50 } },
  { name: "reason", isRequired: takesReason, field: { is: "text", least: 0, most: 2000 } }
]

/** The field that names the stream. */
export const streamId: Named = { name: "stream", isRequired: true, field: { is: "text", least: 1, most: 200 } }

/** What an order is made of. */
export interface Written {
  readonly command: string
  readonly takesReason: boolean
  readonly fields: ReadonlyArray<Named>
  readonly draft: Draft
  readonly zone: string
}

/** An order ready to be sent to its stream; or what is wrong with it. */
export interface Ordered {
  readonly id: string
  readonly body: { readonly [name: string]: unknown }
  readonly faults: Checked["faults"]
}

const group = (fields: ReadonlyArray<Named>): Field => ({ is: "group", fields })

interface Around {
  readonly stream?: string
  readonly subjects?: ReadonlyArray<{ readonly kind: string; readonly code: string }>
  readonly [name: string]: unknown
}

/** Checks what was written and makes the order of it. */
export const ordered = ({ command, draft, fields, takesReason, zone }: Written): Ordered => {
  const input = check(group(fields), part(draft, "input"), zone, "")
  const around = check(group([streamId, ...envelope(takesReason)]), part(draft, "around"), zone, "")
  const { stream = "", subjects, ...rest } = (around.value ?? {}) as Around
  const named = subjects === undefined ? {} : { subjects: subjects.map(({ code, kind }) => `${kind}:${code}`) }
  const under = (name: string, { faults }: Checked) => faults.map((one) => ({ ...one, path: `${name}.${one.path}` }))
  return {
    id: stream,
    body: { command, input: input.value ?? {}, ...rest, ...named },
    faults: [...under("around", around), ...under("input", input)]
  }
}
