/** What the tests share: a log in memory, an import of a text into it, and what came of it. */
import { EventLog, Memory, type Recorded, type Refusal, Streams } from "@servicebook/core"
import { Import, Mapping, type Reject, Report } from "@servicebook/intake"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { expect } from "vitest"

/** A mapping from YAML without its first line. */
export const mappingOf = (yaml: string): Mapping.Mapping =>
  Result.getOrThrow(Mapping.parse(`schema: servicebook/mapping/1\nsystem: old\n${yaml}`))

/** The faults of a YAML that is no mapping. */
export const faultsOf = (yaml: string): ReadonlyArray<string> =>
  Result.match(Mapping.parse(yaml), {
    onSuccess: () => [],
    onFailure: ({ issues }) => issues.map(({ path, problem }) => `${path}: ${problem.en}`)
  })

/** A log of its own. */
export const freshLog = (): EventLog.EventLogShape => Memory.make({ tenant: "t", streams: Streams.all })

/** What came of an import. */
export interface Done {
  readonly report: Report.Report
  readonly rejects: ReadonlyArray<Reject.Reject>
  readonly events: ReadonlyArray<Recorded.Recorded>
}

type More = Partial<Omit<Import.Options, "source" | "mapping">> & { readonly log?: EventLog.EventLogShape }

/** Bytes in pieces of so many. */
export const pieces = (bytes: Uint8Array, size: number): ReadonlyArray<Uint8Array> =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size))

/** Imports as an effect, which may fail. */
export const importing = (
  mapping: Mapping.Mapping,
  text: string | Uint8Array,
  { log, ...more }: More = {},
  size = 1 << 20
) => {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text
  const source = { bytes: Stream.fromIterable(pieces(bytes, size)), batch: "b1" }
  const layer = Layer.mergeAll(Layer.succeed(EventLog.EventLog, log ?? freshLog()), FileSystem.layerNoop({}))
  return Effect.provide(Import.run({ source, mapping, ...more }), layer)
}

/** Imports a text; its report's sums are checked, and every reject has a reason in two languages. */
export const imported = async (
  mapping: Mapping.Mapping,
  text: string | Uint8Array,
  more: More = {},
  size?: number
): Promise<Done> => {
  const log = more.log ?? freshLog()
  const rejects: Array<Reject.Reject> = []
  const onReject = (reject: Reject.Reject) => Effect.sync(() => void rejects.push(reject))
  const report = await Effect.runPromise(importing(mapping, text, { onReject, ...more, log }, size))
  expect(Report.imbalances(report)).toEqual([])
  expect(report.rows.rejected).toBe(rejects.length)
  const events = await Effect.runPromise(Stream.runCollect(log.readAll()))
  return { report, rejects, events }
}

/** A store that fails at its n-th batch, before or after having written it. */
export const failing = (
  log: EventLog.EventLogShape,
  at: number,
  fail: (write: boolean) => Refusal.StoreFailed,
  write: boolean
): EventLog.EventLogShape => {
  let batch = 0
  return {
    ...log,
    appendBatch: (items) =>
      Effect.suspend(() => {
        batch++
        if (batch !== at) return log.appendBatch(items)
        const failure = Effect.fail(fail(write))
        return write ? Effect.andThen(log.appendBatch(items), failure) : failure
      })
  }
}

/** Events as short texts: instant, type and what the test asks for. */
export const shown = (events: ReadonlyArray<Recorded.Recorded>): ReadonlyArray<string> =>
  events.map(({ body }) => `${body.occurredAt.slice(0, 16)} ${body.stream.category}/${body.stream.id} ${body.type}`)

/** A small CSV mapping of cases, with changes to its YAML appended. */
export const cases = (more = ""): string => `
input: { format: csv }
missing: ["", "?"]
case: "{id}"
activity: "{act}"
times:
  at: { from: "{at}", formats: [ISO, "D/M/YYYY h:mm"], zone: Asia/Shanghai }
streams: { Case: "{$case}", Repair: "{$case}" }
actor: { id: "{who}", else: nobody }
subjects: ["staff:{who}"]
activities:
  open: [{ event: Case.Registered, data: { class: complaint } }]
  done: [{ event: Case.Resolved, data: { cause: "{why}" } }]
  both:
    - event: Case.Assigned
    - event: Repair.Restarted
  skip: ignore
${more}`
