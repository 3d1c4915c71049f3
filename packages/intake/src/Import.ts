/**
 * The import: bytes to rows to events to the log, batch by batch, with every row accounted for. To resume an import,
 * however it ended, run it again: what is recorded already is recognised by its keys.
 */
import { createHash } from "node:crypto"
import { EventId, EventLog, Recorded, type Refusal } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import type { PlatformError } from "effect/PlatformError"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { Counts } from "./Counts.ts"
import * as DryRun from "./DryRun.ts"
import { written } from "./Lanes.ts"
import type { Mapping, MappingInvalid } from "./Mapping.ts"
import { mapper } from "./map/Emit.ts"
import { checked, columnsOf } from "./map/Faults.ts"
import { type Among, amongAll, amongPassing, need } from "./map/Neighbours.ts"
import { type Placed, placer } from "./map/Place.ts"
import type * as Reject from "./Reject.ts"
import { imbalances, type Report } from "./Report.ts"
import { type Rows, rows as rowsOf } from "./read/Bytes.ts"
import type { Read } from "./read/Row.ts"
import { type Desk, make as makeSheet, type Step, settled } from "./Sheet.ts"

/** Where the export comes from: a file, or bytes with a name for the delivery. */
export type Source =
  | { readonly path: string }
  | { readonly bytes: Stream.Stream<Uint8Array, PlatformError>; readonly batch: string }

/** How far an import has come. */
export interface Progress {
  readonly rows: Readonly<Counts["rows"]>
  /** Bytes read of the file as it lies there (packed, if it is). */
  readonly bytes: number
  /** The size of the file; absent for a stream of bytes. */
  readonly totalBytes?: number
}

/** What an import is asked to do. */
export interface Options {
  readonly source: Source
  readonly mapping: Mapping
  /** A file for the rejects (NDJSON); replaced when it exists. */
  readonly rejects?: string
  readonly onReject?: (reject: Reject.Reject) => Effect.Effect<void>
  /** Told after every sheet: what the lanes write together. */
  readonly onProgress?: (progress: Progress) => Effect.Effect<void>
  /** Decide everything, append nothing. */
  readonly dryRun?: boolean
  /** Rows in one transaction, about; default 1,000. */
  readonly batchRows?: number
  /** Transactions at once; default what the log says pays. */
  readonly lanes?: number
}

/** The header of the file lacks columns that the mapping reads. Nothing was imported. */
export class ColumnsMissing extends Schema.TaggedError<ColumnsMissing>()("ColumnsMissing", {
  missing: Schema.Array(Schema.String),
  found: Schema.Array(Schema.String)
}) {
  override get message(): string {
    return `文件没有映射所用的列：${this.missing.join("、")}；文件的列为：${this.found.join("、")}。 / the file lacks columns that the mapping reads: ${this.missing.join(", ")}; it has: ${this.found.join(", ")}. Correct the names, the delimiter or the encoding in the mapping`
  }
}

/** What makes an import fail as a whole; rows never do. */
export type Failure = MappingInvalid | ColumnsMissing | PlatformError | Refusal.StoreFailed

const opened = (source: Source, mapping: Mapping) =>
  Effect.gen(function* () {
    if ("bytes" in source) return { bytes: source.bytes, batch: source.batch }
    const files = yield* FileSystem.FileSystem
    const hash = createHash("sha256")
    yield* Stream.runForEach(files.stream(source.path), (piece) => Effect.sync(() => hash.update(piece)))
    const { size } = yield* files.stat(source.path)
    return { bytes: files.stream(source.path), batch: hash.digest("hex"), totalBytes: Number(size) }
  }).pipe(Effect.withSpan("servicebook.import.open", { attributes: { system: mapping.system } }))

/** Refuses a file whose header lacks columns, before its first row is used. */
const withColumns = <E>(mapping: Mapping, read: Rows<E>): Stream.Stream<Read, E | ColumnsMissing> => {
  const wanted = columnsOf(mapping)
  let looked = mapping.input.format !== "csv"
  return Stream.mapEffect(read.rows, (row) => {
    const found = read.columns() ?? []
    const missing = looked ? [] : [...wanted].filter((column) => !found.includes(column))
    looked = true
    return missing.length === 0 ? Effect.succeed(row) : Effect.fail(new ColumnsMissing({ missing, found }))
  })
}

const placed = (mapping: Mapping): ((row: Read) => Step | Placed) => {
  const place = placer(mapping)
  return (row) => {
    if (row._tag === "Unreadable") return { row, mapped: { _tag: "Refused", problem: row.problem } }
    const found = place(row)
    if (found._tag === "Placed") return found
    if (found._tag === "Duplicate") return { row, mapped: { _tag: "Ignored", because: "duplicate" } }
    return { row, mapped: { _tag: "Refused", problem: found.problem } }
  }
}

const isPlaced = (found: Step | Placed): found is Placed => "_tag" in found

/** Rows with their events, in the order of the file. Holds all rows in memory only when conditions look at other rows. */
const mapped = <E>(mapping: Mapping, batch: string, rows: Stream.Stream<Read, E>): Stream.Stream<Step, E> => {
  const emit = mapper(mapping, batch)
  const place = placed(mapping)
  const step = (among: Among): Step => ({ row: among.placed.row, mapped: emit(among) })
  const needed = need(mapping)
  if (needed === "all") {
    const all = Effect.map(Stream.runCollect(Stream.map(rows, place)), (found) => {
      const among = amongAll(found.filter(isPlaced))
      return Stream.map(Stream.fromIterable(found), (one) => (isPlaced(one) ? step(among.get(one) as Among) : one))
    })
    return Stream.unwrap(all)
  }
  const pass =
    needed === "previous"
      ? amongPassing()
      : (one: Placed): Among => ({ placed: one, previous: undefined, isLast: false })
  return Stream.map(rows, (row) => {
    const one = place(row)
    if (!isPlaced(one)) return one
    const among = pass(one)
    return "placed" in among ? step(among) : { row, mapped: { _tag: "Refused", problem: among } }
  })
}

/** Writes rejects to the file and tells the caller. */
const rejecter = ({ onReject, rejects }: Options) =>
  Effect.gen(function* () {
    const tell = onReject ?? (() => Effect.void)
    if (rejects === undefined) return tell
    const file = yield* (yield* FileSystem.FileSystem).open(rejects, { flag: "w" })
    const encoder = new TextEncoder()
    return (reject: Reject.Reject) =>
      Effect.andThen(file.writeAll(encoder.encode(`${JSON.stringify(reject)}\n`)), tell(reject))
  })

/** The columns that no row so far had. */
const unseen = (mapping: Mapping) => {
  const left = new Set(mapping.input.format === "csv" ? [] : columnsOf(mapping))
  return {
    left,
    see: (row: Read): void => {
      if (row._tag === "Row") for (const column of left) if (Object.hasOwn(row.fields, column)) left.delete(column)
    }
  }
}

/**
 * Imports an export. Rows never make it fail: each is appended, already known, ignored by a rule or rejected with a
 * reason, and the report adds up. It fails when the mapping is faulty, the file cannot be read or lacks columns, or
 * the store fails; what was appended by then stays, and running it again goes on from there.
 */
export const run = (options: Options): Effect.Effect<Report, Failure, EventLog.EventLog | FileSystem.FileSystem> =>
  Effect.scoped(
    Effect.gen(function* () {
      const log = yield* EventLog.EventLog
      const mapping = yield* Effect.fromResult(checked(options.mapping, log.streams))
      const { bytes, batch, ...size } = yield* opened(options.source, mapping)
      const { batchRows = 1000, dryRun = false, onProgress = () => Effect.void } = options
      const counts = new Counts()
      const desk: Desk = { counts, dryRun, reject: yield* rejecter(options) }
      const append = dryRun ? yield* DryRun.make(log, mapping.system) : log.appendBatch
      const lanes = dryRun ? 1 : (options.lanes ?? log.lanes)
      const columns = unseen(mapping)
      let bytesRead = 0
      const counted = Stream.tap(bytes, (piece) =>
        Effect.sync(() => {
          bytesRead += piece.length
        })
      )
      const read = rowsOf(mapping, counted)
      const rows = Stream.tap(withColumns(mapping, read), (row) => Effect.sync(() => columns.see(row)))
      const sheets = mapped(mapping, batch, rows).pipe(
        Stream.grouped(batchRows * lanes),
        Stream.map((steps) => makeSheet(log.streams, steps, bytesRead))
      )
      yield* written(sheets, ({ items }) => items, { append, lanes }).pipe(
        Stream.runForEach(({ sheet, outcomes }) =>
          Effect.andThen(
            settled(desk, sheet, outcomes),
            Effect.suspend(() => onProgress({ rows: { ...counts.rows }, bytes: sheet.bytesRead, ...size }))
          )
        )
      )
      const left = [...columns.left]
      return yield* reported({ mapping, batch, dryRun, bytes: bytesRead, counts, ended: read.ended(), left })
    })
  )

const reported = (found: {
  readonly dryRun: boolean
  readonly mapping: Mapping
  readonly batch: string
  readonly bytes: number
  readonly counts: Counts
  readonly ended: ReturnType<Rows<never>["ended"]>
  readonly left: ReadonlyArray<string>
}): Effect.Effect<Report> => {
  if (found.ended.openEnd === true) found.counts.notice("no-final-line-end")
  const report: Report = {
    schema: "servicebook/import/1",
    system: found.mapping.system,
    batch: found.batch,
    mapping: EventId.sha256Hex(Recorded.canonicalText(found.mapping)),
    dryRun: found.dryRun,
    bytes: found.bytes,
    ...found.counts.shown(),
    columnsNeverSeen: found.left,
    truncated: found.ended.cut ?? null
  }
  const wrong = imbalances(report)
  return wrong.length === 0
    ? Effect.succeed(report)
    : Effect.die(new Error(`the counts of an import do not add up: ${wrong.join("; ")}`))
}
