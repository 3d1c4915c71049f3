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

/** The table, under its heading. */
export const Rows = (given: { readonly of: ReadonlyArray<Indicator>; readonly under: string }) => {
  const { say } = useContext(Page)
  return (
    <table class="cards" aria-labelledby={given.under}>
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
        {given.of.map((one) => (
          <Line key={one.scored.kpi} indicator={one} />
        ))}
      </tbody>
    </table>
  )
}
