/** A thousand pages that listen for changes: what they cost the host while nothing happens, and how soon all have heard. */
import { get, type IncomingMessage } from "node:http"
import type { Running } from "../../examples/http-host/test/running/Host.ts"
import { print, quantile } from "../Measure.ts"
import { input, streamOf, subjects } from "./Asks.ts"
import { embedded, memoryMiB, processorMs, type Stage, served } from "./Stage.ts"

const crowd = 1_000
const rounds = 5
const idleMs = 5_000
const path = "/v1/changes?window=2026-Q1&kpi=complaint_resolution_rate"

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** A client that counts the changes it has been told. */
class Listener {
  heard = 0
  private response: IncomingMessage | undefined

  async open(host: Running, token: string): Promise<void> {
    const response = await new Promise<IncomingMessage>((done, failed) => {
      get(`${host.url}${path}`, { headers: { authorization: `Bearer ${token}` }, agent: false }, done).on(
        "error",
        failed
      )
    })
    if (response.statusCode !== 200) throw new Error(`${path}: ${response.statusCode}`)
    response.on("data", (bytes: Buffer) => {
      if (bytes.includes("data:")) this.heard++
    })
    response.on("error", () => {})
    this.response = response
  }

  close(): void {
    this.response?.destroy()
  }
}

const change = async (host: Running, token: string): Promise<void> => {
  const name = crypto.randomUUID()
  const answer = await fetch(`${host.url}/v1/streams/Case/${streamOf(name)}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "idempotency-key": name },
    body: JSON.stringify({ command: "register", input, subjects, occurredAt: "2026-02-03T02:00:00.000Z" })
  })
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
  await answer.arrayBuffer()
}

/** Milliseconds from an order until every listener has heard of it. */
const heardByAll = async (host: Running, token: string, all: ReadonlyArray<Listener>): Promise<number> => {
  const before = all.map(({ heard }) => heard)
  const start = performance.now()
  await change(host, token)
  while (all.some(({ heard }, n) => heard === before[n])) {
    if (performance.now() - start > 60_000) throw new Error("not all have heard within a minute")
    await pause(2)
  }
  return performance.now() - start
}

const opened = async (host: Running, token: string): Promise<ReadonlyArray<Listener>> => {
  const all = Array.from({ length: crowd }, () => new Listener())
  for (let from = 0; from < crowd; from += 50) {
    await Promise.all(all.slice(from, from + 50).map((one) => one.open(host, token)))
  }
  return all
}

const measure = async (stage: Stage): Promise<void> => {
  const host = await stage.host()
  const before = memoryMiB(host.pid)
  const start = performance.now()
  const all = await opened(host, stage.token)
  const openMs = performance.now() - start
  await pause(2_000)
  const [memory, used] = [memoryMiB(host.pid), processorMs(host.pid)]
  await pause(idleMs)
  const idle = (processorMs(host.pid) - used) / idleMs
  const times: Array<number> = []
  for (let round = 0; round < rounds; round++) times.push(await heardByAll(host, stage.token, all))
  for (const one of all) one.close()
  print(`${crowd} listeners, opened in ${(openMs / 1000).toFixed(1)} s:`)
  print(
    `  memory ${before.toFixed(0)} MiB before, ${memory.toFixed(0)} with them; processor ${(idle * 100).toFixed(1)} % while nothing happens`
  )
  print(
    `  until all have heard of a change: ${quantile(times, 0.5).toFixed(0)} ms (${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)}), ${rounds} rounds`
  )
  await host.stop()
}

/** Measures listening on both stores. */
export const listening = async (): Promise<void> => {
  await embedded(measure)
  await served(measure)
}
