/** What Node itself turns away is told as a problem, and the connection is closed. */
import { type AddressInfo, connect } from "node:net"
import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import { bounded } from "../src/operate/Server.ts"

const server = bounded()

beforeAll(() => new Promise<void>((done) => void server.listen(0, "127.0.0.1", done)))
afterAll(() => new Promise<void>((done) => void server.close(() => done())))

const send = (text: string): Promise<string> =>
  new Promise((done, failed) => {
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1")
    let answer = ""
    socket.on("data", (part) => (answer += part))
    socket.on("error", failed)
    socket.on("close", () => done(answer))
    socket.write(text)
  })

describe("the server", () => {
  it.each([
    ["a head that is too long", `GET /?${"x".repeat(20_000)} HTTP/1.1\r\nhost: h\r\n\r\n`, 431, "HeadTooLarge"],
    ["no HTTP", "let me in\r\n\r\n", 400, "NoHttp"]
  ])("turns away %s", async (_, text, status, refusal) => {
    const [head = "", body = ""] = (await send(text)).split("\r\n\r\n")
    assert.match(head, new RegExp(`^HTTP/1\\.1 ${status} `))
    assert.match(head, /content-type: application\/problem\+json/)
    assert.match(head, /connection: close/)
    const problem = JSON.parse(body) as { zh: string; en: string; status: number; refusal: string }
    assert.deepInclude(problem, { status, refusal })
    assert.match(problem.zh, /\p{Script=Han}/u)
    assert.notMatch(problem.en, /\p{Script=Han}/u)
  })
})
