/** The questions that a clause leaves open, each with its answers: the one that the figure takes first, then the others. */
import type { Explanation, Figure, Sensitivity, Verdict } from "../view/Documents.ts"
import type { Text } from "../words/Text.ts"

/** One answer. Without a figure it makes no sense for the window. */
export interface Answer {
  readonly name: string
  readonly title: Text
  readonly isTaken: boolean
  readonly figure: Figure | undefined
  readonly verdict: Verdict | undefined
  readonly flips: boolean
}

/** One question. */
export interface Question {
  readonly name: string
  readonly title: Text
  readonly because: Text
  readonly answers: ReadonlyArray<Answer>
}

type Entry = Sensitivity["indicators"][number]
type Taken = Explanation["readings"][number]

/** The books write `question: answer`; under the question only the answer is said. */
const without = (question: Text, both: Text): Text => ({
  zh: both.zh.replace(`${question.zh}：`, ""),
  en: both.en.replace(`${question.en}: `, "")
})

const questionOf = (taken: Taken, entry: Entry): Question => {
  const own = { name: taken.choice, title: taken.choiceTitle, isTaken: true, flips: false }
  const others = entry.alternatives
    .filter(({ reading }) => reading === taken.name)
    .map(({ choice, figure, flips, title, verdict }) => ({
      ...{ name: choice, title: without(taken.title, title), isTaken: false },
      ...{ figure, verdict, flips }
    }))
  const senseless = entry.notApplicable
    .filter(({ reading }) => reading === taken.name)
    .map(({ choice, title }) => ({
      ...{ name: choice, title: without(taken.title, title), isTaken: false },
      ...{ figure: undefined, verdict: undefined, flips: false }
    }))
  const { figure, verdict } = entry
  return {
    name: taken.name,
    title: taken.title,
    because: taken.because,
    // By their names, so that an answer keeps its place when another is taken.
    answers: [{ ...own, figure, verdict }, ...others, ...senseless].sort((a, b) => (a.name < b.name ? -1 : 1))
  }
}

/** The questions of an indicator that have more than one answer. */
export const questionsOf = (taken: ReadonlyArray<Taken>, entry: Entry): ReadonlyArray<Question> =>
  taken.map((one) => questionOf(one, entry)).filter(({ answers }) => answers.length > 1)
