/** The indicators of one document as a table; on a narrow screen each row is a card. */
import { useContext } from "preact/hooks"
import { inWords } from "../show/Displayed.ts"
import { words } from "../words/Words.ts"
import { pointsOf, Spark } from "./Chart.tsx"
import { Places } from "./Clauses.tsx"
import type { Indicator } from "./Documents.ts"
import { Fraction } from "./Fraction.tsx"
import { Go } from "./Go.tsx"
import { Page } from "./Page.ts"
import { usePolicies } from "./usePolicies.ts"
import { Status } from "./Verdict.tsx"

const Line = ({ indicator: { scored, trend } }: { readonly indicator: Indicator }) => {
  const { language, say } = useContext(Page)
  const { clauses, figure, kpi, title } = scored
  return (
    <tr class={figure.value === null ? "without" : ""}>
      <th scope="row">
        <Go id={`row-${kpi}`} to={{ view: "figure", kpi }}>
          {say(title)}
        </Go>
      </th>
      <td class="number strong" data-label={say(words.value)}>
        {inWords(figure.display, language)}
      </td>
      <td class="number soft" data-label={say(words.fraction)}>
        <Fraction of={scored} />
      </td>
      <td data-label={say(words.status)}>
        <Status figure={figure} lacks={scored.lacks} />
      </td>
      <td class="course">
        <Spark points={pointsOf([...trend, scored])} />
      </td>
      <td class="soft" data-label={say(words.clause)}>
        <Places clauses={clauses} />
      </td>
    </tr>
  )
}

/** The table, under the name of the document. */
export const Group = (given: { readonly document: string; readonly indicators: ReadonlyArray<Indicator> }) => {
  const { say } = useContext(Page)
  const title = usePolicies()(given.document)
  const id = `document-${given.document}`
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title === undefined ? given.document : say(title)}{" "}
        <span class="soft number">
          {title === undefined ? "" : `${given.document} · `}
          {given.indicators.length}
        </span>
      </h2>
      <table class="cards" aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{say(words.indicator)}</th>
            <th scope="col" class="number">
              {say(words.value)}
            </th>
            <th scope="col" class="number">
              {say(words.fraction)}
            </th>
            <th scope="col">{say(words.status)}</th>
            <th scope="col">{say(words.trend)}</th>
            <th scope="col">{say(words.clause)}</th>
          </tr>
        </thead>
        <tbody>
          {given.indicators.map((one) => (
            <Line key={one.scored.kpi} indicator={one} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
