/** What the documents offer to be taken, by the key of `takes`, and what is wrong with names that are not there or not taken. */
import type { Title } from "../../rules/Title.ts"
import { unknown, type Wrong, wrong } from "../../rules/Wrong.ts"
import { consequences, all as documents, kpis, obligations } from "../Policies.ts"
import { allDeadlines, allTables } from "./Taken.ts"

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

/** The keys of `takes`. */
export const offered = Object.keys(known) as ReadonlyArray<Key>

/** The keys of `takes` under which a name could stand. */
const keysOf = (name: string): ReadonlyArray<Key> => offered.filter((key) => known[key][1].includes(name))

/** Keys as they are told, one or the other of them. */
const told = (keys: ReadonlyArray<Key>): Title => {
  const places = keys.map((key) => `takes.${key}`)
  return { zh: places.join(" 或 "), en: places.join(" or ") }
}

/** A name that is not offered under its key: where it belongs, else the name that was meant. */
export const stray = (path: string, key: Key, name: string): ReadonlyArray<Wrong> => {
  const [what, all] = known[key]
  const keys = keysOf(name)
  if (keys.includes(key) || keys.length === 0) return unknown(path, what, name, all)
  const { en, zh } = told(keys)
  return [wrong(path, `${name} 不属此处；请移到 ${zh}`, `${name} does not belong here; move it to ${en}`)]
}

const ofRules = offered.filter((key) => key !== "documents")

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
  const { en, zh } = told(places)
  return [wrong(path, `未采用 ${name}；请列入 ${zh}`, `the pack does not take ${name}; add it to ${en}`)]
}

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
