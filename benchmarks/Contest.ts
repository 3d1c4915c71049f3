/**
 * Several ways of doing the same work, in turn and in another order every round, so that a disturbance of the machine
 * meets them all. Told are rates, the processor time of both ends, and ratios pair by pair.
 */
import { type Ends, spent } from "./Cpu.ts"
import { print, spread, took } from "./Measure.ts"

/** One way of doing the work. */
export interface Way {
  readonly name: string
  /** Set where another program does it, whose processor time nobody tells us. */
  readonly program?: true
  /**
   * Makes ready what a round does, which is not measured, and gives the act that is; round 0 warms up. An act that answers
   * a number has taken its time itself, in milliseconds.
   */
  readonly prepare: (round: number) => Promise<() => Promise<unknown>>
  /** Clears up after a round. */
  readonly after?: () => Promise<unknown>
}

/** A ratio of two ways: of their rates, with `least` to be reached, or of their times, with `most` not to be passed. */
export interface Goal {
  readonly of: string
  readonly to: string
  readonly least?: number
  readonly most?: number
  /** Set for times where nothing is to be reached. */
  readonly time?: true
}

/** What is contested. */
export interface Contest {
  readonly title: string
  readonly rounds: number
  /** Events that a round of every way handles. */
  readonly events: number
  readonly ways: ReadonlyArray<Way>
  readonly goals: ReadonlyArray<Goal>
  /** The process of the server, for its processor time. */
  readonly server: number
}

interface Lap {
  readonly ms: number
  readonly cpu: Ends
}

const lap = async ({ events, server }: Contest, act: () => Promise<unknown>): Promise<Lap> => {
  const before = spent(server)
  let own: unknown
  const ms = await took(async () => {
    own = await act()
  })
  const after = spent(server)
  const each = (end: keyof Ends) => ((after[end] - before[end]) * 1000) / events
  return { ms: typeof own === "number" ? own : ms, cpu: { client: each("client"), server: each("server") } }
}

const tellWay = ({ events, ways }: Contest, { name, program }: Way, laps: ReadonlyArray<Lap>): void => {
  const width = Math.max(...ways.map((way) => way.name.length))
  const rates = laps.map(({ ms }) => events / (ms / 1000))
  const [client, server] = (["client", "server"] as const).map((end) =>
    spread(
      laps.map(({ cpu }) => cpu[end]),
      0
    )
  )
  const cpu = program === undefined ? `client ${client} µs, server ${server} µs` : `server ${server} µs`
  print(`  ${name.padEnd(width)}  ${spread(rates, 0)} events/s; CPU an event: ${cpu}`)
}

const tellGoal = (
  { of, to, least, most, time: timed }: Goal,
  own: ReadonlyArray<Lap>,
  base: ReadonlyArray<Lap>
): void => {
  const times = own.map(({ ms }, index) => ms / (base[index] as Lap).ms)
  const isTime = timed === true || most !== undefined
  const ratios = isTime ? times : times.map((time) => 1 / time)
  const what = isTime ? "time" : "rate"
  const goal = most === undefined ? `at least ${least}` : `at most ${most}`
  const aim = least === undefined && most === undefined ? "" : `; the goal is ${goal}`
  print(`  ${what} of ${of} / ${what} of ${to}: ${spread(ratios, 2)}${aim}`)
}

/** Runs the ways round by round and tells what came of them. */
export const contest = async (one: Contest): Promise<void> => {
  const laps = new Map(one.ways.map(({ name }) => [name, [] as Array<Lap>]))
  for (let round = 0; round <= one.rounds; round++) {
    const first = round % one.ways.length
    for (const way of [...one.ways.slice(first), ...one.ways.slice(0, first)]) {
      const done = await lap(one, await way.prepare(round))
      await way.after?.()
      if (round > 0) laps.get(way.name)?.push(done)
    }
  }
  print(
    `${one.title}: ${one.events} events a round, ${one.rounds} rounds after one to warm up, median (least to most):`
  )
  for (const way of one.ways) tellWay(one, way, laps.get(way.name) ?? [])
  for (const goal of one.goals) {
    const [own, base] = [laps.get(goal.of), laps.get(goal.to)]
    if (own !== undefined && base !== undefined) tellGoal(goal, own, base)
  }
}
