/** Telemetry: a collector gets the trace of a request, and the line in the log names it. */
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { HttpClient } from "effect/http"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import { json } from "../src/operate/Logs.ts"
import * as Telemetry from "../src/operate/Telemetry.ts"
import { hosted, settings } from "./hosted.ts"

const lines: Array<Record<string, unknown>> = []
const sent: Array<{ readonly path: string; readonly body: string }> = []

const collector = createServer((request, response) => {
  let body = ""
  request.on("data", (chunk) => (body += chunk))
  request.on("end", () => {
    sent.push({ path: request.url ?? "", body })
    response.writeHead(200, { "content-type": "application/json" }).end("{}")
  })
})
await new Promise<void>((done) => void collector.listen(0, "127.0.0.1", done))

const listening = Logger.layer([Logger.map(json, (line) => void lines.push(JSON.parse(line)))])

const telemetry = new URL(`http://127.0.0.1:${(collector.address() as AddressInfo).port}`)

const exporting = Layer.provideMerge(Layer.provide(Telemetry.layer, settings({ telemetry })), listening)

layer(hosted({ telemetry }, undefined, exporting), { timeout: "60 seconds", excludeTestServices: true })(
  "telemetry",
  (it) => {
    it.effect("tells the collector of each request, without what the request was let in by", () =>
      Effect.gen(function* () {
        yield* HttpClient.get("/v1/me", {
          headers: { authorization: "Bearer secret-of-the-caller", "x-request-id": "traced-01" }
        })
        const line =
          lines.find(({ message, request }) => request === "traced-01" && message === "request") ?? assert.fail()
        assert.match(String(line.trace), /^[0-9a-f]{32}$/)
        while (!sent.some(({ body, path }) => path === "/v1/traces" && body.includes(String(line.trace)))) {
          yield* Effect.sleep("50 millis")
        }
        assert.notInclude(JSON.stringify(sent), "secret-of-the-caller")
      })
    )
  }
)
