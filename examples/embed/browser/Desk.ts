/**
 * The desk behind the page: complaints by commands and the figures of a month, all in this browser. Modules are named by path:
 * of a document by the index, every clause would come along.
 */
import * as Memory from "@servicebook/core/log/Memory"
import * as Stream from "@servicebook/core/log/Stream"
import { complaintResolutionRate } from "@servicebook/core/policy/OblP02/ComplaintResolutionRate"
import { deskBacklog } from "@servicebook/core/policy/ServiceDesk/Backlog"
import * as Books from "@servicebook/core/promise/Books"
import * as Case from "@servicebook/core/streams/Case"

/** Who may sit at the desk: the clerk handles, the checker looks at what was done. */
export const people = {
  clerk: { id: "staff-7", roles: [] },
  checker: { id: "staff-9", roles: ["customer-relations"] }
} as const
/** One of them. */
export type Person = keyof typeof people

const acts = { answer: Case.answer, resolve: Case.resolve("done"), verify: Case.verify(true) } as const
/** What may be ordered on a complaint. */
export type Act = keyof typeof acts

/** One complaint as the page shows it. */
export interface Complaint {
  readonly id: string
  readonly state: Case.Row["state"]
  readonly answered: boolean
  readonly verified: boolean
}

/** One figure as the page shows it: its titles, exact fraction, and how it reads. */
export interface Shown {
  readonly title: { readonly zh: string; readonly en: string }
  readonly fraction: string
  readonly display: string
  readonly status: string
}

const shown = async (books: Books.Books, kpi: Parameters<Books.Books["figure"]>[0], month: string): Promise<Shown> => {
  const { denominator, display, numerator, status } = await books.figure(kpi, month, { cut: "latest" })
  return { title: kpi.title, fraction: `${numerator}/${denominator}`, display, status: status.is }
}

const complaintsOf = async ({ log, run }: Books.Books): Promise<ReadonlyArray<Complaint>> => {
  const { atMs, position } = await run(log.head())
  const query = { kind: "case", anchor: "complaintAtMs", fromMs: 0, untilMs: atMs, cutMs: atMs, head: position }
  const found = await run(log.rows(query))
  return found.map(({ row, stream: { id } }) => {
    const { answeredAtMs, state, verifiedAtMs } = row as Case.Row
    return { id, state, answered: answeredAtMs !== null, verified: verifiedAtMs !== null }
  })
}

/** Opens a desk with empty books. */
export const open = async () => {
  const books = await Books.open(Memory.layer({ tenant: "page", streams: Stream.streams(Case.stream) }))
  let orders = 0
  const order = (id: string, person: Person, decide: ReturnType<typeof Case.verify>) =>
    books.execute(Case.stream, id, { actor: people[person], key: `order-${++orders}` }, decide)
  return {
    /** Registers a complaint under the next number. */
    register: async (person: Person) => {
      const { length } = await complaintsOf(books)
      await order(`c-${length + 1}`, person, Case.register({ class: "complaint" }))
    },
    /** Orders an act; rejects with the refusal. */
    act: async (id: string, act: Act, person: Person) => {
      await order(id, person, acts[act])
    },
    /** What there is to see: the complaints, and the figures of a month (`2026-03`) as they stand now. */
    view: async (month: string) => ({
      complaints: await complaintsOf(books),
      figures: [await shown(books, complaintResolutionRate, month), await shown(books, deskBacklog, month)]
    })
  }
}
