/** Whether what a pack takes is there, and whether what it adds is new, sound and said once. */
import { type Kinds, misfits } from "../../count/Fit.ts"
import { below, repeated, unknown, type Wrong, wrong } from "../../rules/Wrong.ts"
import { all as streams } from "../../streams/Streams.ts"
import { isZone } from "../../time/CivilDate.ts"
import { defaultZone } from "../../time/Window.ts"
import { all as documents } from "../Policies.ts"
import type { Pack } from "./Format.ts"
import { offered, ownName, stray } from "./Offered.ts"

const kinds: Kinds = new Map(
  [...streams.values()].flatMap(({ rowKinds }) => rowKinds.map((kind) => [kind.kind, kind] as const))
)

/** The faults of what is taken: names that no document has, and names said twice. */
export const taken = ({ takes }: Pack): ReadonlyArray<Wrong> =>
  offered.flatMap((key) => {
    const given = takes[key] ?? []
    const path = below("takes", key)
    return [
      ...given.flatMap((name, index) => stray(below(path, index), key, name)),
      ...repeated(given, (name) => name, path)
    ]
  })

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

/** A name with spaces around it looks like the one without, and is another. */
const spaced = (path: string, name: string): ReadonlyArray<Wrong> =>
  name === name.trim() ? [] : [wrong(path, "前后不能有空格；请删去", "it has spaces around it; take them out")]

/** The faults of the heading: a code that is a document's, names with spaces around them, and a zone that nobody knows. */
export const heading = ({ code, edition, zone = defaultZone }: Pack): ReadonlyArray<Wrong> => [
  ...spaced("code", code),
  ...spaced("edition", edition),
  ...(documents.some((one) => one.code === code)
    ? [wrong("code", "此代号属于文件", "this code is that of a document")]
    : []),
  ...(!isZone(zone)
    ? [wrong("zone", `没有时区 ${zone}；请写 IANA 时区名`, `there is no zone ${zone}; write an IANA zone`)]
    : [])
]
