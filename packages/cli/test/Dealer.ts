// The books of a dealer's May, with an appeal: told in lines, written as an export.
import { Consequences, Export, Memory, type Recorded, Streams } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { write } from "./Run.ts"

/** An event: its stream, its type, the day of 2026, its data, and the stream whose first event it concerns. */
export type Said = readonly [stream: string, type: string, day: string, data: object, concerns?: string]

/** A breach of the rules by a member of the after-sales staff. */
export const breach = { offence: "process-breach", proof: "E-1", group: "after-sales" }

const about = (id: string) => [`case:C-${id}`, "staff:T-1"]

/** The key of what follows from an offence of May; in fen where it is a fine. */
export const keyOf = (measure: string, cause: string): string =>
  Consequences.consequence({
    ...{ rule: "offences", clause: "S2-5.2c", measure, who: "staff:T-1", period: "2026-05" },
    ...{ amount: { is: "none" }, basis: [], cause }
  }).key

/** What a proposal of such a measure states. */
export const proposed = (measure: string, cause: string, fen?: number, reverses?: string): object => ({
  ...{ measure, clause: "S2-5.2c", approvers: ["general-manager"], effect: "carried-out" },
  basis: { on: "consequence", key: keyOf(measure, cause) },
  ...(fen === undefined ? {} : { fen }),
  ...(reverses === undefined ? {} : { reverses })
})

/** The offences of May, by T-1, with a case behind each. */
export const may: ReadonlyArray<Said> = ["03", "09", "20"].map((day) => [
  `Conduct/${Number(day)}`,
  "Reported",
  `05-${day}`,
  breach
])

/** The first of them falls on an appeal. */
export const voided: Said = ["Conduct/3", "Voided", "05-28", { cause: "appeal" }, "Conduct/3"]

/** Writes the books of a story; returns the path of the export. */
export const dealer = (story: ReadonlyArray<Said>, name = "dealer.ndjson"): Promise<string> =>
  Effect.runPromise(Effect.map(books(story), (lines) => write(name, lines.map((line) => `${line}\n`).join(""))))

const books = (story: ReadonlyArray<Said>) =>
  Effect.gen(function* () {
    const log = Memory.make({ tenant: "dealer", streams: Streams.all })
    const ids = new Map<string, string>()
    const all: Array<Recorded.Recorded> = []
    for (const [at, [place, type, day, data, concerns]] of story.entries()) {
      const [category = "", id = ""] = place.split("/")
      const event: Recorded.Proposed = {
        ...{ type, data: data as Recorded.Payload, occurredAt: `2026-${day}T02:00:00.000Z`, subjects: about(id) },
        ...{ source: { system: "", key: `${at}` }, actor: { id: "G-1", roles: [] } },
        schemaVersion: Streams.all.get(category)?.events[type]?.schemaVersion ?? 1,
        ...(concerns === undefined ? {} : { concerns: ids.get(concerns) ?? "" })
      }
      yield* log.append({ stream: { category, id }, expected: "any", events: [event] })
      const last = (yield* log.read({ category, id })).at(-1) as Recorded.Recorded
      if (!ids.has(place)) ids.set(place, last.body.id)
      all.push(last)
    }
    return all.map(Export.line)
  })
