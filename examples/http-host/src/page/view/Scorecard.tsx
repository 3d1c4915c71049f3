/** The scorecard of a window: at a glance, the indicators with a target, the others by document, and the papers. */
import { useContext } from "preact/hooks"
import { before, scorecard } from "../ask/Paths.ts"
import { useAsked } from "../ask/useAsked.ts"
import { verdictWord } from "../show/Mood.ts"
import { type Word, words } from "../words/Words.ts"
import type { Scorecard as Document, Indicator } from "./Documents.ts"
import { Page } from "./Page.ts"
import { Papers } from "./Papers.tsx"
import { Group } from "./Rows.tsx"
import { Answer, Empty, Skeleton } from "./States.tsx"
import { Tile } from "./Tile.tsx"

const order: ReadonlyArray<Word> = [
  ...(["missed", "met", "doubtful", "no-target", "window-not-judged"] as const),
  ...(["undefined", "not-configured", "not-covered"] as const)
]

const wordOf = ({ scored }: Indicator): Word => verdictWord(scored.verdict)

/** How many indicators come to each word; each is a switch that narrows the page to them. */
const Glance = ({ indicators }: { readonly indicators: ReadonlyArray<Indicator> }) => {
  const { go, place, say } = useContext(Page)
  const counts = order
    .map((word) => ({ word, count: indicators.filter((one) => wordOf(one) === word).length }))
    .filter(({ count }) => count > 0)
  const all: ReadonlyArray<{ readonly word: Word; readonly count: number }> = [
    { word: "all", count: indicators.length },
    ...counts
  ]
  return (
    <fieldset class="glance">
      <legend class="unseen">{say(words["at-a-glance"])}</legend>
      {all.map(({ count, word }) => {
        const show = word === "all" ? "" : word
        return (
          <button key={word} type="button" class={word} aria-pressed={place.show === show} onClick={() => go({ show })}>
            <b class="number">{count}</b> {say(words[word])}
          </button>
        )
      })}
    </fieldset>
  )
}

const documentOf = ({ scored }: Indicator): string => (scored.clauses[0]?.citation ?? "").split(" §")[0] ?? ""

const Indicators = ({ indicators }: { readonly indicators: ReadonlyArray<Indicator> }) => {
  const { say } = useContext(Page)
  const aimed = indicators.filter(({ scored }) => scored.verdict.target !== undefined)
  const others = indicators.filter(({ scored }) => scored.verdict.target === undefined)
  const documents = [...new Set(others.map(documentOf))]
  return (
    <>
      {aimed.length === 0 ? null : (
        <section aria-labelledby="aimed">
          <h2 id="aimed">{say(words["with-target"])}</h2>
          <ul class="tiles">
            {aimed.map((one) => (
              <Tile key={one.scored.kpi} indicator={one} />
            ))}
          </ul>
        </section>
      )}
      {documents.map((document) => (
        <Group key={document} document={document} indicators={others.filter((one) => documentOf(one) === document)} />
      ))}
    </>
  )
}

const Card = ({ card }: { readonly card: Document }) => {
  const { place } = useContext(Page)
  const shown = card.indicators.filter((one) => place.show === "" || wordOf(one) === place.show)
  if (card.indicators.length === 0) return <Empty word="nothing-at-all" />
  return (
    <>
      <Glance indicators={card.indicators} />
      {shown.length === 0 ? <Empty word="nothing-such" /> : <Indicators indicators={shown} />}
      {place.show === "" ? <Papers filings={card.filings} /> : null}
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
