/**
 * Figures while a mass of events comes in: on a server by another process, in the embedded database, which has one process, by
 * commands through the host itself.
 */
import { print } from "../Measure.ts"
import { ask, embedded, processors, program, type Stage, served, told } from "./Stage.ts"

const seconds = 10
const kind = "figures"
const connections = 4

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
    while (!isOver)
      print(`  while events are imported: ${told(await ask(host, stage, { kind, connections, seconds }))}`)
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

/** Measures figures beside an import of a tenth of `largest` events. */
export const importing = async (largest: number): Promise<void> => {
  await embedded(inFolder)
  await served(onServer(Math.round(largest / 10)))
}
