/** The questions that the clause leaves open: the answer taken, the others, and what the figure would be with each. */
import { useContext } from "preact/hooks"
import { explanation, sensitivity } from "../ask/Paths.ts"
import { useAsked } from "../ask/useAsked.ts"
import { inWords } from "../show/Displayed.ts"
import { type Answer as Choice, type Question, questionsOf } from "../show/Questions.ts"
import { words } from "../words/Words.ts"
import type { Explanation, Sensitivity } from "./Documents.ts"
import { Page } from "./Page.ts"
import { Answer, Empty, Skeleton } from "./States.tsx"
import { Verdict } from "./Verdict.tsx"

const Option = ({ choice, question }: { readonly choice: Choice; readonly question: Question }) => {
  const { go, language, place, say } = useContext(Page)
  return (
    <label class={choice.isTaken ? "option taken" : "option"}>
      <input
        type="radio"
        name={question.name}
        checked={choice.isTaken}
        disabled={choice.figure === undefined}
        onChange={() => go({ readings: { ...place.readings, [question.name]: choice.name } })}
      />
      <span>{say(choice.title)}</span>
      {choice.figure === undefined ? (
        <span class="soft">{say(words["not-applicable"])}</span>
      ) : (
        <span class="number">{inWords(choice.figure.display, language)}</span>
      )}
      {choice.verdict === undefined ? null : <Verdict verdict={choice.verdict} />}
      {choice.flips ? <strong class="flips">{say(words.flips)}</strong> : null}
    </label>
  )
}

const One = ({ question }: { readonly question: Question }) => {
  const { say } = useContext(Page)
  return (
    <fieldset class="question">
      <legend>{say(question.title)}</legend>
      {question.answers.map((choice) => (
        <Option key={choice.name} choice={choice} question={question} />
      ))}
      <p class="soft">{say(question.because)}</p>
    </fieldset>
  )
}

/** The questions of the indicator. */
export const Readings = () => {
  const { place, say, window } = useContext(Page)
  const asked = useAsked<Sensitivity>(window === "" ? "" : sensitivity(place, window))
  const { answer, problem } = useAsked<Explanation>(window === "" ? "" : explanation(place, window, ""))
  // Who may not see the rows is told so below, once.
  if (answer === undefined && problem !== undefined) return null
  return (
    <section aria-labelledby="readings">
      <h2 id="readings">{say(words.readings)}</h2>
      <Answer asked={asked} skeleton={<Skeleton lines={4} />}>
        {({ indicators: [one] }) => {
          const questions = one === undefined || answer === undefined ? [] : questionsOf(answer.readings, one)
          if (questions.length === 0)
            return answer === undefined ? <Skeleton lines={4} /> : <Empty word="no-readings" />
          return (
            <div class="questions">
              {questions.map((question) => (
                <One key={question.name} question={question} />
              ))}
            </div>
          )
        }}
      </Answer>
    </section>
  )
}
