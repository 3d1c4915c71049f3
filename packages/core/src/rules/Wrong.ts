/** What is wrong with rules that somebody wrote: the place in the file, what is the matter, and the name that was meant. */
import * as Schema from "effect/Schema"
import { meant, nearest, offered } from "./Nearest.ts"
import { Title } from "./Title.ts"

/** A place, its steps parted by dots, and what is wrong there. */
export const Wrong = Schema.Struct({ path: Schema.String, problem: Title })
/** The type of {@link Wrong}. */
export interface Wrong extends Schema.Schema.Type<typeof Wrong> {}

/** What is wrong at a place. */
export const wrong = (path: string, zh: string, en: string): Wrong => ({ path, problem: { zh, en } })

/** A place below another. */
export const below = (path: string, ...steps: ReadonlyArray<string | number>): string =>
  [...(path === "" ? [] : [path]), ...steps].join(".")

/** A name that is not known; with the one that was probably meant, else with all. Nothing where it is known. */
export const unknown = (path: string, what: Title, name: string, known: Iterable<string>): ReadonlyArray<Wrong> => {
  const all = [...known]
  if (all.includes(name)) return []
  const list = offered(name, all)
  const none = { zh: "这里一个也没有", en: "there are none here" }
  const some = { zh: `可用：${list.zh}`, en: `there are: ${list.en}` }
  const { en, zh } = meant(nearest(name, all), all.length === 0 ? none : some)
  return [wrong(path, `没有${what.zh} ${name}；${zh}`, `there is no ${what.en} ${name}; ${en}`)]
}

/** The places whose key was used before. */
export const repeated = <A>(all: ReadonlyArray<A>, key: (one: A) => string, path: string): ReadonlyArray<Wrong> => {
  const firsts = new Map<string, number>()
  return all.flatMap((one, index) => {
    const text = key(one)
    const first = firsts.get(text)
    if (first === undefined) {
      firsts.set(text, index)
      return []
    }
    return [
      wrong(
        below(path, index),
        `${text} 已在第 ${first + 1} 项写过；请只留一项`,
        `${text} stands at item ${first + 1} already; keep one`
      )
    ]
  })
}
