/**
 * Figures while a mass of events comes in: on a server by another process, in the embedded database, which has one process, by
 * commands through the host itself.
 */
import { print, spread } from "../Measure.ts"
import type { Loaded } from "./Load.ts"
import { ask, embedded, processors, program, refusedOf, type Stage, served, told } from "./Stage.ts"

const seconds = 10
const kind = "figures"
const connections = 4

const tell = (spans: ReadonlyArray<Loaded>): void => {
  const of = (what: (span: Loaded) => number, digits: number) => spread(spans.map(what), digits)
  const others = spans.reduce((sum, { errors, statuses }) => sum + errors + refusedOf(statuses), 0)
  print(
    `  while events are imported, ${spans.length} spans of ${seconds} s: ${of(({ perSecond }) => perSecond, 0)} a second, ` +
      `p50 ${of(({ p50 }) => p50, 1)}, p99 ${of(({ p99 }) => p99, 1)}, most ${of(({ max }) => max, 0)} ms; not answered ${others}`
  )
}

const onServer =
  (events: number) =>
  async (stage: Stage): Promise<void> => {
    const host = await stage.host()
    await ask(host, stage, { kind, connections, seconds: 3 })
    const idle = await ask(host, stage, { kind, connections, seconds })
    let isOver = false
    const import_ = program<{ readonly perSecond: number }>(
      "./Filling.ts",
      { events, ...stage.place },
      processors.clients
    ).finally(() => {
      isOver = true
    })
    print(`figures by ${connections} at once: ${told(idle)}`)
    const spans: Array<Loaded> = []
    while (!isOver) spans.push(await ask(host, stage, { kind, connections, seconds }))
    tell(spans)
    print(
      `  the import of ${events} events: ${(await import_).perSecond.toFixed(0)} events a second; exit of the host ${await host.stop()}`
    )
  }

const inFolder = async (stage: Stage): Promise<void> => {
  const host = await stage.host()
  await ask(host, stage, { kind, connections, seconds: 3 })
  const idle = await ask(host, stage, { kind, connections, seconds })
  const [figures, commands] = await Promise.all([
    ask(host, stage, { kind, connections, seconds }),
    ask(host, stage, { kind: "commands", connections: 16, seconds })
  ])
  print(`figures by ${connections} at once: ${told(idle)}`)
  print(`  while 16 others order: ${told(figures)}`)
  print(`  their commands: ${told(commands)}; exit of the host ${await host.stop()}`)
}

/** Measures figures beside an import of `largest` events. */
export const importing = async (largest: number): Promise<void> => {
  await embedded(inFolder)
  await served(onServer(largest))
}
