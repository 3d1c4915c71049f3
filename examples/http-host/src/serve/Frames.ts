/** Server-sent events as bytes, made once for all who are sent the same, and when an answer says something new. */
import { createHash } from "node:crypto"

const bytes = (text: string): Uint8Array => Buffer.from(text)

/** An event with JSON as its data; with an id, a client that comes back tells it. */
export const event = (name: string, json: string, id?: number): Uint8Array =>
  bytes(`${id === undefined ? "" : `id: ${id}\n`}event: ${name}\ndata: ${json}\n\n`)

/** A comment, which shows that the connection lives. */
export const heartbeat = bytes(":\n\n")

/** How long (ms) a client is to wait before it comes back: the last that is sent. */
export const retry = (ms: number): Uint8Array => bytes(`retry: ${ms}\n\n`)

/** Fields that say when an answer was read. They differ from head to head where nothing else does. */
const ofTheReading: ReadonlySet<string> = new Set(["head", "cut", "at"])

/** What an answer says, whenever it was read: two answers say the same where this is the same. */
export const said = (document: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(document, (key, value) => (ofTheReading.has(key) ? undefined : value)))
    .digest("base64url")
