// The Yema standard, service items 3, 4 and 12 by hand: plans against the demand, books against the count, and what was sent
// wrong.
import type { Event as Order } from "../../src/streams/PartsOrder.ts"
import type { Event } from "../../src/streams/PartsSheet.ts"
import { type Answer, count, lives, type Question, type Told } from "./Acts.ts"

interface Line {
  readonly planned: number
  readonly came: number
}

type Lines = ReadonlyArray<{ readonly part: string; readonly quantity: number }>

const numberOf = (lines: Lines, part: string): number => lines.find((one) => one.part === part)?.quantity ?? 0

/** The lines of the sheets of a kind that are complete and whose outcome was told in the window. */
const linesOf = (events: ReadonlyArray<Told>, question: Question, kind: string): ReadonlyArray<Line> => {
  const all: Array<Line> = []
  for (const acts of lives<Event>(events, "PartsSheet", question)) {
    let about: string | undefined
    let stated: Lines | undefined
    let actual: { readonly at: number; readonly lines: Lines } | undefined
    for (const act of acts) {
      if (act.type !== "Stated" && act.type !== "ActualStated") continue
      about ??= act.data.of
      if (act.data.of !== about) continue
      if (act.type === "Stated") stated ??= act.data.lines
      else actual ??= { at: act.at, lines: act.data.lines }
    }
    if (about !== kind || stated === undefined || actual === undefined) continue
    if (actual.at < question.fromMs || actual.at >= question.untilMs) continue
    const parts = new Set<string>()
    for (const { part } of [...stated, ...actual.lines]) parts.add(part)
    for (const part of parts) all.push({ planned: numberOf(stated, part), came: numberOf(actual.lines, part) })
  }
  return all
}

const off = ({ came, planned }: Line): number => (planned > came ? planned - came : came - planned)

/** Accuracy of the demand plan. */
export const demandPlanAccuracy = (events: ReadonlyArray<Told>, question: Question): Answer => {
  const { parameters, readings } = question
  const left: Record<string, number> = {}
  let [good, all, hits, demand, enough, lines] = [0, 0, 0, 0, 0, 0]
  for (const one of linesOf(events, question, "demand-plan")) {
    lines++
    hits += one.came - off(one)
    demand += one.came
    if (one.planned >= one.came) enough++
    if (one.came === 0) {
      if (readings["accuracy"] === "lines") count(left, "no-demand")
      continue
    }
    all++
    if (100 * (one.came - off(one)) >= (parameters["lineAccuracyPercent"] as number) * one.came) good++
  }
  if (readings["accuracy"] === "weighted") {
    return { numerator: [hits, 1], denominator: [demand, 1], excluded: { hits: {}, demand: {} } }
  }
  if (readings["accuracy"] === "covered") {
    return { numerator: [enough, 1], denominator: [lines, 1], excluded: { lines: {} } }
  }
  return { numerator: [good, 1], denominator: [all, 1], excluded: { lines: left } }
}

/** Lines of old parts in which books and count differ. */
export const oldPartStockErrorRate = (events: ReadonlyArray<Told>, question: Question): Answer => {
  let [wrong, all] = [0, 0]
  for (const one of linesOf(events, question, "old-part-stock")) {
    all++
    if (off(one) !== 0) wrong++
  }
  return { numerator: [wrong, 1], denominator: [all, 1], excluded: { lines: {} } }
}

/** Lines under guarantee that were sent wrong. */
export const misShipmentRate = (events: ReadonlyArray<Told>, question: Question): Answer => {
  let [wrong, all] = [0, 0]
  for (const acts of lives<Order>(events, "PartsOrder", question)) {
    const guaranteed = new Map<string, boolean>()
    const sent = new Map<string, number>()
    const mistaken = new Set<string>()
    for (const act of acts) {
      if (act.type === "Ordered") {
        for (const { guarantee = false, line } of act.data.lines) {
          if (!guaranteed.has(line)) guaranteed.set(line, guarantee)
        }
      }
      if (act.type === "Shipped" && !sent.has(act.data.line)) sent.set(act.data.line, act.at)
      if (act.type === "MisShipped") mistaken.add(act.data.line)
    }
    for (const [line, at] of sent) {
      if (guaranteed.get(line) !== true || at < question.fromMs || at >= question.untilMs) continue
      all++
      if (mistaken.has(line)) wrong++
    }
  }
  return { numerator: [wrong, 1], denominator: [all, 1], excluded: { lines: {} } }
}
