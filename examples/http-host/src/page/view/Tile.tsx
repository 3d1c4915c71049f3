/** An indicator with a target as a tile: the figure large, the verdict beside it, the course below. */
import { useContext } from "preact/hooks"
import { inWords } from "../show/Displayed.ts"
import { words } from "../words/Words.ts"
import { Chart, pointsOf } from "./Chart.tsx"
import { Places } from "./Clauses.tsx"
import type { Indicator } from "./Documents.ts"
import { Fraction } from "./Fraction.tsx"
import { Go } from "./Go.tsx"
import { Page } from "./Page.ts"
import { Status, Verdict } from "./Verdict.tsx"

/** The tile. */
export const Tile = ({ indicator: { scored, trend } }: { readonly indicator: Indicator }) => {
  const { language, say } = useContext(Page)
  const { clauses, figure, kpi, target, title, verdict } = scored
  return (
    <li class={`tile ${verdict.outcome ?? "none"}`}>
      <h3>
        <Go id={`tile-${kpi}`} to={{ view: "figure", kpi }}>
          {say(title)}
        </Go>
      </h3>
      <p class="reading">
        <span class="large number">{inWords(figure.display, language)}</span>
        <Verdict verdict={verdict} />
      </p>
      <p class="soft">
        {target === null ? null : (
          <span class="number">
            {say(words.target)} {inWords(target, language)}
          </span>
        )}
        <Fraction of={scored} />
        {figure.status.is === "provisional" || figure.status.is === "not-configured" ? (
          <Status figure={figure} lacks={scored.lacks} />
        ) : null}
      </p>
      <Chart points={pointsOf([...trend, scored])} target={target} />
      <p class="soft foot">
        <Places clauses={clauses} />
      </p>
    </li>
  )
}
