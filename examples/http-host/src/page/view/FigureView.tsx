/** One indicator: the figure and how it came to be, its course, its readings, and the rows that were counted. */
import { useContext, useEffect } from "preact/hooks"
import { before, figure as figurePath, scorecard } from "../ask/Paths.ts"
import { useAsked } from "../ask/useAsked.ts"
import { inWords, isCount } from "../show/Displayed.ts"
import { inZone } from "../show/Moments.ts"
import { why, whyNoVerdict } from "../show/Mood.ts"
import { words } from "../words/Words.ts"
import { Cases } from "./Cases.tsx"
import { Chart, pointsOf } from "./Chart.tsx"
import { Rules } from "./Clauses.tsx"
import type { Entry, Figures, Indicator, Scorecard } from "./Documents.ts"
import { Fraction } from "./Fraction.tsx"
import { Page } from "./Page.ts"
import { Readings } from "./Readings.tsx"
import { Answer, Empty, Skeleton } from "./States.tsx"
import { Status, Verdict } from "./Verdict.tsx"

const Parts = ({ of }: { readonly of: Entry }) => {
  const { say } = useContext(Page)
  if (of.fraction === null || isCount(of.figure)) return null
  const { exact, shown } = of.fraction
  return (
    <>
      <div>
        <dt>{say(words.fraction)}</dt>
        <dd>
          <Fraction of={of} />
        </dd>
      </div>
      {exact === shown ? null : (
        <div>
          <dt>{say(words.exactly)}</dt>
          <dd class="number">{exact}</dd>
        </div>
      )}
    </>
  )
}

const Summary = ({ entry }: { readonly entry: Entry }) => {
  const { language, say } = useContext(Page)
  const { figure, lacks, target, verdict } = entry
  const reason = why(figure) ?? whyNoVerdict(verdict)
  return (
    <div class="summary">
      <p class="reading">
        <span class="huge number">{inWords(figure.display, language)}</span>
        <Verdict verdict={verdict} />
      </p>
      <dl class="facts">
        {target === null ? null : (
          <div>
            <dt>{say(words.target)}</dt>
            <dd class="number">{inWords(target, language)}</dd>
          </div>
        )}
        <Parts of={entry} />
        <div>
          <dt>{say(words.status)}</dt>
          <dd>
            <Status figure={figure} lacks={lacks} />
          </dd>
        </div>
        <div>
          <dt>{say(words.cut)}</dt>
          <dd class="number">{inZone(figure.cut.at, figure.window.zone)}</dd>
        </div>
        <div>
          <dt>{say(words.evidence)}</dt>
          <dd>{say(words[figure.evidence])}</dd>
        </div>
      </dl>
      {reason === undefined ? null : <p class="soft">{say(reason)}</p>}
    </div>
  )
}

const Line = ({ indicator: { scored, trend } }: { readonly indicator: Indicator }) => {
  const { language, say } = useContext(Page)
  const points = pointsOf([...trend, scored])
  return (
    <>
      {points.some(({ value }) => value !== null) ? (
        <Chart points={points} target={scored.target} large />
      ) : (
        <Empty word="no-course" />
      )}
      <details>
        <summary>{say(words["as-table"])}</summary>
        <table class="narrow" aria-labelledby="course">
          <thead>
            <tr>
              <th scope="col">{say(words.window)}</th>
              <th scope="col" class="number">
                {say(words.value)}
              </th>
              <th scope="col">{say(words.status)}</th>
            </tr>
          </thead>
          <tbody>
            {[...trend, scored].map(({ figure }) => (
              <tr key={figure.window.label}>
                <th scope="row">{figure.window.label}</th>
                <td class="number">{inWords(figure.display, language)}</td>
                <td>
                  <Status figure={figure} lacks={scored.lacks} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}

/** The windows before come with the scorecard, which is asked for once for all indicators. */
const Course = () => {
  const { place, say, window } = useContext(Page)
  const asked = useAsked<Scorecard>(window === "" ? "" : scorecard(place, window, before))
  return (
    <section aria-labelledby="course">
      <h2 id="course">{say(words.trend)}</h2>
      <Answer asked={asked} skeleton={<Skeleton lines={1} tall />}>
        {({ indicators }) => {
          const found = indicators.find(({ scored }) => scored.kpi === place.kpi)
          return found === undefined ? <Empty word="nothing-such" /> : <Line indicator={found} />
        }}
      </Answer>
    </section>
  )
}

const Whole = ({ entry }: { readonly entry: Entry }) => {
  const { entitle, say } = useContext(Page)
  const { clauses, rule, title } = entry
  useEffect(() => entitle(title), [title.en])
  return (
    <>
      <p class="lead">{say(rule)}</p>
      <div class="beside">
        <Summary entry={entry} />
        <section aria-labelledby="clauses">
          <h2 id="clauses">{say(words.clauses)}</h2>
          <Rules clauses={clauses} />
        </section>
      </div>
    </>
  )
}

/** The view. */
export const FigureView = () => {
  const { place, window } = useContext(Page)
  const asked = useAsked<Figures>(window === "" ? "" : figurePath(place, window))
  return (
    <>
      <Answer asked={asked} skeleton={<Skeleton lines={2} tall />}>
        {({ indicators: [entry] }) => (entry === undefined ? <Empty word="nothing-such" /> : <Whole entry={entry} />)}
      </Answer>
      <Course />
      <Readings />
      <Cases />
    </>
  )
}
