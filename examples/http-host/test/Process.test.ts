/** The host as a process: it starts or says why not, ends in good order, and finds its books again. */
import { mkdtempSync, readdirSync } from "node:fs"
import { type AddressInfo, connect, createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { freePort } from "./running/Host.ts"
import { type Running, refusing, register, running } from "./running.ts"
import { database } from "./stores.ts"

const folder = (): string => mkdtempSync(join(tmpdir(), "servicebook-host-"))

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** A request whose body comes in two halves: it runs until the test sends the second. */
const half = (host: Running) => {
  const { hostname, port } = new URL(host.url)
  const body = JSON.stringify({ command: "register", input: { class: "complaint" } })
  const socket = connect(Number(port), hostname)
  let answer = ""
  socket.on("data", (text) => (answer += text))
  socket.write(
    [
      "POST /v1/streams/Case/HALF HTTP/1.1",
      "host: h",
      `authorization: Bearer ${host.tokenOf("customer-relations")}`,
      "idempotency-key: half",
      "content-type: application/json",
      `content-length: ${body.length}`,
      "",
      body.slice(0, 10)
    ].join("\r\n")
  )
  const closed = new Promise<string>((done) => socket.on("close", () => done(answer)))
  return { finish: () => socket.write(body.slice(10)), closed }
}

const statusOf = (host: Running, path: string) => fetch(`${host.url}${path}`).then(({ status }) => status)

const until = async (condition: () => Promise<boolean>) => {
  while (!(await condition())) await wait(20)
}

describe("a process", () => {
  it.live("ends under load with every answer it gave kept, and finds its books again in the folder", () =>
    Effect.promise(async () => {
      const data = folder()
      const host = await running({ SERVICEBOOK_DATA: data })
      const ids = Array.from({ length: 100 }, (_, n) => `L-${n}`)
      const asked = ids.map((id) => register(host, id))
      await Promise.race(asked)
      host.kill("SIGTERM")
      const answers = await Promise.all(asked)
      assert.strictEqual(await host.ended, 0, host.log())
      assert.isEmpty(answers.filter(({ status }) => ![200, 503, 0].includes(status)))
      const again = await running({ SERVICEBOOK_DATA: data })
      for (const [n, { status }] of answers.entries()) {
        if (status !== 200) continue
        assert.deepInclude(await register(again, ids[n] ?? ""), { status: 200, outcome: "known" })
      }
      again.kill("SIGTERM")
      assert.strictEqual(await again.ended, 0)
    })
  )

  it.live("stopped while a request runs is not ready, takes no new work, cuts streams, answers the one, and ends", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const url = yield* database
        yield* Effect.promise(async () => {
          const host = await running({ DATABASE_URL: url, SERVICEBOOK_DATA: folder() })
          assert.strictEqual(await statusOf(host, "/ready"), 200)
          const request = half(host)
          const authorization = `Bearer ${host.tokenOf("auditor")}`
          const changes = await fetch(`${host.url}/v1/changes?watch=worklist`, { headers: { authorization } })
          assert.strictEqual(changes.status, 200)
          host.kill("SIGTERM")
          await until(async () => (await statusOf(host, "/ready")) === 503)
          assert.strictEqual(await statusOf(host, "/health"), 200)
          assert.include(await changes.text(), "event: ")
          assert.deepInclude(await register(host, "NEW"), { status: 503, refusal: "Ending" })
          request.finish()
          assert.match(await request.closed, /^HTTP\/1\.1 200 /)
          assert.strictEqual(await host.ended, 0, host.log())
        })
      })
    )
  )

  it.live("stopped twice ends at once", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const url = yield* database
        yield* Effect.promise(async () => {
          const host = await running({ DATABASE_URL: url, SERVICEBOOK_DATA: folder() })
          const request = half(host)
          await wait(200)
          host.kill("SIGTERM")
          await until(async () => (await statusOf(host, "/ready")) === 503)
          host.kill("SIGTERM")
          assert.strictEqual(await host.ended, 1)
          await request.closed
        })
      })
    )
  )

  it.live("open to the network without keys, it does not start, and says why in one line", () =>
    Effect.promise(async () => {
      const { code, said } = await refusing({ HOST: "0.0.0.0", SERVICEBOOK_DATA: folder() })
      assert.strictEqual(code, 1)
      assert.match(
        said,
        /^servicebook-host: 不能启动：HOST .* \/ cannot start: HOST 0\.0\.0\.0 .*SERVICEBOOK_KEYS.*\n$/
      )
    })
  )

  it.live("with a setting that cannot be read, it says so in one line", () =>
    Effect.promise(async () => {
      const { code, said } = await refusing({ SERVICEBOOK_QUEUE: "many", SERVICEBOOK_DATA: folder() })
      assert.strictEqual(code, 1)
      assert.strictEqual(
        said,
        "servicebook-host: 不能启动：SERVICEBOOK_QUEUE 无法识别；应为整数，0 至 1000000。 / " +
          "cannot start: SERVICEBOOK_QUEUE cannot be read; it takes a whole number from 0 to 1000000\n"
      )
    })
  )

  it.live("on a port that is taken, it says so in one line, before it opens any books", () =>
    Effect.promise(async () => {
      const taken = createServer()
      await new Promise<void>((done) => void taken.listen(0, "127.0.0.1", done))
      const PORT = String((taken.address() as AddressInfo).port)
      const data = folder()
      const { code, said } = await refusing({ PORT, SERVICEBOOK_DATA: data })
      taken.close()
      assert.deepStrictEqual([code, said.split("\n").length], [1, 2])
      assert.match(said, new RegExp(`cannot start: PORT ${PORT} .*as PORT=${Number(PORT) + 1}\n$`))
      assert.deepStrictEqual(readdirSync(data), ["own-key.json"])
    })
  )

  it.live("says that it is starting while it opens its books", () =>
    Effect.promise(async () => {
      const PORT = String(await freePort())
      const starting = running({ PORT, SERVICEBOOK_DATA: folder() })
      const ask = () => fetch(`http://127.0.0.1:${PORT}/ready`).catch(() => undefined)
      let first = await ask()
      while (first === undefined) first = await ask()
      assert.deepStrictEqual([first.status, first.headers.get("retry-after")], [503, "1"])
      assert.deepInclude((await first.json()) as object, { refusal: "Starting" })
      const host = await starting
      assert.strictEqual(await statusOf(host, "/ready"), 200)
      host.kill("SIGTERM")
      assert.strictEqual(await host.ended, 0, host.log())
    })
  )
})
