/**
 * Shards: a log cut into `of` parts by stream, so that several consumers share the work and each stream stays in one
 * part, in its order. Which part is computed from the stream's name alone, here and in SQL alike.
 */
import { sha256 } from "@noble/hashes/sha2.js"
import { utf8ToBytes } from "@noble/hashes/utils.js"
import { type StreamRef, streamKey } from "./Recorded.ts"

/** One part of a log cut into `of` parts; `index` counts from 0. */
export interface Shard {
  readonly index: number
  readonly of: number
}

/** The index of the part a stream belongs to: the first four bytes (big endian) of the SHA-256 of its key, modulo `of`. */
export const shardOf = (stream: StreamRef, of: number): number => {
  const [a = 0, b = 0, c = 0, d = 0] = sha256(utf8ToBytes(streamKey(stream)))
  return (a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d) % of
}

/** Whether a stream belongs to a part; every stream belongs to the whole. */
export const holds = (shard: Shard | undefined, stream: StreamRef): boolean =>
  shard === undefined || shard.of === 1 || shardOf(stream, shard.of) === shard.index

/** Throws a `RangeError` at a part that no log has: it would hold nothing, for ever and without a word. */
export const check = ({ index, of }: Shard): void => {
  if (Number.isInteger(of) && of >= 1 && Number.isInteger(index) && index >= 0 && index < of) return
  throw new RangeError(`there is no shard ${index} of ${of}: count from 0, below a whole number`)
}
