/**
 * From the bytes of a file to its rows: unpacking (recognised by the file's first bytes), decoding of the text, and
 * the reader of the format. What a broken file still holds is read; where it broke is kept.
 */
import { createGunzip, type Gunzip } from "node:zlib"
import { Title } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Mapping } from "../Mapping.ts"
import * as Csv from "./Csv.ts"
import * as Ndjson from "./Ndjson.ts"
import type { Ended, Read, Reader } from "./Row.ts"
import * as Xes from "./Xes.ts"

/**
 * Packed bytes are unpacked in blocks of this size, counted from the file's beginning: the unpacker drops what it made
 * of a block that turns out to be damaged, and that must not depend on the pieces in which the file was read.
 */
const block = 512

const unpacked = (problem: string, broken: string): string => {
  const { en, zh } = Title.parted(problem)
  return Title.joined({ zh: `${zh}；gzip：${broken}`, en: `${en}; gzip: ${broken}` })
}

/** Unpacks gzip piece by piece; text that was never packed passes through. */
class Unpacker {
  private gunzip: Gunzip | undefined
  private plain = false
  private head = new Uint8Array(0)
  private out: Array<Uint8Array> = []
  broken: string | undefined

  /** Unpacks a piece; resolves when all that it holds has come out. */
  async push(piece: Uint8Array): Promise<ReadonlyArray<Uint8Array>> {
    if (this.plain) return [piece]
    if (this.gunzip !== undefined) return this.blocks(piece)
    const head = new Uint8Array(this.head.length + piece.length)
    head.set(this.head)
    head.set(piece, this.head.length)
    this.head = head
    if (head.length < 2) return []
    if (head[0] === 0x1f && head[1] === 0x8b) {
      this.gunzip = createGunzip()
      this.gunzip.on("data", (data: Uint8Array) => this.out.push(data))
      this.gunzip.on("error", (error) => {
        this.broken ??= error.message
      })
      return this.blocks(new Uint8Array(0))
    }
    this.plain = true
    return [head]
  }

  /** Unpacks the whole blocks of what has come so far; at the end the rest too. */
  private async blocks(piece: Uint8Array, last = false): Promise<ReadonlyArray<Uint8Array>> {
    const all = new Uint8Array(this.head.length + piece.length)
    all.set(this.head)
    all.set(piece, this.head.length)
    const whole = last ? all.length : all.length - (all.length % block)
    const out: Array<Uint8Array> = []
    for (let at = 0; at < whole; at += block) {
      out.push(...(await this.write(all.subarray(at, Math.min(at + block, whole)))))
    }
    this.head = all.slice(whole)
    return out
  }

  private write(piece: Uint8Array): Promise<ReadonlyArray<Uint8Array>> {
    const { gunzip } = this
    if (gunzip === undefined || this.broken !== undefined) return Promise.resolve([])
    return new Promise((resolve) => {
      // A failing unpacker never calls back for the piece it failed on.
      const done = () => {
        gunzip.off("error", done)
        resolve(this.taken())
      }
      gunzip.once("error", done)
      gunzip.write(piece, done)
    })
  }

  /** What is left at the end; a pack that is not whole leaves `broken` set. */
  async end(): Promise<ReadonlyArray<Uint8Array>> {
    const { gunzip } = this
    if (gunzip === undefined) return this.plain ? [] : [this.head]
    const before = await this.blocks(new Uint8Array(0), true)
    if (this.broken === undefined) {
      await new Promise<void>((resolve) => {
        gunzip.once("end", resolve)
        gunzip.once("error", () => resolve())
        gunzip.end()
      })
    }
    gunzip.destroy()
    return [...before, ...this.taken()]
  }

  private taken(): ReadonlyArray<Uint8Array> {
    const { out } = this
    this.out = []
    return out
  }
}

/** The reader that a mapping asks for. */
export const readerOf = ({ input }: Mapping): Reader => {
  if (input.format === "ndjson") return Ndjson.reader()
  if (input.format === "xes") return Xes.reader()
  return Csv.reader({ delimiter: input.delimiter ?? ",", quote: input.quote ?? '"', header: input.header ?? true })
}

/** Rows as they come, and what is known once they have. */
export interface Rows<E> {
  readonly rows: Stream.Stream<Read, E>
  /** Of the file as a whole, when all rows have passed. */
  readonly ended: () => Omit<Ended, "rows">
  /** The header of a CSV file, once it has passed. */
  readonly columns: () => ReadonlyArray<string> | undefined
}

/** Reads rows from bytes. The result is for one run. */
export const rows = <E>(mapping: Mapping, bytes: Stream.Stream<Uint8Array, E>): Rows<E> => {
  const unpacker = new Unpacker()
  const decoder = new TextDecoder(mapping.input.encoding ?? "utf-8")
  const reader = readerOf(mapping)
  let ended: Omit<Ended, "rows"> = {}
  const read = (pieces: ReadonlyArray<Uint8Array>): ReadonlyArray<Read> =>
    pieces.flatMap((piece) => reader.push(decoder.decode(piece, { stream: true })))
  const last = (pieces: ReadonlyArray<Uint8Array>): ReadonlyArray<Read> => {
    const before = [...read(pieces), ...reader.push(decoder.decode())]
    const { broken } = unpacker
    const { rows: after, ...rest } = reader.end(broken !== undefined)
    ended =
      broken === undefined || rest.cut === undefined
        ? rest
        : { cut: { ...rest.cut, problem: unpacked(rest.cut.problem, broken) } }
    return [...before, ...after]
  }
  return {
    rows: bytes.pipe(
      Stream.mapEffect((piece) => Effect.promise(() => unpacker.push(piece)).pipe(Effect.map(read))),
      Stream.concat(Stream.fromEffect(Effect.promise(() => unpacker.end()).pipe(Effect.map(last)))),
      Stream.flattenIterable
    ),
    ended: () => ended,
    columns: () => reader.columns?.()
  }
}
