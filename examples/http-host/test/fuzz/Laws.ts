// What must hold of every answer, whatever was asked.
import { HttpApi, HttpApiSchema } from "effect/http-api"
import * as Schema from "effect/Schema"
import { Api } from "../../src/api/Api.ts"
import type { Shot } from "./Requests.ts"
import type { Answer } from "./Wire.ts"

type Decoded = (value: unknown) => unknown

/** What bodies of a call must be, by status. */
interface Declared {
  readonly [operationAndStatus: string]: Decoded
}

const jsonOf = (schemas: ReadonlyArray<Schema.Top>): Decoded => {
  const bodies = schemas.map((schema) => (HttpApiSchema.isWithHeaders(schema) ? schema.schema : schema))
  return Schema.decodeUnknownSync(
    Schema.toCodecJson(Schema.Union(bodies)) as unknown as Schema.ConstraintCodec<unknown>
  )
}

const declared = (): Declared => {
  const all: Record<string, Decoded> = {}
  HttpApi.reflect(Api, {
    onGroup: () => {},
    onEndpoint: ({ endpoint, errors, group, successes }) => {
      for (const [status, schemas] of [...successes, ...errors]) {
        all[`${group.identifier}.${endpoint.identifier} ${status}`] = jsonOf(schemas)
      }
    }
  })
  return all
}

const bodies = declared()

const InBoth = Schema.String.check(Schema.isPattern(/^.*\p{Script=Han}.* \/ [^\p{Script=Han}]+$/su))

/** What every problem says, also those that no call states because they come before or after it. */
const Any = Schema.Struct({
  type: Schema.String.check(Schema.isPattern(/^urn:servicebook:problem:/)),
  status: Schema.Int,
  ...{ title: InBoth, detail: Schema.NonEmptyString, zh: Schema.NonEmptyString, en: Schema.NonEmptyString },
  instance: Schema.String.check(Schema.isPattern(/^urn:servicebook:request:[\w-]{8,64}$/))
})

const anyProblem = jsonOf([Any])

/** What no answer may tell: how the host is built, where it lies, what its store is asked, and any token. */
const leaks: ReadonlyArray<readonly [what: string, pattern: RegExp]> = [
  ["a stack", /\n\s+at |\.ts:\d+|\.js:\d+|node:internal/],
  ["a path", /node_modules|\/home\/|\/tmp\/|\/root\/|file:\/\//],
  ["a statement", /\b(select\s.+\sfrom|insert into|pg_catalog|relation "|syntax error at|SQLSTATE)\b/i],
  ["a token", /eyJ[\w-]{10,}\.[\w-]{10,}\./],
  ["an error of the system", /\b(ENOENT|ECONNREFUSED|EACCES|TypeError|RangeError|Cannot read propert)/]
]

const isProblem = ({ headers }: Answer): boolean => /^application\/problem\+json/.test(headers["content-type"] ?? "")

const isJson = ({ headers }: Answer): boolean => /^application\/(problem\+)?json/.test(headers["content-type"] ?? "")

const attempt = (decode: Decoded, text: string): string | undefined => {
  try {
    decode(JSON.parse(text))
    return undefined
  } catch (error) {
    return String(error).slice(0, 500)
  }
}

const faultsOfStatus = ({ request }: Shot, answer: Answer): ReadonlyArray<string> => {
  const { headers, status } = answer
  if (status === -1) return ["no answer in time"]
  if (status === 0) return request.missing === undefined ? ["closed without an answer"] : []
  if (headers["x-request-id"] === undefined) return ["an answer without an id"]
  if (status === 405 && headers["allow"] === undefined) return ["a 405 that says not what is allowed"]
  if (headers["x-content-type-options"] !== "nosniff") return ["an answer that may be taken for something else"]
  if (status === 503) return headers["retry-after"] === undefined ? ["a 503 that says not when to come back"] : []
  return status >= 500 ? [`a ${status}`] : []
}

const faultsOfBody = ({ operation, request }: Shot, answer: Answer): ReadonlyArray<string> => {
  const { status, text } = answer
  if (request.method === "HEAD" || status < 200) return []
  const bySchema = operation?.method === request.method ? bodies[`${operation.id} ${status}`] : undefined
  if (status >= 400) {
    if (!isProblem(answer))
      return [`a ${status} that is no problem+json, but ${answer.headers["content-type"]}: ${text.slice(0, 80)}`]
    const fault = attempt(anyProblem, text)
    return fault === undefined ? [] : [`a ${status} that its schema does not read: ${fault}`]
  }
  if (bySchema === undefined || !isJson(answer)) return []
  const fault = attempt(bySchema, text)
  return fault === undefined ? [] : [`a ${status} that its schema does not read: ${fault}`]
}

const faultsOfSecrets = ({ headers, text }: Answer, secrets: ReadonlyArray<string>): ReadonlyArray<string> => {
  const whole = `${JSON.stringify(headers)}\n${text}`
  const told = leaks
    .filter(([, pattern]) => pattern.test(whole))
    .map(([what, pattern]) => `${what}: ${pattern.exec(whole)?.[0]}`)
  return [...told, ...secrets.filter((secret) => whole.includes(secret)).map((secret) => `the secret ${secret}`)]
}

/** Pages that people read, whose scripts may say anything. */
const isPage = ({ headers }: Answer): boolean => /^text\/(html|css|javascript)/.test(headers["content-type"] ?? "")

/** What is wrong with an answer; `secrets` are words that its caller must never meet. */
export const faults = (shot: Shot, answer: Answer, secrets: ReadonlyArray<string>): ReadonlyArray<string> => [
  ...faultsOfStatus(shot, answer),
  ...faultsOfBody(shot, answer),
  ...(isPage(answer) ? [] : faultsOfSecrets(answer, secrets).map((what) => `an answer that tells ${what}`))
]
