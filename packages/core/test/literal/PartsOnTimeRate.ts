// OBL-P-02 §3.1.4 d, second half, by hand: of the parts promised for the window, how many left the store as promised.
import type { Event } from "../../src/streams/PartsOrder.ts"
import { type Answer, count, lives, type Question, type Told } from "./Acts.ts"

type Acts = ReturnType<typeof lives<Event>>[number]

interface Promised {
  readonly quantity: number
  readonly by: number
  /** When pieces of the line left, in order, each shipment once. */
  readonly left: ReadonlyArray<readonly [at: number, pieces: number]>
  readonly cancelled: { readonly at: number; readonly by: string } | undefined
}

/** The first word on a line is its order; what was never promised is never due. */
const linesOf = (acts: Acts): ReadonlyArray<Promised> => {
  const ordered = new Map<string, { readonly quantity: number; readonly promisedAt?: string }>()
  for (const act of acts) {
    if (act.type !== "Ordered") continue
    for (const one of act.data.lines) if (!ordered.has(one.line)) ordered.set(one.line, one)
  }
  const all: Array<Promised> = []
  for (const [name, { promisedAt, quantity }] of ordered) {
    if (promisedAt === undefined) continue
    const left: Array<readonly [number, number]> = []
    const papers = new Set<string>()
    let cancelled: Promised["cancelled"]
    for (const act of acts) {
      if (act.type === "Shipped" && act.data.line === name && !papers.has(act.data.shipment)) {
        papers.add(act.data.shipment)
        left.push([act.at, act.data.quantity])
      }
      if (act.type === "LineCancelled" && act.data.line === name) cancelled ??= { at: act.at, by: act.data.by }
    }
    all.push({ quantity, by: Date.parse(promisedAt), left, cancelled })
  }
  return all
}

/** Pieces that had left by the promise, no more than were ordered. */
const kept = ({ by, left, quantity }: Promised): number => {
  let pieces = 0
  for (const [at, some] of left) if (at <= by) pieces += some
  return pieces > quantity ? quantity : pieces
}

const isInTime = (line: Promised, readings: Question["readings"]): boolean =>
  readings["shipment"] === "first" ? kept(line) > 0 : kept(line) === line.quantity

const isLeftOut = ({ by, cancelled }: Promised, readings: Question["readings"]): boolean => {
  if (cancelled === undefined || cancelled.at > by || readings["cancelledLines"] === "counted") return false
  return readings["cancelledLines"] === "leftOut" || cancelled.by === "customer"
}

/** Rate of parts supplied in time. */
export const partsOnTimeRate = (events: ReadonlyArray<Told>, question: Question): Answer => {
  const { fromMs, readings, untilMs } = question
  const left: Record<string, number> = {}
  const sums = { line: [0, 0], order: [0, 0], quantity: [0, 0] } as Record<string, [number, number]>
  const add = (unit: string, above: number, below: number) => {
    const sum = sums[unit] as [number, number]
    sum[0] += above
    sum[1] += below
  }
  for (const acts of lives<Event>(events, "PartsOrder", question)) {
    let [lines, good] = [0, 0]
    for (const line of linesOf(acts)) {
      if (line.by < fromMs || line.by >= untilMs) continue
      const ok = isInTime(line, readings)
      if (!ok && isLeftOut(line, readings)) {
        count(left, "cancelled")
        continue
      }
      lines++
      if (ok) good++
      add("line", ok ? 1 : 0, 1)
      add("quantity", kept(line), line.quantity)
    }
    if (lines > 0) add("order", good === lines ? 1 : 0, 1)
  }
  const unit = readings["unit"] as string
  const [above, below] = sums[unit] as [number, number]
  const excluded =
    unit === "quantity" ? { pieces_in_time: left, pieces: left } : { [unit === "line" ? "lines" : "orders"]: left }
  return { numerator: [above, 1], denominator: [below, 1], excluded }
}
