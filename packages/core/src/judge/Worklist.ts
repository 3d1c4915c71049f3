/**
 * The worklist: what was not done by an instant and is due, at risk or overdue, for whom, and under which clause: open rows
 * of deadlines and papers not filed. What a calendar does not cover is shown as such, never guessed.
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { calendarsAt } from "../count/CalendarsAt.ts"
import { type Condition, compile, limitMs, numberIn, undecided } from "../count/Condition.ts"
import { type Calendars, tooLate } from "../count/Due.ts"
import { calendarsNamed } from "../count/Needed.ts"
import type { Operand } from "../count/Operand.ts"
import { pausedMs, pausesIn, tooLateAround } from "../count/Pauses.ts"
import {
  type Decisions,
  type ReadingNeedsWindow,
  type Resolved,
  type ResolveRefusal,
  resolve,
  type UnknownReading
} from "../count/Resolve.ts"
import type { StoreFailed } from "../log/Refusal.ts"
import type { FoundRow, RowSource } from "../log/RowSource.ts"
import type { Parameter } from "../rules/Parameter.ts"
import type { Title } from "../rules/Title.ts"
import { CalendarNotCovered, type Span } from "../time/Calendar.ts"
import { format, ofInstant } from "../time/CivilDate.ts"
import { FOREVER } from "../time/Instant.ts"
import { defaultZone } from "../time/Window.ts"
import { type Deadline, kpi, type Within } from "./Deadline.ts"
import { type Holder, holderOf, type Item, timing } from "./Item.ts"
import { type Obligation, settle } from "./Obligation.ts"
import { type At, type Owed, owed } from "./Owed.ts"

/** The rules of which the worklist is made. */
export interface Rules {
  readonly deadlines: ReadonlyArray<Deadline>
  readonly obligations: ReadonlyArray<Obligation>
  /** What the rules in force decide of a rule by its name; what the request says goes before it. */
  readonly decided?: (rule: string) => Decisions
  /**
   * Since when a rule has been in force (ms UTC): what a window from then on would own is asked for, nothing before. Left
   * out, they have always been.
   */
  readonly since?: (rule: string) => number
}

const always = (): number => -FOREVER

/** A deadline that a company has not given its number yet: nothing can be due by it. */
export interface NotConfigured {
  readonly rule: string
  readonly title: Title
  readonly parameter: Parameter
}

/** The worklist, the earliest due first. */
export interface Worklist {
  readonly items: ReadonlyArray<Item>
  readonly notConfigured: ReadonlyArray<NotConfigured>
}

/** What is asked: the business instant (`cutMs`, ms UTC), the head's position, and readings and parameters. */
export interface Request extends At, Decisions {}

type Refused = ResolveRefusal | UnknownReading | ReadingNeedsWindow | StoreFailed
type Cells = { readonly [field: string]: unknown }

/** Of the decisions for many rules those that one of them knows. */
const own = <A>(given: { readonly [name: string]: A } = {}, known: ReadonlyArray<{ readonly name: string }>) =>
  Object.fromEntries(Object.entries(given).filter(([name]) => known.some((one) => one.name === name)))

/** How long a row may take, and the field of its pauses where its clock may stop: what the deadline's figure goes by. */
type Clock = Pick<Extract<Condition, { readonly within: unknown }>, "atMost" | "pauses">

const tooLateBy = (
  limit: Within,
  fromMs: number,
  calendars: Calendars,
  pauses: ReadonlyArray<Span>
): Result.Result<number | undefined, CalendarNotCovered> => {
  if (!("calendar" in limit)) return tooLateAround(undefined, fromMs, { elapsedMs: limitMs(limit) }, pauses)
  const table = calendars.get(limit.calendar)
  if (table === undefined) {
    const date = format(ofInstant(fromMs, defaultZone) as number)
    return Result.fail(new CalendarNotCovered({ calendar: limit.calendar, date, covered: [] }))
  }
  return pauses.length === 0 ? tooLate(table, fromMs, limit) : tooLateAround(table, fromMs, limit, pauses)
}

const caseItem = (
  deadline: Deadline,
  { atMost, pauses: field }: Clock,
  calendars: Calendars,
  { row, stream }: FoundRow,
  atMs: number
): Item => {
  const cells = row as unknown as Cells
  const fromMs = cells[deadline.from] as number
  const pauses = field === undefined ? [] : pausesIn(cells[field])
  const staff = deadline.holder === undefined ? null : ((cells[deadline.holder] ?? null) as string | null)
  const spent = { atMs, fromMs, pausedMs: pausedMs(pauses, fromMs, atMs), risk: deadline.risk }
  return {
    ...{ rule: deadline.name, title: deadline.title, clauses: deadline.clauses },
    ...timing(tooLateBy(atMost, fromMs, calendars, pauses), spent),
    ...{ stream, row: { kind: row.kind, key: row.key }, fromMs },
    holder: holderOf(row as unknown as Holder, staff)
  }
}

/** The operand of a deadline's figure says which rows are meant, let off and done in time; the worklist goes by the same. */
const meant = ({ among, exclusions }: Operand, calendars: Calendars, cutMs: number): ((row: Cells) => boolean) => {
  const isAmong = compile(among, calendars)
  // Of what a calendar does not say whether it is meant, nothing is owed that anybody could name.
  const isOpen = undecided(among, calendars)
  const letOff = exclusions.map(({ when }) => compile(when, calendars))
  return (row) => !isOpen(row) && isAmong(row, cutMs) && !letOff.some((test) => test(row, cutMs))
}

const clockOf = ({ having }: Operand): Clock | undefined =>
  having !== undefined && "within" in having ? having : undefined

const openCases = (source: RowSource, { since = always }: Rules, deadline: Deadline, resolved: Resolved, at: At) =>
  Effect.gen(function* () {
    const { formula } = resolved
    const [operand] = formula.kind === "share" ? formula.of : []
    const clock = operand === undefined ? undefined : clockOf(operand)
    if (operand === undefined || clock === undefined) return []
    const calendars = yield* calendarsAt(source, calendarsNamed(resolved), at)
    const found = yield* source.rows({
      ...{ kind: deadline.rows, anchor: deadline.from, fromMs: since(deadline.name), untilMs: at.cutMs },
      ...{ lasting: { field: deadline.done, atLeastMs: at.cutMs }, cutMs: at.cutMs, head: at.head }
    })
    const isMeant = meant(operand, calendars, at.cutMs)
    const isOver = (row: Cells): boolean => (deadline.over ?? []).some((instant) => numberIn(row, instant) < at.cutMs)
    return found
      .filter(({ row }) => isMeant(row as unknown as Cells) && !isOver(row as unknown as Cells))
      .map((one) => caseItem(deadline, clock, calendars, one, at.cutMs))
  })

const paperItem = ({ duty, fromMs, period, settled, stream, tooLate: late }: Owed, atMs: number): Item => {
  const { clauses, name, risk, title } = settled.obligation
  return {
    ...{ rule: name, title, clauses, ...timing(late, { atMs, fromMs, risk }) },
    ...{ stream, row: { kind: duty.kind, key: duty.key }, period: period.label, fromMs },
    holder: holderOf(duty)
  }
}

/** The decisions for one rule: those of the rules in force, and before them those of the request that the rule knows. */
const decisionsFor = (
  { decided = () => ({}) }: Rules,
  { name, parameters = [], readings }: Pick<Obligation, "name" | "readings"> & Partial<Pick<Deadline, "parameters">>,
  request: Request
): Decisions => {
  const usual = decided(name)
  return {
    readings: { ...usual.readings, ...own(request.readings, readings) },
    parameters: { ...usual.parameters, ...own(request.parameters, parameters) }
  }
}

const openPapers = (source: RowSource, rules: Rules, request: Request) =>
  Effect.gen(function* () {
    const settled = yield* Effect.forEach(rules.obligations, (one) =>
      Effect.fromResult(settle(one, decisionsFor(rules, one, request).readings))
    )
    const all = yield* owed(source, settled, request)
    const { since = always } = rules
    // As a window owns papers: by the day on which they are due.
    const isAsked = ({ settled: { obligation }, statedMs, tooLate: late }: Owed): boolean =>
      Result.getOrElse(late, () => statedMs) > since(obligation.name)
    return all
      .filter((one) => one.filed === undefined && one.fromMs < request.cutMs && isAsked(one))
      .map((one) => paperItem(one, request.cutMs))
  })

const inOrder = (a: Item, b: Item): number =>
  (a.dueMs ?? FOREVER) - (b.dueMs ?? FOREVER) || a.fromMs - b.fromMs || (key(a) < key(b) ? -1 : 1)

const key = ({ period, row, rule, stream }: Item): string =>
  JSON.stringify([rule, stream.category, stream.id, row.key, period])

/**
 * The worklist at an instant, as known at a head. Only deadlines that every case must keep have entries: of a mean no case
 * can be said to be late. Readings and parameters apply to the rules that have them.
 */
export const worklist = (source: RowSource, rules: Rules, request: Request): Effect.Effect<Worklist, Refused> =>
  Effect.gen(function* () {
    const items: Array<Item> = []
    const notConfigured: Array<NotConfigured> = []
    for (const deadline of rules.deadlines) {
      const resolved = yield* Effect.fromResult(resolve(kpi(deadline), decisionsFor(rules, deadline, request)))
      const [parameter] = resolved.unbound
      if (parameter !== undefined) notConfigured.push({ rule: deadline.name, title: deadline.title, parameter })
      else for (const one of yield* openCases(source, rules, deadline, resolved, request)) items.push(one)
    }
    const papers = yield* openPapers(source, rules, request)
    return { items: items.concat(papers).sort(inOrder), notConfigured }
  })
