/**
 * Accounting for a policy: whether every clause is there once, is carried as its types ask, and points to things that
 * exist. What is wrong comes with the clause and the remedy.
 */
import * as Clause from "./Clause.ts"
import { type Entry, type PointerKind, type Policy, pointersOf, ways } from "./Policy.ts"
import type { Title } from "./Title.ts"

/** The names that exist, by kind. */
export type Vocabulary = { readonly [kind in PointerKind]: ReadonlySet<string> }

/** The clauses of a document as they are counted elsewhere: the types of each by its id. */
export type Ids = ReadonlyMap<string, ReadonlyArray<Clause.ClauseType>>

/** What is wrong with a clause, and what to do about it. */
export interface Fault {
  readonly clause: string
  readonly fault: string
  readonly remedy: Title
}

const fault = (clause: string, name: string, zh: string, en: string): Fault => ({
  clause,
  fault: name,
  remedy: { zh, en }
})

const missing = ({ clauses }: Policy, ids: Ids): ReadonlyArray<Fault> => {
  const there = new Set(clauses.map(({ id }) => id))
  return [...ids.keys()]
    .filter((id) => !there.has(id))
    .map((id) => fault(id, "missing", "请在登记册中补上此条", "enter the clause in the register"))
}

const misplaced = (policy: Policy, ids: Ids): ReadonlyArray<Fault> =>
  policy.clauses.flatMap((entry, index) => {
    const { id } = entry
    const types = ids.get(id)
    const first = policy.clauses.findIndex((one) => one.id === id)
    return [
      ...(first < index ? [fault(id, "doubled", "请删去重复的一条", "take out the second entry")] : []),
      ...(entry.document === policy.code
        ? []
        : [fault(id, "wrong-document", "请改为本文件的代号", "cite the document of this pack")]),
      ...(types === undefined ? [fault(id, "unknown", "文件中无此条", "the document has no such clause")] : []),
      ...(types !== undefined && types.join() !== entry.types.join()
        ? [fault(id, "wrong-type", `类型应为 ${types.join(", ")}`, `its types are ${types.join(", ")}`)]
        : [])
    ]
  })

const isTold = ({ zh, en }: Title): boolean => zh.trim() !== "" && en.trim() !== ""

const unreasoned = (entry: Entry): ReadonlyArray<Fault> => {
  const { carried, id } = entry
  const told = "because" in carried && carried.because !== undefined && isTold(carried.because)
  if (carried.as === "not-formalised" && !told)
    return [fault(id, "without-reason", "请用两种语言写明理由", "give the reason in both languages")]
  if (carried.as === "recorded" && Clause.isBinding(entry) && !told)
    return [fault(id, "must-be-ruled", "请指明执行者，或写明例外的理由", "say what rules it, or why nothing does")]
  return []
}

const empty = ({ carried, id }: Entry): ReadonlyArray<Fault> => {
  if (!ways.includes(carried.as)) return [fault(id, "unaccounted", "请说明如何落实", "say how it is carried")]
  if (carried.as === "pending")
    return carried.awaits.length > 0 ? [] : [fault(id, "awaits-nothing", "请写明等待何物", "say what it waits for")]
  if (carried.as === "not-formalised" || carried.by.length > 0) return []
  return [fault(id, "points-nowhere", "请指明由何物落实", "name what carries it")]
}

const dangling = (entry: Entry, known: Vocabulary): ReadonlyArray<Fault> =>
  pointersOf(entry.carried)
    .filter(({ name, to }) => known[to]?.has(name) !== true)
    .map(({ name, to }) =>
      fault(
        entry.id,
        "points-to-nothing",
        `${to} ${name} 不存在；请改正名称`,
        `there is no ${to} ${name}; mend the name`
      )
    )

const unworded = ({ id, rule }: Entry): ReadonlyArray<Fault> =>
  isTold(rule) ? [] : [fault(id, "unworded", "请用两种语言写明规则", "state the rule in both languages")]

const strayed = (policy: Policy): ReadonlyArray<Fault> => {
  const there = new Set(policy.clauses.map(({ id }) => id))
  return [...policy.goals, ...policy.ceilings, ...policy.damages, ...policy.measures]
    .filter(({ clause }) => !there.has(clause))
    .map(({ clause }) => fault(clause, "cites-nothing", "请改正条款号", "mend the id of the clause"))
}

/** All that is wrong with a policy, in the order of its clauses. Nothing is, when none is returned. */
export const faults = (policy: Policy, ids: Ids, known: Vocabulary): ReadonlyArray<Fault> => [
  ...missing(policy, ids),
  ...misplaced(policy, ids),
  ...policy.clauses.flatMap((entry) => [
    ...unworded(entry),
    ...empty(entry),
    ...unreasoned(entry),
    ...dangling(entry, known)
  ]),
  ...strayed(policy)
]

/** How many clauses are carried in each way. */
export const totals = ({ clauses }: Policy): { readonly [way in Entry["carried"]["as"]]: number } => {
  const count = (way: string) => clauses.filter(({ carried }) => carried.as === way).length
  return {
    ruled: count("ruled"),
    recorded: count("recorded"),
    "not-formalised": count("not-formalised"),
    pending: count("pending")
  }
}
