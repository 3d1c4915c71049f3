// What happened to each thing, in the order in which it acts, read from the recorded events by hand: what was taken
// back is left out, what was corrected is read as corrected. A second reading: it shares no code with the books.

/** A recorded event, as much of it as an auditor needs. */
export interface Told {
  readonly position: number
  readonly body: {
    readonly id: string
    readonly type: string
    readonly stream: { readonly category: string; readonly id: string }
    readonly occurredAt: string
    readonly concerns?: string
    readonly source: { readonly system: string; readonly sequence?: number }
    readonly subjects: ReadonlyArray<string>
    readonly data: object
  }
}

/** What is asked of a history. Instants are ms UTC; `head` is the last position that counts as known. */
export interface Question {
  readonly fromMs: number
  readonly untilMs: number
  readonly cutMs: number
  readonly head: number
  readonly readings: { readonly [name: string]: string }
  readonly parameters: { readonly [name: string]: number }
}

/** What a reading by hand comes to. Fractions as [above, below]; `excluded` by operand and reason. */
export interface Answer {
  readonly numerator: readonly [number, number]
  readonly denominator: readonly [number, number]
  readonly excluded: { readonly [operand: string]: { readonly [reason: string]: number } }
}

/** One thing that happened. `at`: when it acts; `decidedAt`: when it was done. */
export interface Act {
  readonly type: string
  readonly data: object
  readonly at: number
  readonly decidedAt: number
  readonly subjects: ReadonlyArray<string>
}

/** An event of type E that happened. */
export type ActOf<E> = E & Omit<Act, "type" | "data">

const isStruck = (event: Told, all: ReadonlyArray<Told>): boolean => {
  for (const other of all) {
    if (other.body.type === "Retracted" && other.body.concerns === event.body.id && !isStruck(other, all)) return true
  }
  return false
}

interface Reading {
  readonly told: Told
  data: object
  subjects: ReadonlyArray<string>
  doneAt: number
}

const aboutWhat = (event: Told, live: ReadonlyArray<Told>, passes: (event: Told) => boolean): Told | undefined => {
  let found: Told | undefined = event
  do {
    const wanted: string | undefined = found?.body.concerns
    found = live.find((one) => one.body.id === wanted)
  } while (found !== undefined && passes(found))
  return found
}

const correct = (readings: ReadonlyArray<Reading>, live: ReadonlyArray<Told>): void => {
  for (const event of live) {
    if (event.body.type !== "Corrected") continue
    const target = aboutWhat(event, live, (one) => one.body.type === "Corrected")
    const reading = readings.find(({ told }) => told === target)
    if (reading === undefined) continue
    const said = event.body.data as { data: object; occurredAt?: string; subjects?: ReadonlyArray<string> }
    reading.data = said.data
    if (said.occurredAt !== undefined) reading.doneAt = Date.parse(said.occurredAt)
    if (said.subjects !== undefined) reading.subjects = said.subjects
  }
}

const rank = ({ doneAt, told }: Reading): ReadonlyArray<string | number> => [
  doneAt,
  told.body.source.system,
  told.body.source.sequence ?? 0,
  told.position
]

const compare = (a: ReadonlyArray<string | number>, b: ReadonlyArray<string | number>): number => {
  for (let i = 0; i < a.length; i++) {
    const [left, right] = [a[i] as string | number, b[i] as string | number]
    if (left < right) return -1
    if (left > right) return 1
  }
  return 0
}

const actsOf = (stream: ReadonlyArray<Told>, cutMs: number): ReadonlyArray<Act> => {
  const live: Array<Told> = []
  for (const event of stream) if (!isStruck(event, stream)) live.push(event)
  const readings: Array<Reading> = []
  for (const told of live) {
    if (told.body.type === "Retracted" || told.body.type === "Corrected") continue
    const { data, subjects, occurredAt } = told.body
    readings.push({ told, data, subjects, doneAt: Date.parse(occurredAt) })
  }
  correct(readings, live)
  const placed: Array<{ readonly place: ReadonlyArray<string | number>; readonly act: Act }> = []
  for (const reading of readings) {
    const { told, data, subjects, doneAt } = reading
    const root =
      told.body.concerns === undefined ? undefined : aboutWhat(told, live, (one) => one.body.concerns !== undefined)
    const standsBy = readings.find((one) => one.told === root) ?? reading
    const act: Act = { type: told.body.type, data, subjects, at: standsBy.doneAt, decidedAt: doneAt }
    placed.push({ place: [...rank(standsBy), told.position], act })
  }
  placed.sort((a, b) => compare(a.place, b.place))
  const acts: Array<Act> = []
  for (const { act } of placed) if (act.at < cutMs) acts.push(act)
  return acts
}

/** What happened to every thing of a category before the cut, as known at the head: one list a thing. */
export const lives = <E>(
  events: ReadonlyArray<Told>,
  category: string,
  { cutMs, head }: Pick<Question, "cutMs" | "head">
): ReadonlyArray<ReadonlyArray<ActOf<E>>> => {
  const streams = new Map<string, Array<Told>>()
  for (const event of events) {
    const { stream } = event.body
    if (event.position > head || stream.category !== category) continue
    const own = streams.get(stream.id) ?? []
    own.push(event)
    streams.set(stream.id, own)
  }
  const all: Array<ReadonlyArray<ActOf<E>>> = []
  for (const stream of streams.values()) {
    const acts = actsOf(stream, cutMs)
    if (acts.length > 0) all.push(acts as unknown as ReadonlyArray<ActOf<E>>)
  }
  return all
}

/** Counts one more under a reason. */
export const count = (reasons: Record<string, number>, reason: string): void => {
  reasons[reason] = (reasons[reason] ?? 0) + 1
}
