/** Commands and figures a second through the host, against the same store called directly in a process, on one processor each. */
import { print, spread } from "../Measure.ts"
import type { Kind } from "./Asks.ts"
import type { Loaded } from "./Load.ts"
import { ask, embedded, processors, program, type Stage, served, told } from "./Stage.ts"

const seconds = 5
const rounds = 3

const one = async (stage: Stage, kind: Kind, connections: number): Promise<void> => {
  const pairs: Array<readonly [direct: Loaded, host: Loaded]> = []
  for (let round = 0; round <= rounds; round++) {
    const direct = await program<Loaded>("./Direct.ts", { kind, connections, seconds, ...stage.place }, processors.host)
    const host = await stage.host()
    const through = await ask(host, stage, { kind, connections, seconds })
    await host.stop()
    if (round > 0) pairs.push([direct, through])
  }
  const middle = (side: 0 | 1) =>
    [...pairs].sort((a, b) => a[side].perSecond - b[side].perSecond)[rounds >> 1]?.[side] as Loaded
  const ratios = pairs.map(([direct, host]) => host.perSecond / direct.perSecond)
  print(`${kind} by ${connections} at once, ${rounds} rounds of ${seconds} s after one to warm up:`)
  print(`  store called directly: ${told(middle(0))}`)
  print(`  through the host:      ${told(middle(1))}`)
  print(`  rate of the host / rate of the store: ${spread(ratios, 2)}`)
}

const measure = async (stage: Stage): Promise<void> => {
  for (const kind of ["commands", "figures", "past figures"] as const) {
    for (const connections of [1, 16]) await one(stage, kind, connections)
  }
}

/** Measures serving on both stores. */
export const serving = async (): Promise<void> => {
  await embedded(measure)
  await served(measure)
}
