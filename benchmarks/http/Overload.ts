/** More than the host can do: what is turned away, how what is taken fares, and how soon it is itself again. */
import { print } from "../Measure.ts"
import { figurePath } from "./Asks.ts"
import { ask, embedded, type Stage, served, told } from "./Stage.ts"

const seconds = 8
const crowd = 500
const settings = { SERVICEBOOK_MAX_CONCURRENT: "16", SERVICEBOOK_QUEUE: "32", SERVICEBOOK_TIMEOUT: "5 seconds" }
const kind = "figures"

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** Milliseconds until an answer takes no more than such a time again. */
const recovered = async (url: string, path: string, token: string, mostMs: number): Promise<number> => {
  const start = performance.now()
  for (;;) {
    const from = performance.now()
    const answer = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } })
    await answer.arrayBuffer()
    if (answer.status === 200 && performance.now() - from <= mostMs) return performance.now() - start
    await pause(5)
  }
}

const measure = async (stage: Stage): Promise<void> => {
  const host = await stage.host(settings)
  await ask(host, stage, { kind, connections: 8, seconds: 3 })
  const calm = await ask(host, stage, { kind, connections: 8, seconds })
  const much = await ask(host, stage, { kind, connections: crowd, seconds })
  const backMs = await recovered(host.url, figurePath, stage.token, Math.max(2 * calm.p99, 20))
  const refused = await fetch(`${host.url}/health`)
  print(`figures, 16 at once and 32 waiting, ${seconds} s each:`)
  print(`  8 clients:   ${told(calm)}`)
  print(`  ${crowd} clients: ${told(much)}`)
  print(
    `  as quick as before ${backMs.toFixed(0)} ms after they were gone; health ${refused.status}; exit ${await host.stop()}`
  )
}

/** Measures overload on both stores. */
export const overload = async (): Promise<void> => {
  await embedded(measure)
  await served(measure)
}
