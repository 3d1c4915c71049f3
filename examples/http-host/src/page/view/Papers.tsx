/** The papers that fell due in the window: in time, late, missing, not yet due. */
import { useContext } from "preact/hooks"
import { inWords } from "../show/Displayed.ts"
import { words } from "../words/Words.ts"
import { Places } from "./Clauses.tsx"
import type { Scorecard } from "./Documents.ts"
import { Page } from "./Page.ts"
import { Status } from "./Verdict.tsx"

type Filing = Scorecard["filings"][number]

/** What became of papers, by the words of the columns. */
const counts = [
  ["fell-due", "due"],
  ["in-time", "inTime"],
  ["late", "late"],
  ["missing", "missing"],
  ["not-yet-due", "notYetDue"]
] as const

const Line = ({ filing: { attainment, clauses, title } }: { readonly filing: Filing }) => {
  const { language, say } = useContext(Page)
  const { figure } = attainment
  return (
    <tr>
      <th scope="row">{say(title)}</th>
      <td class="number strong" data-label={say(words.value)}>
        {inWords(figure.display, language)}
      </td>
      {counts.map(([word, field]) => (
        <td
          key={word}
          class={(word === "late" || word === "missing") && attainment[field] > 0 ? "number missed" : "number"}
          data-label={say(words[word])}
        >
          {attainment[field]}
        </td>
      ))}
      <td data-label={say(words.status)}>
        <Status figure={figure} />
      </td>
      <td class="soft" data-label={say(words.clause)}>
        <Places clauses={clauses} />
      </td>
    </tr>
  )
}

/** The table, under the heading of its group. */
export const Papers = ({ filings }: { readonly filings: Scorecard["filings"] }) => {
  const { say } = useContext(Page)
  return (
    <table class="cards papers" aria-labelledby="papers">
      <thead>
        <tr>
          <th scope="col">{say(words.matter)}</th>
          {(["value", ...counts.map(([word]) => word)] as const).map((word) => (
            <th key={word} scope="col" class="number">
              {say(words[word])}
            </th>
          ))}
          <th scope="col">{say(words.status)}</th>
          <th scope="col">{say(words.clause)}</th>
        </tr>
      </thead>
      <tbody>
        {filings.map((one) => (
          <Line key={one.title.en} filing={one} />
        ))}
      </tbody>
    </table>
  )
}
