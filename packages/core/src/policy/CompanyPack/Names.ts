/** Whether what a pack takes is there, and whether what it adds is new, sound and said once. */
import { type Kinds, misfits } from "../../count/Fit.ts"
import type { Title } from "../../rules/Title.ts"
import { below, repeated, unknown, type Wrong, wrong } from "../../rules/Wrong.ts"
import { all as streams } from "../../streams/Streams.ts"
import { startMs } from "../../time/CivilDate.ts"
import { defaultZone } from "../../time/Window.ts"
import { consequences, all as documents, kpis, obligations } from "../Policies.ts"
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
  tables: [{ zh: "评分表", en: "table" }, names(allTables)],
  consequences: [{ zh: "处置规则", en: "rule of consequences" }, names(consequences)]
} as const

type Key = keyof typeof known

/** The keys of `takes` under which a name could stand. */
const keysOf = (name: string): ReadonlyArray<Key> =>
  (Object.keys(known) as ReadonlyArray<Key>).filter((key) => known[key][1].includes(name))

const fromDocuments = (path: string, key: Key, name: string): ReadonlyArray<Wrong> => {
  const [what, all] = known[key]
  const [other] = keysOf(name)
  if (all.includes(name) || other === undefined) return unknown(path, what, name, all)
  const [{ en, zh }] = known[other]
  return [wrong(path, `${name} 是${zh}；请移到 takes.${other}`, `${name} is a ${en}; move it to takes.${other}`)]
}

const ofRules: ReadonlyArray<Key> = ["kpis", "deadlines", "obligations", "tables", "consequences"]

/**
 * A rule that the pack does not take: under which of the keys to take it where the documents have it, else the name that
 * was meant.
 */
export const untaken = (
  path: string,
  what: Title,
  name: string,
  rules: Iterable<string>,
  under: ReadonlyArray<Key> = ofRules
): ReadonlyArray<Wrong> => {
  const all = [...rules]
  const places = keysOf(name).filter((key) => under.includes(key))
  if (all.includes(name) || places.length === 0) return unknown(path, what, name, all)
  const [zh, en] = ["或", "or"].map((or) => places.map((key) => `takes.${key}`).join(` ${or} `))
  return [wrong(path, `未采用 ${name}；请列入 ${zh}`, `the pack does not take ${name}; add it to ${en}`)]
}

/** The faults of what is taken: names that no document has, and names said twice. */
export const taken = ({ takes }: Pack): ReadonlyArray<Wrong> =>
  (Object.keys(known) as ReadonlyArray<Key>).flatMap((key) => {
    const given = takes[key] ?? []
    const path = below("takes", key)
    return [
      ...given.flatMap((name, index) => fromDocuments(below(path, index), key, name)),
      ...repeated(given, (name) => name, path)
    ]
  })

/** A name of the company's own that a rule of the documents has: what is decided under it would be decided of either. */
export const ownName = (path: string, name: string): ReadonlyArray<Wrong> =>
  keysOf(name).length === 0
    ? []
    : [
        wrong(
          path,
          `${name} 是文件的规则名；请另取名称`,
          `${name} is a rule of the documents; give it a name of its own`
        )
      ]

/** The faults of the company's own indicators. */
export const ownKpis = ({ kpis: own = [] }: Pack, clauses: Iterable<string>): ReadonlyArray<Wrong> => [
  ...own.flatMap((declaration, index) => {
    const path = below("kpis", index)
    const { clauses: cited, name, parameters } = declaration
    return [
      ...ownName(below(path, "name"), name),
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
