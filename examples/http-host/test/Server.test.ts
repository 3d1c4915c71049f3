/** What Node itself turns away is told as a problem, and so is everything before the host can answer. */
import { type AddressInfo, connect } from "node:net"
import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import { bounded } from "../src/operate/Server.ts"

const heard: Array<string> = []
const server = bounded(({ problem: { refusal } }, { id }) => void heard.push(`${refusal} ${id}`))

beforeAll(() => new Promise<void>((done) => void server.listen(0, "127.0.0.1", done)))
afterAll(() => new Promise<void>((done) => void server.close(() => done())))

/** Sends texts one after the other, each after the answer to the one before, and hears the connection out. */
const send = (...texts: ReadonlyArray<string>): Promise<string> =>
  new Promise((done, failed) => {
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1")
    const [first = "", ...others] = texts
    let answer = ""
    socket.on("data", (part) => {
      answer += part
      const next = others.shift()
      if (next !== undefined) socket.write(next)
    })
    socket.on("error", failed)
    socket.on("close", () => done(answer))
    socket.write(first)
  })

const parsed = (answer: string) => {
  const [head = "", body = ""] = answer.split("\r\n\r\n").slice(-2)
  const [line = "", ...lines] = head.split("\r\n")
  const headers = Object.fromEntries(
    lines.map((one) => [one.slice(0, one.indexOf(":")).toLowerCase(), one.slice(one.indexOf(":") + 2)])
  )
  return { status: Number(line.split(" ")[1]), headers, problem: JSON.parse(body) as Record<string, unknown> }
}

const isInBoth = (text: unknown): boolean => {
  const [zh = "", en = "", ...more] = String(text).split(" / ")
  const han = /\p{Script=Han}/u
  return han.test(zh) && !han.test(en) && en !== "" && more.length === 0
}

const ask = (head: string) => `GET ${head} HTTP/1.1\r\nhost: h\r\n`

describe("the server", () => {
  it.each([
    ["a head that is too long", `${ask(`/?${"x".repeat(20_000)}`)}\r\n`, 431, "HeadTooLarge"],
    ["no HTTP", "let me in\r\n\r\n", 400, "NoHttp"],
    ["an address in no charset", `${ask("/caf\u00e9")}\r\n`, 400, "NoHttp"],
    ["a method that nobody knows", "BREW /pot HTTP/1.1\r\nhost: h\r\n\r\n", 405, "NotAllowed"],
    ["a tunnel", "CONNECT other:443 HTTP/1.1\r\nhost: other\r\n\r\n", 405, "NotAllowed"],
    ["an expectation", `${ask("/health")}expect: tea\r\nconnection: close\r\n\r\n`, 417, "NotExpected"],
    ["two lengths", `${ask("/")}content-length: 1\r\ncontent-length: 2\r\n\r\n`, 400, "NoHttp"]
  ])("turns away %s, in both languages and by an id", async (_, text, status, refusal) => {
    const answer = parsed(await send(text))
    const { headers, problem } = answer
    assert.strictEqual(answer.status, status)
    assert.strictEqual(headers["content-type"], "application/problem+json")
    assert.strictEqual(headers["connection"], "close")
    assert.strictEqual(headers["x-content-type-options"], "nosniff")
    assert.strictEqual(headers["allow"], status === 405 ? "GET, HEAD, POST" : undefined)
    assert.deepInclude(problem, { status, refusal, instance: `urn:servicebook:request:${headers["x-request-id"]}` })
    assert.match(String(problem.type), /^urn:servicebook:problem:/)
    assert.isTrue(isInBoth(problem.title) && isInBoth(problem.detail), JSON.stringify(problem))
    assert.include(heard, `${refusal} ${headers["x-request-id"]}`)
  })

  it("tells it on a connection that has been answered before, too", async () => {
    const answer = await send(`${ask("/health")}\r\n`, "BREW /pot HTTP/1.1\r\nhost: h\r\n\r\n")
    assert.match(answer, /^HTTP\/1\.1 200 /)
    assert.strictEqual(parsed(answer).status, 405)
  })

  it("answers once, whatever becomes of the body of a request that it has answered", async () => {
    const answer = await send(`${ask("/health")}expect: tea\r\ntransfer-encoding: gzip\r\n\r\n`)
    assert.lengthOf(answer.match(/HTTP\/1\.1 /g) ?? [], 1, answer)
    assert.strictEqual(parsed(answer).status, 417)
  })

  it("says that it lives and is starting, until somebody takes the requests", async () => {
    const close = "connection: close\r\nx-request-id: starting-1\r\n\r\n"
    assert.deepInclude(parsed(await send(`${ask("/health")}${close}`)), { status: 200, problem: { status: "up" } })
    const { headers, problem, status } = parsed(await send(`${ask("/ready")}${close}`))
    assert.strictEqual(status, 503)
    assert.deepInclude(headers, { "retry-after": "1", "x-request-id": "starting-1" })
    assert.deepInclude(problem, { refusal: "Starting", instance: "urn:servicebook:request:starting-1" })
    server.on("request", (_, response) => response.end('{"taken":true}'))
    assert.deepStrictEqual(parsed(await send(`${ask("/ready")}${close}`)).problem, { taken: true })
  })
})
