/** Whether what a pack takes is there, and whether what it adds is new, sound and said once. */
import { type Kinds, misfits } from "../../count/Fit.ts"
import { below, repeated, unknown, type Wrong, wrong } from "../../rules/Wrong.ts"
import { all as streams } from "../../streams/Streams.ts"
import { startMs } from "../../time/CivilDate.ts"
import { defaultZone } from "../../time/Window.ts"
import { all as documents, kpis, obligations } from "../Policies.ts"
import type { Pack } from "./Format.ts"
import { allDeadlines, allTables } from "./Taken.ts"

const kinds: Kinds = new Map(
  [...streams.values()].flatMap(({ rowKinds }) => rowKinds.map((kind) => [kind.kind, kind] as const))
)

const names = (all: ReadonlyArray<{ readonly name: string }>): ReadonlyArray<string> => all.map(({ name }) => name)

const known = {
  documents: [{ zh: "文件", en: "document" }, documents.map(({ code }) => code)],
  kpis: [{ zh: "指标", en: "indicator" }, names(kpis)],
  deadlines: [{ zh: "期限", en: "deadline" }, names(allDeadlines)],
  obligations: [{ zh: "定期义务", en: "obligation" }, names(obligations)],
  tables: [{ zh: "评分表", en: "table" }, names(allTables)]
} as const

/** The faults of what is taken: names that no document has, and names said twice. */
export const taken = ({ takes }: Pack): ReadonlyArray<Wrong> =>
  (Object.keys(known) as ReadonlyArray<keyof typeof known>).flatMap((key) => {
    const [what, all] = known[key]
    const given = takes[key] ?? []
    const path = below("takes", key)
    return [
      ...given.flatMap((name, index) => unknown(below(path, index), what, name, all)),
      ...repeated(given, (name) => name, path)
    ]
  })

const used: ReadonlySet<string> = new Set([...known.kpis[1], ...known.deadlines[1], ...known.obligations[1]])

/** The faults of the company's own indicators. */
export const ownKpis = ({ kpis: own = [] }: Pack, clauses: Iterable<string>): ReadonlyArray<Wrong> => [
  ...own.flatMap((declaration, index) => {
    const path = below("kpis", index)
    const { clauses: cited, name, parameters } = declaration
    const taken = `${name} 是文件的规则名`
    return [
      ...(used.has(name) ? [wrong(below(path, "name"), taken, `${name} is a rule of the documents`)] : []),
      ...[...cited, ...parameters.map(({ clause }) => clause)].flatMap((clause) =>
        unknown(below(path, "clauses"), { zh: "条款", en: "clause" }, clause, clauses)
      ),
      ...misfits(path, declaration, kinds)
    ]
  }),
  ...repeated(own, ({ name }) => name, "kpis")
]

/** The faults of the heading: a code that is a document's, and a zone that nobody knows. */
export const heading = ({ code, zone = defaultZone }: Pack): ReadonlyArray<Wrong> => [
  ...(known.documents[1].includes(code) ? [wrong("code", "此代号属于文件", "this code is that of a document")] : []),
  ...(startMs(0, zone) === undefined
    ? [wrong("zone", `没有时区 ${zone}；请写 IANA 时区名`, `there is no zone ${zone}; write an IANA zone`)]
    : [])
]
