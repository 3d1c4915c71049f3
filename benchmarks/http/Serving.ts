/** Commands and figures a second through the host, against the same store called directly in a process, on one processor each. */
import { print, spread } from "../Measure.ts"
import type { Kind } from "./Asks.ts"
import type { Loaded } from "./Load.ts"
import { ask, embedded, processors, program, type Stage, served, told } from "./Stage.ts"

const warmUp = 3
const seconds = 5
const rounds = 3

const one = async (stage: Stage, kind: Kind, connections: number): Promise<void> => {
  const pairs: Array<readonly [direct: Loaded, host: Loaded]> = []
  for (let round = 0; round < rounds; round++) {
    const asked = { kind, connections, warmUp, seconds, ...stage.place }
    const direct = await program<Loaded>("./Direct.ts", asked, processors.host)
    const host = await stage.host()
    await ask(host, stage, { kind, connections, seconds: warmUp })
    pairs.push([direct, await ask(host, stage, { kind, connections, seconds, asked: 3_000 })])
    await host.stop()
  }
  const middle = (side: 0 | 1) =>
    [...pairs].sort((a, b) => a[side].perSecond - b[side].perSecond)[rounds >> 1]?.[side] as Loaded
  const ratios = pairs.map(([direct, host]) => host.perSecond / direct.perSecond)
  print(`${kind} by ${connections} at once, ${rounds} rounds of ${seconds} s, each after ${warmUp} s to warm up:`)
  print(`  store called directly: ${told(middle(0))}`)
  print(`  through the host:      ${told(middle(1))}`)
  print(`  rate of the host / rate of the store: ${spread(ratios, 2)}`)
}

const measure = async (stage: Stage): Promise<void> => {
  for (const connections of [1, 16]) await one(stage, "commands", connections)
  for (const kind of ["figures", "new figures"] as const) await one(stage, kind, 4)
}

/** Measures serving on both stores. */
export const serving = async (): Promise<void> => {
  await embedded(measure)
  await served(measure)
}
