/** The page: holds the place, the token, the language and the colours, and shows the view of the place. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks"
import { around, label, title as windowTitle } from "../address/Windows.ts"
import { follow, type Liveness } from "../ask/Changes.ts"
import { spaced } from "../ask/Spaced.ts"
import * as Token from "../ask/Token.ts"
import { type Language, said, type Text } from "../words/Text.ts"
import { holderText, words } from "../words/Words.ts"
import { FigureView } from "./FigureView.tsx"
import { Frame } from "./Frame.tsx"
import { keepLanguage, keepTheme, keptLanguage, keptTheme, type Theme } from "./Kept.ts"
import { Page, type PageShape } from "./Page.ts"
import { Ranking } from "./Ranking.tsx"
import { Record } from "./Record.tsx"
import { Scorecard } from "./Scorecard.tsx"
import { EmptyBooks, Refused } from "./States.tsx"
import { StreamView } from "./StreamView.tsx"
import { TokenDialog } from "./TokenDialog.tsx"
import { useNewest } from "./useNewest.ts"
import { usePlace } from "./usePlace.ts"
import { Worklist } from "./Worklist.tsx"

/** The least time between two askings (ms): a scorecard is much work. */
const leastMs = 3000

const viewOf = {
  scorecard: Scorecard,
  figure: FigureView,
  worklist: Worklist,
  ranking: Ranking,
  stream: StreamView,
  record: Record
}

/** Follows the changes. `heard` is the position last told, at most once in a while: views ask again when it grows. */
const useChanges = (token: string, unauthenticated: () => void) => {
  const [live, stands] = useState<Liveness>("connecting")
  const [heard, beat] = useState(0)
  useEffect(() => {
    if (token === "") return
    const slowly = spaced(beat, leastMs)
    return follow({ token, reached: slowly, stands, unauthenticated })
  }, [token])
  return { heard, live }
}

const useLook = () => {
  const [language, setLanguage] = useState<Language>(keptLanguage)
  const [theme, setTheme] = useState<Theme>(keptTheme)
  // Before the next picture: a choice is kept however soon the page is left.
  useLayoutEffect(() => keepLanguage(language), [language])
  useLayoutEffect(() => keepTheme(theme), [theme])
  return { language, theme, setTheme, switchLanguage: () => setLanguage(language === "zh" ? "en" : "zh") }
}

const headingOf = ({ newest, place, say, window }: PageShape, named: Text | undefined): string => {
  const whose = say(holderText(place.of))
  if (place.view === "figure") return `${named === undefined ? place.kpi : say(named)} · ${say(windowTitle(window))}`
  if (place.view === "stream") return named === undefined ? place.stream.replace("/", " ") : say(named)
  if (place.view === "record" || newest.since === "") return say(words[place.view])
  if (place.view === "worklist") return `${say(words.worklist)} · ${named === undefined ? whose : say(named)}`
  return `${say(words[place.view])} · ${say(windowTitle(window))}${place.view === "ranking" ? "" : ` · ${whose}`}`
}

/** What every view is given: see {@link Page}. */
const usePage = (token: string, unauthenticated: () => void, look: Pick<PageShape, "language" | "theme">) => {
  const [told, announce] = useState<Text>({ zh: "", en: "" })
  const [titled, name] = useState<{ readonly of: string; readonly title: Text | undefined }>({
    of: "",
    title: undefined
  })
  const { go, place } = usePlace()
  const { heard, live } = useChanges(token, unauthenticated)
  const { holders, me, newest, problem } = useNewest(token, heard, unauthenticated)
  // What was heard of before the first answers is in them.
  const since = useRef(0)
  if (since.current === 0) since.current = newest.position
  const thing = `${place.view} ${place.kpi} ${place.stream}`
  const entitle = useCallback((title: Text | undefined) => name({ of: thing, title }), [thing])
  const pulse = since.current > 0 && heard > since.current ? heard : 0
  const { language, theme } = look
  const say = useCallback((text: Text) => said(text, language), [language])
  const window = place.window === "" && newest.at !== "" ? label(around("quarter", newest.at)) : place.window
  const page: PageShape = useMemo(
    () => ({
      ...{ place, go, language, say, theme, token, me, newest, window, live, announce, entitle, unauthenticated },
      // What is held in the past does not change.
      pulse: place.head === "" ? pulse : 0
    }),
    [place, language, theme, token, me, newest, window, live, pulse]
  )
  useEffect(() => (pulse === 0 ? undefined : announce(words.changed)), [pulse])
  return { page, told, named: titled.of === thing ? titled.title : undefined, holders, problem }
}

/** The page. */
export const App = () => {
  const [token, setToken] = useState(Token.take)
  const [isAsked, ask] = useState(token === "")
  const unauthenticated = useCallback(() => ask(true), [])
  const look = useLook()
  const { holders, named, page, problem, told } = usePage(token, unauthenticated, look)
  const View = viewOf[page.place.view]
  const heading = headingOf(page, named)
  const { at, since } = page.newest
  const isUnknown = at === ""
  const isEmpty = !isUnknown && since === "" && page.place.view !== "record"
  useEffect(() => {
    document.title = `${heading} · ${page.say(words.book)}`
  }, [heading])
  const give = (given: string) => {
    setToken(Token.keep(given))
    ask(false)
  }
  return (
    <Page.Provider value={page}>
      <Frame look={look} title={heading} holders={holders}>
        {problem === undefined ? null : <Refused problem={problem} />}
        {isUnknown && problem !== undefined ? null : isEmpty ? <EmptyBooks /> : <View />}
      </Frame>
      <p class="unseen" role="status">
        {page.say(told)}
      </p>
      {isAsked ? <TokenDialog give={give} /> : null}
    </Page.Provider>
  )
}
