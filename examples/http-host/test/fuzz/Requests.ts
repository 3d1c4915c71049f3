// Requests drawn from the OpenAPI document: as it allows them, with one thing wrong, and such as no client would send.
import fc from "fast-check"
import { type Definitions, drawn, oddText } from "./Draw.ts"
import { rare, wordsOf } from "./Meant.ts"
import { type Document, definitions, type Operation, operations, type Parameter } from "./Operations.ts"
import { brokenBytes, brokenText, spoilt } from "./Spoil.ts"
import type { Request } from "./Wire.ts"

/** A request of the fuzzer. */
export interface Shot {
  readonly request: Request
  /** The call that it makes, where it is one of the document's. */
  readonly operation?: Pick<Operation, "id" | "method">
  /** Whose token it bears; none where absent. */
  readonly caller?: string
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value))

const good = ({ name, schema }: Parameter, all: Definitions): fc.Arbitrary<ReadonlyArray<string>> => {
  const stated = drawn(schema, all).map((value) => (Array.isArray(value) ? value.map(textOf) : [textOf(value)]))
  const meant = wordsOf(name)
  if (meant === undefined) return stated
  const few = name === "reading" || name === "parameter" ? 2 : 1
  return fc.oneof(
    { weight: 15, arbitrary: fc.array(fc.constantFrom(...meant), { minLength: 1, maxLength: few }) },
    { weight: 1, arbitrary: stated }
  )
}

/** Texts that the line of a header can carry. */
const headerText = oddText.map((text) =>
  Buffer.from(text)
    .toString("latin1")
    .replace(/[^\x20-\x7e]/g, "?")
)

interface Filled {
  readonly [name: string]: ReadonlyArray<string>
}

const present = ({ in: where, name, required }: Parameter): fc.Arbitrary<boolean> => {
  if (required === true || where === "path") return fc.constant(true)
  return fc.nat(9).map((n) => n < (rare.includes(name.toLowerCase()) ? 1 : 4))
}

const filled = (parameters: ReadonlyArray<Parameter>, all: Definitions): fc.Arbitrary<Filled> =>
  fc
    .tuple(...parameters.map((one) => fc.tuple(present(one), good(one, all))))
    .map((drawn) =>
      Object.fromEntries(
        drawn.flatMap(([isThere, values], n) => (isThere ? [[parameters[n]?.name ?? "", values] as const] : []))
      )
    )

const pathOf = ({ parameters, path }: Operation, values: Filled): string => {
  const full = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(values[name]?.[0] ?? ""))
  const asked = parameters
    .filter((one) => one.in === "query")
    .flatMap(({ name }) => (values[name] ?? []).map((value) => `${name}=${encodeURIComponent(value)}`))
  return asked.length === 0 ? full : `${full}?${asked.join("&")}`
}

const headersOf = ({ parameters }: Operation, values: Filled, type: string | undefined): Request["headers"] => [
  ...parameters
    .filter((one) => one.in === "header")
    .flatMap(({ name }) => (values[name] ?? []).map((value) => [name, value.replace(/[^\x20-\x7e]/g, "?")] as const)),
  ...(type === undefined ? [] : [["Content-Type", type] as const])
]

const request = (operation: Operation, values: Filled, body?: Uint8Array, type = "application/json"): Request => ({
  method: operation.method,
  path: pathOf(operation, values),
  headers: headersOf(operation, values, body === undefined ? undefined : type),
  ...(body === undefined ? {} : { body })
})

const bodyOf = ({ body }: Operation, all: Definitions): fc.Arbitrary<unknown> =>
  body === undefined ? fc.constant(undefined) : drawn(body, all)

const bytes = (value: unknown): Uint8Array | undefined =>
  value === undefined ? undefined : Buffer.from(JSON.stringify(value))

/** What the document allows. */
export const allowed = (operation: Operation, all: Definitions): fc.Arbitrary<Request> =>
  fc
    .tuple(filled(operation.parameters, all), bodyOf(operation, all))
    .map(([values, body]) => request(operation, values, bytes(body)))

const wrongType = fc.constantFrom(
  "text/plain",
  "application/x-www-form-urlencoded",
  "multipart/form-data",
  "application/json; charset=utf-16",
  "",
  "application/JSON;;"
)

/** One thing wrong: a parameter, a place of the body, its text, its bytes, its type, its length, or the method. */
const nearly = (operation: Operation, all: Definitions): fc.Arbitrary<Request> =>
  fc.tuple(filled(operation.parameters, all), bodyOf(operation, all)).chain(([values, body]) => {
    const whole = request(operation, values, bytes(body))
    const text = JSON.stringify(body ?? {})
    const names = operation.parameters.map(({ name }) => name)
    const parameter =
      names.length === 0
        ? []
        : [
            fc
              .tuple(fc.constantFrom(...names), oddText)
              .map(([name, odd]) => request(operation, { ...values, [name]: [odd] }, bytes(body))),
            fc.constantFrom(...names).map((name) => request(operation, { ...values, [name]: [] }, bytes(body))),
            fc
              .constantFrom(...names)
              .map((name) =>
                request(operation, { ...values, [name]: [...(values[name] ?? []), "1", "2"] }, bytes(body))
              )
          ]
    const inBody =
      operation.body === undefined
        ? [fc.constant(request(operation, values, Buffer.from(text)))]
        : [
            spoilt(body).map((one) => request(operation, values, bytes(one) ?? Buffer.alloc(0))),
            spoilt(body).map((one) => request(operation, values, bytes(one) ?? Buffer.alloc(0))),
            brokenText(text).map((one) => request(operation, values, Buffer.from(one))),
            brokenBytes.map((one) => request(operation, values, one)),
            wrongType.map((type) => request(operation, values, Buffer.from(text), type)),
            fc.nat(500).map((missing) => ({ ...request(operation, values, Buffer.from(text)), missing: missing + 1 }))
          ]
    const other = fc
      .constantFrom("PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "POST", "GET")
      .map((method) => ({ ...whole, method }))
    return fc.oneof(...parameter, ...inBody, other)
  })

const roots = [
  "/",
  "/v1",
  "/v1/",
  "/v1/streams",
  "/v1/streams/Case",
  "/v1/streams/Case/",
  "/docs",
  "/openapi.json",
  "/health",
  "/metrics",
  "/.env"
]
const tails = [
  "/../../../../etc/passwd",
  "/..%2f..%2fetc%2fpasswd",
  "/%00",
  "/%",
  "/%ff%fe",
  "//",
  "/%2e%2e/",
  "/;a=b",
  "/__proto__",
  "/constructor",
  "?a=1&a=2&a[]=3",
  "?%",
  "?__proto__[x]=1",
  "?head=1&head=2",
  "/a%2fb",
  "#x",
  "/\\..\\",
  `/${"a".repeat(5_000)}`,
  `?q=${"b".repeat(12_000)}`
]

const oddHeader: fc.Arbitrary<readonly [string, string]> = fc.oneof(
  fc.constantFrom<readonly [string, string]>(
    ["Content-Length", "-1"],
    ["Transfer-Encoding", "gzip"],
    ["Expect", "100-continue"],
    ["Expect", "tea"],
    ["Upgrade", "websocket"],
    ["Range", "bytes=0-5"],
    ["Accept", "text/html;q=x"],
    ["Accept-Encoding", "br, zstd, *;q=0"],
    ["Content-Encoding", "gzip"],
    ["X-Forwarded-For", "127.0.0.1"],
    ["X-Tenant", "two"],
    ["X-HTTP-Method-Override", "DELETE"],
    ["traceparent", "00-0-0-zz"],
    ["Cookie", "a=b; c"],
    ["Authorization", "Basic YTpi"],
    ["Authorization", "Bearer"],
    ["Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJ0ZW5hbnQiOiJvbmUifQ."],
    ["Authorization", `Bearer ${"x".repeat(9_000)}`]
  ),
  headerText.map((text) => ["X-Odd", text] as const)
)

/** What no client would send. */
const raw: fc.Arbitrary<Request> = fc
  .record({
    method: fc.constantFrom("GET", "POST", "PUT", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "BREW"),
    path: fc.tuple(fc.constantFrom(...roots), fc.constantFrom("", ...tails)).map((parts) => parts.join("")),
    headers: fc.array(oddHeader, { maxLength: 3 }),
    body: fc.option(
      fc.oneof(
        brokenBytes,
        brokenText("{}").map((text) => Buffer.from(text))
      ),
      { nil: undefined }
    )
  })
  .map(({ body, ...rest }) => (body === undefined ? rest : { ...rest, body }))

const withOdd = (shot: fc.Arbitrary<Request>): fc.Arbitrary<Request> =>
  fc.tuple(shot, oddHeader).map(([one, header]) => ({ ...one, headers: [...one.headers, header] }))

/** Requests of one call. */
const ofOperation = (operation: Operation, all: Definitions): fc.Arbitrary<Shot> =>
  fc
    .oneof(
      { weight: 6, arbitrary: allowed(operation, all) },
      { weight: 4, arbitrary: nearly(operation, all) },
      { weight: 1, arbitrary: withOdd(allowed(operation, all)) }
    )
    .map((one) => ({ request: one, operation: { id: operation.id, method: operation.method } }))

/** Requests by such callers; the calls of the document take turns by chance. */
export const shots = (document: Document, callers: ReadonlyArray<string>): fc.Arbitrary<Shot> => {
  const all = definitions(document)
  const calls = operations(document).map((operation) => ofOperation(operation, all))
  const caller = fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...callers) }, fc.constant(undefined))
  return fc
    .tuple(
      fc.oneof(
        { weight: 10, arbitrary: fc.oneof(...calls) },
        raw.map((one): Shot => ({ request: one }))
      ),
      caller
    )
    .map(([shot, by]) => (by === undefined ? shot : { ...shot, caller: by }))
}
