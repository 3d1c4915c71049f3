/**
 * Explanations: why a figure is what it is. Every row of the window with what the figure made of it and why, down to
 * the events, each with its place in the log.
 */
import * as Effect from "effect/Effect"
import * as Condition from "../count/Condition.ts"
import * as ConditionText from "../count/ConditionText.ts"
import * as Describe from "../count/Describe.ts"
import { type Figure, type Request, type Worked, work as workOf } from "../count/Figure.ts"
import { nested, type Part } from "../count/Nested.ts"
import type { Operand } from "../count/Operand.ts"
import type { ResolveRefusal } from "../count/Resolve.ts"
import { type Class, cellsBy, classifier, type Frame, tally } from "../count/Tally.ts"
import { groupIn } from "../count/TallySource.ts"
import * as Attainment from "../judge/Attainment.ts"
import { isObligation, type Rule } from "../judge/Rule.ts"
import { figureOf, type Group } from "../judge/Scorecard.ts"
import type { EventLogShape } from "../log/EventLog.ts"
import { type Fact, facts } from "../log/Fact.ts"
import type { Recorded, StreamRef } from "../log/Recorded.ts"
import type { NoSourceClock, StoreFailed } from "../log/Refusal.ts"
import type { FoundRow, RowSource } from "../log/RowSource.ts"
import type { EventTypes, Row } from "../log/Stream.ts"
import type { Title } from "../rules/Title.ts"
import { eventsAt, rowsAt } from "./Reader.ts"

/** An event behind a row. `role` says what it does for the figure. */
export interface Evidence {
  readonly event: Recorded
  /** `used`: it acts before the cut. `after-cut`: it acts later. `retracted`: taken back. `record`: it changes another event and states nothing itself. */
  readonly role: "used" | "after-cut" | "retracted" | "record"
}

/** One row of the window with what the figure made of it. */
export interface Explained {
  readonly operand: string
  readonly stream: StreamRef
  readonly row: Row
  readonly class: Exclude<Class, { readonly class: "outside" }>
  /** What of the numerator's condition the row does not meet, in words; of rows that are included and do not count. Of a paper also that it is not due yet. */
  readonly unmet: ReadonlyArray<Title>
  readonly evidence: ReadonlyArray<Evidence>
}

/** How an operand sorts its rows, in words. */
export interface Sorting {
  readonly operand: Operand
  readonly among: Title
  readonly having: Title | null
  /** The number taken from each row, where one is. */
  readonly value: Title | null
  readonly exclusions: ReadonlyArray<{ readonly reason: string; readonly when: Title }>
}

/** A figure with everything behind it. */
export interface Explanation {
  readonly declaration: Rule
  readonly figure: Figure
  readonly sortings: ReadonlyArray<Sorting>
  readonly rows: ReadonlyArray<Explained>
  /** Of a nested mean the groups it is joined of, level by level. */
  readonly parts?: ReadonlyArray<Part>
}

const roleOf = (event: Recorded, byId: ReadonlyMap<string, Fact>, cutMs: number): Evidence["role"] => {
  const { type, id } = event.body
  if (type === "Retracted" || type === "Corrected") return "record"
  const fact = byId.get(id)
  if (fact === undefined) return "retracted"
  return fact.atMs < cutMs ? "used" : "after-cut"
}

/** The events of a stream with their roles for a reading at a cut, in the order of their positions. */
export const evidenceOf = (
  events: ReadonlyArray<Recorded>,
  types: EventTypes,
  cutMs: number
): ReadonlyArray<Evidence> => {
  const byId = new Map(facts(events, types).map((fact) => [fact.id, fact]))
  return events.map((event) => ({ event, role: roleOf(event, byId, cutMs) }))
}

const broughtBy = ({ value }: Operand): Title | null => (value === undefined ? null : Describe.valueInWords(value))

const sortingOf = (operand: Operand): Sorting => ({
  operand,
  among: ConditionText.inWords(operand.among),
  having: operand.having === undefined ? null : ConditionText.inWords(operand.having),
  value: broughtBy(operand),
  exclusions: operand.exclusions.map(({ reason, when }) => ({ reason, when: ConditionText.inWords(when) }))
})

/** Which rows to explain: `all`, or those the figure included, excluded, found irrelevant, or included without counting them (`missed`). */
export type Wanted = "all" | "included" | "excluded" | "irrelevant" | "missed"

const isWanted = (found: Explained["class"], wanted: Wanted): boolean =>
  wanted === "all" || (wanted === "missed" ? found.class === "included" && !found.counts : found.class === wanted)

type Placed = Omit<Explained, "evidence">

const placed = (
  operand: Operand,
  found: ReadonlyArray<FoundRow>,
  frame: Frame,
  wanted: Wanted
): ReadonlyArray<Placed> => {
  const [classify, unmet] = [classifier(operand, frame), unmetBy(operand, frame)]
  return found.flatMap(({ stream, row }): ReadonlyArray<Placed> => {
    const made = classify(row as unknown as Condition.Cells)
    if (made.class === "outside" || !isWanted(made, wanted)) return []
    return [{ operand: operand.name, stream, row, class: made, unmet: unmet(made, row) }]
  })
}

/** What keeps a row from the numerator: nothing of one that counts or is left out. */
const unmetBy = ({ having = { all: [] } }: Operand, { calendars, cutMs }: Pick<Frame, "calendars" | "cutMs">) => {
  const unmet = Condition.unmet(having, calendars)
  return (made: Class, row: Row): ReadonlyArray<Title> =>
    made.class !== "included" || made.counts
      ? []
      : unmet(row as unknown as Condition.Cells, cutMs).map(ConditionText.inWords)
}

const byKey = (a: Placed, b: Placed): number => {
  const left = [a.operand, a.stream.category, a.stream.id, a.row.kind, a.row.key].join("\u0001")
  const right = [b.operand, b.stream.category, b.stream.id, b.row.kind, b.row.key].join("\u0001")
  return left < right ? -1 : left > right ? 1 : 0
}

const amountOf = ({ class: made }: Placed): number => (made.class === "included" ? made.quantity : Infinity)

/**
 * By operand; where one takes a number from its rows, by that number, the smallest first and after all what is left out; then
 * by stream, as the rows of nested means alone.
 */
const inOrder = (sortings: ReadonlyArray<Sorting>) => {
  const plain = sortings.filter(({ operand, value }) => value !== null && operand.path === undefined)
  const valued = new Set(plain.map(({ operand }) => operand.name))
  return (a: Placed, b: Placed): number => {
    const [left, right] = [amountOf(a), amountOf(b)]
    const isByValue = a.operand === b.operand && valued.has(a.operand) && left !== right
    return isByValue ? (left < right ? -1 : 1) : byKey(a, b)
  }
}

const partsOf = ({ frame, resolved: { formula }, rows }: Worked): Pick<Explanation, "parts"> => {
  if (formula.kind !== "nested") return {}
  const cells = rows.map(({ operand, found }) =>
    tally(
      operand,
      frame,
      found.map(({ row }) => row as unknown as Condition.Cells)
    ).cells.values()
  )
  return { parts: nested([...cellsBy(...cells).values()], formula.joins).parts }
}

/** A figure with all its rows sorted, before any event is read. */
interface Sorted extends Pick<Explanation, "figure" | "parts" | "sortings"> {
  readonly cutMs: number
  readonly rows: ReadonlyArray<Placed>
}

/** What is wanted of a figure: which rows of the window, and of everybody or of one group. */
interface Asked {
  readonly wanted: Wanted
  readonly group: Group | undefined
}

/** Of the rows of everybody those of a group. */
const ownRows = <A extends Pick<FoundRow, "row">>(all: ReadonlyArray<A>, group: Group | undefined): ReadonlyArray<A> =>
  group === undefined ? all : all.filter((one) => groupIn(one, group.by) === group.value)

const rowsOf = (
  source: RowSource,
  rule: Rule,
  request: Request,
  { group, wanted }: Asked
): Effect.Effect<Sorted, ResolveRefusal | StoreFailed> => {
  if (isObligation(rule)) {
    const operand = Attainment.papers(rule)
    return Effect.map(Attainment.work(source, rule, request), ({ atMs, due, figure, frame }) => {
      const missed = unmetBy(operand, frame)
      const unmet = (one: Attainment.Due): ReadonlyArray<Title> =>
        Attainment.becameOf(one, atMs) === "notYetDue" ? [Attainment.notYetDue] : missed(one.class, one.row)
      return {
        ...{ figure, cutMs: frame.cutMs, sortings: [sortingOf(operand)] },
        rows: ownRows(due, group)
          .filter((one) => isWanted(one.class, wanted))
          .map((one) => ({ operand: operand.name, ...one, unmet: unmet(one) }))
      }
    })
  }
  return Effect.map(workOf(source, rule, request), (worked) => {
    const rows = worked.rows.map(({ operand, found }) => ({ operand, found: ownRows(found, group) }))
    return {
      ...{ figure: worked.figure, cutMs: worked.frame.cutMs, ...partsOf({ ...worked, rows }) },
      sortings: rows.map(({ operand }) => sortingOf(operand)),
      rows: rows.flatMap(({ operand, found }) => placed(operand, found, worked.frame, wanted))
    }
  })
}

/** The figure of a group is the scorecard's, and the rows are the group's own. */
const sortedRows = (source: RowSource, rule: Rule, request: Request, asked: Asked) =>
  Effect.flatMap(rowsOf(source, rule, request, asked), (sorted) =>
    asked.group === undefined
      ? Effect.succeed(sorted)
      : Effect.map(figureOf(source, rule, request, asked.group), (figure): Sorted => ({ ...sorted, figure }))
  )

/** Of the events of a duty those that speak of one period, as told or as corrected, of the duty itself, or of such an event. */
const aboutPeriod = (
  all: ReadonlyArray<Evidence>,
  known: ReadonlyArray<Fact>,
  { row }: Placed
): ReadonlyArray<Evidence> => {
  const { period } = row as Attainment.Paper
  const others = (type: string, said: { readonly [field: string]: unknown }) =>
    type === "Filed" && said["period"] !== period
  const corrected = new Map(known.map(({ data, id, type }) => [id, others(type, data)]))
  const ids = new Set<string>()
  return all.filter(({ event: { body } }) => {
    const { concerns, data, id, type } = body
    const isMeant = concerns === undefined ? !others(type, data) || corrected.get(id) === false : ids.has(concerns)
    if (isMeant) ids.add(id)
    return isMeant
  })
}

/** Which rows are to be told; without a wish all of them, of everybody. */
export interface Wish {
  readonly wanted?: Wanted
  readonly after?: number
  readonly limit?: number
  readonly group?: Group | undefined
}

/**
 * Explains a figure, of everybody or of one group: the rows wanted, in the order of operand, of the number taken from each
 * where one is, and of stream, each with its events. Only the rows after the first `after` are told, and `limit` of them:
 * only their events are read.
 */
export const explain = (
  log: EventLogShape,
  declaration: Rule,
  request: Request,
  options: Wish = {}
): Effect.Effect<Explanation, ResolveRefusal | NoSourceClock | StoreFailed> =>
  Effect.gen(function* () {
    const source = yield* rowsAt(log, request.head)
    const { cutMs, rows, ...about } = yield* sortedRows(source, declaration, request, {
      wanted: options.wanted ?? "all",
      group: options.group
    })
    const { after = 0, limit = rows.length } = options
    const wanted = [...rows].sort(inOrder(about.sortings)).slice(after, after + limit)
    const explained = yield* Effect.forEach(wanted, (one) =>
      Effect.map(eventsAt(log, one.stream, request.head), (events) => {
        const types = log.streams.get(one.stream.category)?.events ?? {}
        const all = evidenceOf(events, types, cutMs)
        return { ...one, evidence: isObligation(declaration) ? aboutPeriod(all, facts(events, types), one) : all }
      })
    )
    return { declaration, ...about, rows: explained }
  })
