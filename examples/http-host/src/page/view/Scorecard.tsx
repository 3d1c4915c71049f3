/** The scorecard of a window: at a glance, what missed its target, the other indicators with one, those of each document, and the papers. */
import { useContext } from "preact/hooks"
import { before, scorecard } from "../ask/Paths.ts"
import { useAsked } from "../ask/useAsked.ts"
import { kindOf, verdictText } from "../show/Mood.ts"
import { type Word, words } from "../words/Words.ts"
import type { Scorecard as Document, Indicator } from "./Documents.ts"
import { Folds, type Group } from "./Fold.tsx"
import { Page } from "./Page.ts"
import { Papers } from "./Papers.tsx"
import { Rows } from "./Rows.tsx"
import { Answer, Empty, Skeleton } from "./States.tsx"
import { Tile } from "./Tile.tsx"
import { usePolicies } from "./usePolicies.ts"

const order = [
  ...["missed", "missed-so-far", "met", "met-so-far", "doubtful", "no-target", "window-not-judged"],
  ...["undefined", "not-configured", "not-covered"]
]

const comesTo = ({ scored }: Indicator): string => kindOf(scored.verdict)

/** How many indicators come to each kind of verdict; each is a switch that narrows the page to them. */
const Glance = ({ indicators }: { readonly indicators: ReadonlyArray<Indicator> }) => {
  const { go, place, say } = useContext(Page)
  const counts = order.flatMap((kind) => {
    const [one, ...others] = indicators.filter((each) => comesTo(each) === kind)
    return one === undefined ? [] : [{ kind, text: verdictText(one.scored.verdict), count: others.length + 1 }]
  })
  return (
    <fieldset class="glance">
      <legend class="unseen">{say(words["at-a-glance"])}</legend>
      {[{ kind: "", text: words.all, count: indicators.length }, ...counts].map(({ count, kind, text }) => (
        <button
          key={kind}
          type="button"
          class={kind}
          aria-pressed={place.show === kind}
          onClick={() => go({ show: kind })}
        >
          <b class="number">{count}</b> {say(text)}
        </button>
      ))}
    </fieldset>
  )
}

const documentOf = ({ scored }: Indicator): string => (scored.clauses[0]?.citation ?? "").split(" §")[0] ?? ""

/** What asks for somebody: the target is missed, or nobody can say because of the target itself. */
const isUrgent = ({ scored: { verdict } }: Indicator): boolean =>
  verdict.outcome === "missed" || verdict.doubts !== undefined

const Tiles = ({ of, under }: { readonly of: ReadonlyArray<Indicator>; readonly under: string }) => (
  <ul class="tiles" aria-labelledby={under}>
    {of.map((one) => (
      <Tile key={one.scored.kpi} indicator={one} />
    ))}
  </ul>
)

const useGroups = (indicators: ReadonlyArray<Indicator>): ReadonlyArray<Group> => {
  const { place, say } = useContext(Page)
  const titleOf = usePolicies()
  const aimed = indicators.filter(({ scored }) => scored.verdict.target !== undefined)
  const others = indicators.filter(({ scored }) => scored.verdict.target === undefined)
  const tiles = (id: string, word: Word, of: ReadonlyArray<Indicator>, isFirst: boolean): Group => ({
    ...{ id, title: say(words[word]), count: of.length, isFirst },
    body: <Tiles of={of} under={id} />
  })
  const groups = [
    tiles("urgent", "to-look-at", aimed.filter(isUrgent), true),
    tiles(
      "aimed",
      "with-target",
      aimed.filter((one) => !isUrgent(one)),
      place.show !== ""
    ),
    ...[...new Set(others.map(documentOf))].map((code): Group => {
      const of = others.filter((one) => documentOf(one) === code)
      const [id, title] = [`document-${code}`, titleOf(code)]
      return {
        ...{ id, title: title === undefined ? code : say(title), code, count: of.length, isFirst: place.show !== "" },
        body: <Rows of={of} under={id} />
      }
    })
  ]
  return groups.filter(({ count }) => count > 0)
}

/** The papers that fell due in the window; seen first where one is late or missing. */
const usePapers = ({ filings }: Document): ReadonlyArray<Group> => {
  const { place, say } = useContext(Page)
  const due = place.show === "" ? filings.filter(({ attainment }) => attainment.due > 0) : []
  const isFirst = due.some(({ attainment: { late, missing } }) => late + missing > 0)
  if (due.length === 0) return []
  return [{ id: "papers", title: say(words.papers), count: due.length, isFirst, body: <Papers filings={due} /> }]
}

const Card = ({ card }: { readonly card: Document }) => {
  const { place } = useContext(Page)
  const shown = card.indicators.filter((one) => place.show === "" || comesTo(one) === place.show)
  const groups = [...useGroups(shown), ...usePapers(card)]
  if (card.indicators.length === 0) return <Empty word="nothing-at-all" />
  return (
    <>
      <Glance indicators={card.indicators} />
      {shown.length === 0 ? <Empty word="nothing-such" /> : null}
      <Folds of={groups} />
    </>
  )
}

/** The window at once, then with those before it: they take several times as long. */
const useScorecard = () => {
  const { place, window } = useContext(Page)
  const [alone, whole] = [0, before].map((trend) => (window === "" ? "" : scorecard(place, window, trend)))
  const now = useAsked<Document>(alone ?? "")
  const withTrend = useAsked<Document>(now.of === alone ? (whole ?? "") : "")
  return withTrend.of === whole && now.problem === undefined ? { ...withTrend, pending: now.pending } : now
}

/** The view. */
export const Scorecard = () => {
  const asked = useScorecard()
  return (
    <Answer
      asked={asked}
      skeleton={
        <>
          <Skeleton lines={8} tall />
          <Skeleton lines={12} />
        </>
      }
    >
      {(card) => <Card card={card} />}
    </Answer>
  )
}
