/** The ranking of persons or departments by the score of the weekly survey: a proposal, never a decision. */
import { useContext, useState } from "preact/hooks"
import { ranking } from "../ask/Paths.ts"
import { useAsked } from "../ask/useAsked.ts"
import { words } from "../words/Words.ts"
import { Rules } from "./Clauses.tsx"
import type { Ranking as Document } from "./Documents.ts"
import { Page } from "./Page.ts"
import { Answer, Empty, Skeleton } from "./States.tsx"

const fields = ["staff", "department"] as const

const decimal = (score: string | null): string => {
  const [n = 0, d = 1] = (score ?? "").split("/").map(Number)
  return score === null ? "—" : (n / d).toFixed(2)
}

const Places = ({ document: { by, coverage, places } }: { readonly document: Document }) => {
  const { say } = useContext(Page)
  return (
    <table class="narrow" aria-labelledby="ranked">
      <thead>
        <tr>
          <th scope="col" class="number">
            {say(words.rank)}
          </th>
          <th scope="col">{say(words[by])}</th>
          {coverage.map(({ month }) => (
            <th key={month} scope="col" class="number">
              {month}
            </th>
          ))}
          <th scope="col" class="number">
            {say(words.score)}
          </th>
        </tr>
      </thead>
      <tbody>
        {places.map(({ display, key, months, rank }) => (
          <tr key={key}>
            <td class="number">{rank ?? "—"}</td>
            <th scope="row">{key ?? say(words.none)}</th>
            {coverage.map(({ month }) => (
              <td key={month} class="number soft">
                {decimal(months.find((one) => one.month === month)?.score ?? null)}
              </td>
            ))}
            <td class="number strong">{display}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Ranked = ({ document }: { readonly document: Document }) => {
  const { say } = useContext(Page)
  return (
    <section aria-labelledby="ranked">
      <h2 id="ranked">
        {say(document.title)} <span class="soft">{say(words[document.status])}</span>
      </h2>
      <p class="lead">{say(document.rule)}</p>
      {document.places.length === 0 ? <Empty word="nobody-ranked" /> : <Places document={document} />}
      <details>
        <summary>{say(words.clauses)}</summary>
        <Rules clauses={document.clauses} />
      </details>
    </section>
  )
}

/** The view. */
export const Ranking = () => {
  const { place, say, window } = useContext(Page)
  const [by, setBy] = useState<(typeof fields)[number]>("staff")
  const asked = useAsked<Document>(window === "" ? "" : ranking(place, window, by))
  return (
    <>
      <fieldset class="glance">
        <legend class="unseen">{say(words.ranking)}</legend>
        {fields.map((field) => (
          <button key={field} type="button" aria-pressed={by === field} onClick={() => setBy(field)}>
            {say(words[field])}
          </button>
        ))}
      </fieldset>
      <Answer asked={asked} skeleton={<Skeleton lines={8} />}>
        {(document) => <Ranked document={document} />}
      </Answer>
    </>
  )
}
