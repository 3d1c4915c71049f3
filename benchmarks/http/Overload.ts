/** More than the host can do: what is turned away, how what is taken fares, and how soon it is itself again. */
import type { Running } from "../../examples/http-host/test/running/Host.ts"
import { print, quantile } from "../Measure.ts"
import { figurePath, type Kind } from "./Asks.ts"
import { ask, embedded, type Stage, served, told } from "./Stage.ts"

const seconds = 8
const crowd = 500
const settings = { SERVICEBOOK_MAX_CONCURRENT: "16", SERVICEBOOK_QUEUE: "32", SERVICEBOOK_TIMEOUT: "5 seconds" }
const patienceMs = 30_000

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

interface Answered {
  readonly status: number
  readonly ms: number
}

/** One more client, which asks for a figure and looks at the clock. */
const asked = async ({ url }: Running, token: string): Promise<Answered> => {
  const from = performance.now()
  const answer = await fetch(`${url}${figurePath}`, { headers: { authorization: `Bearer ${token}` } })
  await answer.arrayBuffer()
  return { status: answer.status, ms: performance.now() - from }
}

/** What one more client meets ten times a second, as long as something goes on. */
const meanwhile = async (host: Running, token: string, goesOn: Promise<unknown>): Promise<ReadonlyArray<Answered>> => {
  const all: Array<Answered> = []
  let isOver = false
  const over = goesOn.finally(() => {
    isOver = true
  })
  while (!isOver) {
    all.push(await asked(host, token))
    await pause(100)
  }
  await over
  return all
}

const tell = (all: ReadonlyArray<Answered>): string => {
  const taken = all.filter(({ status }) => status === 200).map(({ ms }) => ms)
  const refused = all.filter(({ status }) => status === 503).map(({ ms }) => ms)
  const middle = (times: ReadonlyArray<number>) => (times.length === 0 ? "–" : `${quantile(times, 0.5).toFixed(1)} ms`)
  const most = Math.max(...all.map(({ ms }) => ms))
  return (
    `asked ${all.length} times: ${taken.length} answered (p50 ${middle(taken)}), ${refused.length} x 503 (p50 ${middle(refused)}), ` +
    `${all.length - taken.length - refused.length} else; most ${most.toFixed(0)} ms`
  )
}

/** Milliseconds until an answer takes no more than such a time again; told as such where that is not within patience. */
const recovered = async (host: Running, token: string, mostMs: number): Promise<string> => {
  const start = performance.now()
  while (performance.now() - start < patienceMs) {
    const { ms, status } = await asked(host, token)
    if (status === 200 && ms <= mostMs) return `${(performance.now() - start).toFixed(0)} ms after they were gone`
    await pause(5)
  }
  return `not within ${patienceMs / 1000} s`
}

const crowded = async (stage: Stage, kind: Kind): Promise<void> => {
  const host = await stage.host(settings)
  await ask(host, stage, { kind, connections: 8, seconds: 3 })
  const calm = await ask(host, stage, { kind, connections: 8, seconds })
  const { ms: usual } = await asked(host, stage.token)
  const load = ask(host, stage, { kind, connections: crowd, seconds })
  const others = await meanwhile(host, stage.token, load)
  const back = await recovered(host, stage.token, Math.max(2 * usual, 20))
  const health = await fetch(`${host.url}/health`)
  print(`${kind}, 16 at once and 32 waiting, ${seconds} s each:`)
  print(`  8 clients:   ${told(calm)}`)
  print(`  ${crowd} clients: ${told(await load)}`)
  print(`  one more, for a figure, ${tell(others)}`)
  print(`  as quick as before: ${back}; health ${health.status}; exit ${await host.stop()}`)
}

const measure = async (stage: Stage): Promise<void> => {
  for (const kind of ["figures", "commands"] as const) await crowded(stage, kind)
}

/** Measures overload on both stores. */
export const overload = async (): Promise<void> => {
  await embedded(measure)
  await served(measure)
}
