// Who is let through, found out by trying: every role at every call of the host and at every command of every stream.
import { Authority, ChineseCalendar } from "@servicebook/core"
import fc from "fast-check"
import { administrator } from "../../src/guard/Tokens.ts"
import type { Json } from "../fuzz/Draw.ts"
import { drawn } from "../fuzz/Draw.ts"
import { type Document, definitions, type Operation, operations } from "../fuzz/Operations.ts"
import { allowed } from "../fuzz/Requests.ts"
import type { Running } from "../running/Host.ts"

/** The roles that are tried: those of the documents and the host's own. */
export const roles: ReadonlyArray<string> = [...Object.values(Authority.Role), administrator]

/** What an answer says of the caller: let through, or refused by a status and a named refusal. */
export interface Outcome {
  readonly status: number
  readonly refusal?: string
}

/** Who was tried at what, and what came of it. */
export interface Tried {
  readonly what: string
  readonly by: string
  readonly outcome: Outcome
}

interface Attempt {
  readonly what: string
  readonly method: string
  readonly path: string
  readonly headers: { readonly [name: string]: string }
  readonly body?: string
}

/** Asks again where a connection that was kept had just been closed: the key makes that harmless. */
const sendAs = (host: Running, token: string | undefined, attempt: Attempt, again = 3): Promise<Outcome> =>
  sendOnce(host, token, attempt).catch((error: unknown) => {
    if (again === 0 || !(error instanceof TypeError)) throw error
    return sendAs(host, token, attempt, again - 1)
  })

const sendOnce = async (host: Running, token: string | undefined, attempt: Attempt): Promise<Outcome> => {
  const { body, headers, method, path } = attempt
  const ended = new AbortController()
  const answer = await fetch(`${host.url}${path}`, {
    method,
    headers: { ...headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
    signal: ended.signal,
    ...(body === undefined ? {} : { body })
  })
  if (!/json/.test(answer.headers.get("content-type") ?? "")) {
    // A stream of changes has no end, and that it began is the answer.
    ended.abort()
    return { status: answer.status }
  }
  const { refusal } = (await answer.json()) as { readonly refusal?: string }
  return { status: answer.status, ...(refusal === undefined || answer.ok ? {} : { refusal }) }
}

const first = <A>(values: fc.Arbitrary<A>): A => fc.sample(values, { numRuns: 1, seed: 6 })[0] as A

/** One sound request of a call. */
const attemptOf = (operation: Operation, document: Document): Attempt => {
  const { body, headers, method, path } = first(allowed(operation, definitions(document)))
  return {
    what: operation.id,
    method,
    path,
    headers: Object.fromEntries(headers),
    ...(body === undefined ? {} : { body: Buffer.from(body).toString() })
  }
}

/** One sound request of each call of the document. */
export const calls = (document: Document): ReadonlyArray<Attempt> =>
  operations(document).map((operation) => attemptOf(operation, document))

const resolved = (schema: Json, document: Document): Json =>
  schema.$ref === undefined ? schema : (definitions(document)[schema.$ref.replace(/^.*\//, "")] ?? schema)

const armsOf = (body: Json, document: Document): ReadonlyArray<Json> => {
  const whole = resolved(body, document)
  return (whole.anyOf ?? whole.oneOf ?? [whole]).map((one) => resolved(one, document))
}

const nameOf = (arm: Json): string | undefined => arm.properties?.["command"]?.enum?.[0] as string | undefined

/** Whether an input is one that the command itself takes, beyond what the document can say of it. */
export type Takes = (category: string, command: string, input: unknown) => boolean

/** Inputs that hang together in more ways than chance meets. */
const written: { readonly [command: string]: unknown } = {
  "WorkingCalendar.publish": { calendar: ChineseCalendar.office }
}

/** How many inputs are drawn at most until a command takes one. */
const tries = 300

const soundOf = (inputs: fc.Arbitrary<unknown>, isSound: (input: unknown) => boolean): unknown => {
  for (let seed = 0; seed < tries; seed += 5) {
    const found = fc.sample(inputs, { numRuns: 5, seed }).find(isSound)
    if (found !== undefined) return found
  }
  return undefined
}

/** One sound request of each command of each stream; those of a category on one stream. */
export const commands = (document: Document, takes: Takes): ReadonlyArray<Attempt> =>
  operations(document).flatMap(({ body, method, path }) => {
    const category = /^\/v1\/streams\/(\w+)\//.exec(path)?.[1]
    if (category === undefined || body === undefined || method !== "POST") return []
    return armsOf(body, document).map((arm) => {
      const command = nameOf(arm) ?? "?"
      const inputs = drawn(arm.properties?.["input"] ?? {}, definitions(document))
      const input = written[`${category}.${command}`] ?? soundOf(inputs, (one) => takes(category, command, one))
      if (input === undefined) throw new Error(`no sound input of ${category}.${command} was drawn in ${tries} tries`)
      const headers = { "content-type": "application/json", "idempotency-key": `trial-${category}-${command}` }
      const order = { command, input, occurredAt: "2026-03-02T08:00:00.000Z", subjects: ["staff:one"] }
      const to = path.replace(/\{\w+\}/, "trial")
      return { what: `${category}.${command}`, method, path: to, headers, body: JSON.stringify(order) }
    })
  })

/** Tries every attempt by every caller that is to try it, a few at a time. */
export const tried = async (
  host: Running,
  attempts: ReadonlyArray<Attempt>,
  callers: ReadonlyMap<string, string | undefined>,
  tries: (what: string, by: string) => boolean = () => true
): Promise<ReadonlyArray<Tried>> => {
  const all = attempts.flatMap((attempt) =>
    [...callers].filter(([by]) => tries(attempt.what, by)).map(([by, token]) => ({ attempt, by, token }))
  )
  const found: Array<Tried> = []
  let next = 0
  const lane = async () => {
    for (let n = next++; n < all.length; n = next++) {
      const one = all[n] as (typeof all)[number]
      // Each caller has a key of its own: a key that was used is answered by what it did, whoever asks again.
      const headers = { ...one.attempt.headers, "idempotency-key": `${one.attempt.what}-${one.by}` }
      const outcome = await sendAs(host, one.token, { ...one.attempt, headers })
      found[n] = { what: one.attempt.what, by: one.by, outcome }
    }
  }
  await Promise.all(Array.from({ length: 16 }, lane))
  return found
}

/** Whether the outcome is that the caller may not do it, whatever the state of the books. */
export const isForbidden = ({ status }: Outcome): boolean => status === 401 || status === 403
