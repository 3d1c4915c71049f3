/** Reading an export from a file: its bytes to lines to whole commits, in batches, with its SHA-256. */
import { createHash } from "node:crypto"
import type { Export, Recorded } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Stream from "effect/Stream"
import { ExportLines } from "./ExportLines.ts"
import { OtherBytes, UnreadableFile } from "./Refusal.ts"

/** What was read. */
export interface Summary {
  readonly events: number
  readonly commits: number
  /** The position of the last commit. */
  readonly head: number
  /** Whose books they are; undefined for an export without events. */
  readonly tenant: string | undefined
  readonly sha256: string
}

/** What an export must be. */
export interface Wanted {
  readonly file: string
  readonly tenant?: string | undefined
  /** The SHA-256 its bytes must have, in hexadecimal. */
  readonly sha256?: string | undefined
  /** Told after every batch how many events were read. */
  readonly onProgress?: ((events: number) => Effect.Effect<void>) | undefined
}

/** The least number of events handed over at once, but for the last. */
const batchEvents = 1_000

/** Bytes to lines: ends at LF alone, because every other byte counts. Text that is no UTF-8 throws. */
class Lines {
  private readonly decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
  private rest = ""

  push(bytes: Uint8Array): ReadonlyArray<string> {
    const lines = (this.rest + this.decoder.decode(bytes, { stream: true })).split("\n")
    this.rest = lines.pop() ?? ""
    return lines
  }

  end(): ReadonlyArray<string> {
    const rest = this.rest + this.decoder.decode()
    return rest === "" ? [] : [rest]
  }
}

const decoded = (file: string, lines: () => ReadonlyArray<string>) =>
  Effect.try({ try: lines, catch: () => new UnreadableFile({ file, problem: "UTF-8?" }) })

type Use<E, R> = (batch: ReadonlyArray<Recorded.Recorded>, tenant: string) => Effect.Effect<void, E, R>

/** Takes lines and hands over what is whole. */
const handing = <E, R>(reading: ExportLines, use: Use<E, R>) => {
  let batch: Array<Recorded.Recorded> = []
  const hand = (atLeast: number) =>
    Effect.suspend(() => {
      if (batch.length < atLeast) return Effect.void
      const full = batch
      batch = []
      return use(full, reading.tenant ?? "")
    })
  return {
    take: (lines: ReadonlyArray<string>) =>
      Effect.gen(function* () {
        for (const line of lines) {
          for (const event of yield* Effect.fromResult(reading.take(line))) batch.push(event)
        }
        yield* hand(batchEvents)
      }),
    end: Effect.gen(function* () {
      batch.push(...(yield* Effect.fromResult(reading.end())))
      yield* hand(1)
    })
  }
}

const unreadable = (file: string) => (error: { readonly message: string }) =>
  new UnreadableFile({ file, problem: error.message })

/** Reads an export and hands its commits over in batches. Refuses with the line at fault; earlier batches were handed over by then. */
export const read = <E, R>(
  wanted: Wanted,
  use: Use<E, R>
): Effect.Effect<Summary, Export.InvalidExport | UnreadableFile | OtherBytes | E, R | FileSystem.FileSystem> =>
  Effect.gen(function* () {
    const { file } = wanted
    const files = yield* FileSystem.FileSystem
    const reading = new ExportLines(wanted.tenant)
    const hash = createHash("sha256")
    const lines = new Lines()
    const { take, end } = handing(reading, use)
    yield* files.stream(file).pipe(
      Stream.mapError(unreadable(file)),
      Stream.runForEach((bytes) =>
        Effect.gen(function* () {
          hash.update(bytes)
          yield* take(yield* decoded(file, () => lines.push(bytes)))
          yield* wanted.onProgress?.(reading.events) ?? Effect.void
        })
      )
    )
    yield* take(yield* decoded(file, () => lines.end()))
    yield* end
    const sha256 = hash.digest("hex")
    if (wanted.sha256 !== undefined && wanted.sha256.toLowerCase() !== sha256) {
      return yield* new OtherBytes({ file, found: sha256, expected: wanted.sha256 })
    }
    const { events, commits, head, tenant } = reading
    return { events, commits, head, tenant, sha256 }
  })
