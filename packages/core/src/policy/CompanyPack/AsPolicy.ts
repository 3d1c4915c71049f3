/** A pack as a policy: its clauses accounted for as those of a document, its goals, and what lint finds of it. */
import { decided } from "../../count/Edition.ts"
import * as Lint from "../../judge/Lint.ts"
import { faults, type Vocabulary } from "../../rules/Account.ts"
import { type Pointer, type PointerKind, type Policy, pointersOf } from "../../rules/Policy.ts"
import { below, unknown, type Wrong } from "../../rules/Wrong.ts"
import { all as documents, kpis, vocabulary } from "../Policies.ts"
import type { Pack } from "./Format.ts"
import { takenBy } from "./Taken.ts"

/** The pack as a policy. Limits on evidence are those of the documents. */
export const policyOf = ({ clauses = [], code, edition, goals = [], title }: Pack): Policy => ({
  code,
  title,
  edition: { zh: edition, en: edition },
  clauses: clauses.map((one) => ({ ...one, document: code })),
  goals: goals.map(({ clause, committed, comparison, kpi }) => ({
    ...{ clause, kpi, comparison, value: committed, source: "company" as const }
  })),
  ceilings: documents.flatMap(({ ceilings }) => ceilings),
  damages: [],
  measures: []
})

const words = ({
  goals = [],
  kpis: own = [],
  tables = []
}: Pack): { readonly [kind in PointerKind]?: ReadonlyArray<string> } => ({
  kpi: own.map(({ name }) => name),
  reading: own.flatMap(({ name, readings }) => readings.map((one) => `${name}.${one.name}`)),
  goal: goals.map(({ kpi }) => kpi),
  table: tables.map(({ name }) => name)
})

const vocabularyOf = (pack: Pack): Vocabulary => {
  const own = words(pack)
  const kinds = Object.keys(vocabulary) as ReadonlyArray<Pointer["to"]>
  return Object.fromEntries(
    kinds.map((kind) => [kind, new Set([...vocabulary[kind], ...(own[kind] ?? [])])])
  ) as unknown as Vocabulary
}

const pointed = ({ clauses: all = [] }: Pack, known: Vocabulary): ReadonlyArray<Wrong> =>
  all.flatMap(({ carried }, index) =>
    pointersOf(carried).flatMap(({ name, to }, at) =>
      unknown(below("clauses", index, "carried", "by", at), { zh: ` ${to}`, en: to }, name, known[to])
    )
  )

/** The faults of the clauses, each at its place. */
export const clauses = (pack: Pack): ReadonlyArray<Wrong> => {
  const policy = { ...policyOf(pack), goals: [], ceilings: [] }
  const ids = new Map(policy.clauses.map(({ id, types }) => [id, types]))
  const known = vocabularyOf(pack)
  const own = faults(policy, ids, known).filter(({ fault }) => fault !== "points-to-nothing")
  const placed = own.map(({ clause, remedy }) => ({
    path: below(
      "clauses",
      policy.clauses.findLastIndex(({ id }) => id === clause)
    ),
    problem: remedy
  }))
  return [...placed, ...pointed(pack, known)]
}

/** What lint finds: goals out of reach, numerators outside denominators, tables with gaps, limits that run the wrong way. */
export const lint = (pack: Pack): ReadonlyArray<Lint.Finding> => {
  const { ceilings, goals } = policyOf(pack)
  const { kpis: own = [], limits = [] } = pack
  const { tables } = takenBy(pack)
  return [
    ...Lint.goals([...kpis, ...own], goals, ceilings, (name) => decided(pack, name).readings),
    ...own.flatMap(Lint.outside),
    ...own.flatMap(Lint.spans),
    ...tables.flatMap(Lint.tables),
    ...limits.flatMap(Lint.limits)
  ]
}
