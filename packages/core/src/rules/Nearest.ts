/** The known name that a misspelt one most likely means, and how it is offered. */
import type { Title } from "./Title.ts"

/** How many letters must be changed, added or left out to make one text from the other. */
export const distance = (a: string, b: string): number => {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      current.push(Math.min(changed, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}

/** Names by how far they are from a text, the nearest first. */
const ranked = (text: string, known: ReadonlyArray<string>) =>
  known.map((name) => ({ name, far: distance(text, name) })).sort((a, b) => a.far - b.far)

/** The nearest of the known names, or one that holds the text; undefined when none is near enough to be meant. */
export const nearest = (text: string, known: ReadonlyArray<string>): string | undefined => {
  const inside = text.length >= 4 ? known.find((name) => name.includes(text)) : undefined
  return inside ?? ranked(text, known).find(({ name, far }) => far <= Math.ceil(name.length / 3))?.name
}

/** So many names a message lists whole; of more it tells the nearest. */
const most = 12

/** The names that there are, as a message offers them: all of a few, of many the three nearest and how many more. */
export const offered = (text: string, known: ReadonlyArray<string>): Title => {
  if (known.length <= most) return { zh: known.join("、"), en: known.join(", ") }
  const near = ranked(text, known)
    .slice(0, 3)
    .map(({ name }) => name)
  return { zh: `${near.join("、")} 等 ${known.length} 个`, en: `${near.join(", ")} and ${known.length - 3} more` }
}

/** The question whether a name was meant; where none is near enough, the names that there are. */
export const meantOf = (text: string, near: string | null | undefined, known: ReadonlyArray<string>): Title => {
  const { en, zh } = offered(text, known)
  return meant(near, { zh: `可用：${zh}。`, en: `there are: ${en}` })
}

/** The question whether a name was meant; where none is near enough, what is said instead. */
export const meant = (near: string | null | undefined, otherwise: Title): Title =>
  near === null || near === undefined ? otherwise : { zh: `是否指 ${near}？`, en: `did you mean ${near}?` }
