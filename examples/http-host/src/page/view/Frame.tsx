/** What stands around every view: the name, the views, the choices, who is signed in, and how the page stands to the books. */
import type { ComponentChildren } from "preact"
import { useContext } from "preact/hooks"
import { start } from "../address/Place.ts"
import { words } from "../words/Words.ts"
import { Go } from "./Go.tsx"
import { HolderChooser } from "./HolderChooser.tsx"
import { HeldInThePast, KnownOn } from "./KnownOn.tsx"
import { Page } from "./Page.ts"
import { WindowChooser } from "./WindowChooser.tsx"

const views = ["scorecard", "worklist", "ranking", "record"] as const

/** How the page looks and speaks. */
export interface Look {
  readonly theme: "light" | "dark"
  readonly setTheme: (theme: "light" | "dark") => void
  readonly switchLanguage: () => void
}

const Views = () => {
  const { place, say } = useContext(Page)
  const { head, of, readings, window } = place
  return (
    <nav aria-label={say(words.views)}>
      <ul>
        {views.map((view) => (
          <li key={view}>
            <Go
              id={`view-${view}`}
              to={{ ...start, window, of, head, readings, view }}
              current={place.view === view || (view === "scorecard" && place.view === "figure")}
            >
              {say(words[view])}
            </Go>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const Standing = () => {
  const { live, me, place, say } = useContext(Page)
  const how = place.head === "" ? live : "pinned"
  return (
    <p class="standing">
      <span class={`live is-${how}`}>{say(words[how])}</span>
      {me === undefined ? null : (
        <span class="me" title={me.roles.join(", ")}>
          <span class="unseen">{say(words["signed-in"])} </span>
          {me.id}
        </span>
      )}
    </p>
  )
}

const Looks = ({ look: { setTheme, switchLanguage, theme } }: { readonly look: Look }) => {
  const { language, say } = useContext(Page)
  const other = theme === "dark" ? "light" : "dark"
  return (
    <p class="looks">
      <button type="button" class="plain" lang={language === "zh" ? "en" : "zh-CN"} onClick={switchLanguage}>
        {say(words.language)}
      </button>
      <button type="button" class="plain" title={say(words.theme)} onClick={() => setTheme(other)}>
        {say(words[other])}
      </button>
    </p>
  )
}

const Readings = () => {
  const { go, place, say } = useContext(Page)
  const switched = Object.entries(place.readings)
  if (switched.length === 0) return null
  return (
    <p class="past" role="status">
      <span>
        {say(words["readings-switched"])}
        {switched.map(([name, choice]) => `${name} = ${choice}`).join("; ")}
      </span>
      <button type="button" onClick={() => go({ readings: {} })}>
        {say(words["default-readings"])}
      </button>
    </p>
  )
}

/** The frame around a view. */
export const Frame = (given: {
  readonly look: Look
  readonly title: string
  readonly holders: ReadonlyArray<string>
  readonly children: ComponentChildren
}) => {
  const { newest, place, say } = useContext(Page)
  const isChosen = place.view !== "record" && newest.since !== ""
  return (
    <>
      <a class="skip" href="#content">
        {say(words.skip)}
      </a>
      <header>
        <p class="book">{say(words.book)}</p>
        <Views />
        <Standing />
        <Looks look={given.look} />
      </header>
      {isChosen ? (
        <section class="choices" aria-label={say(words.choices)}>
          {place.view === "worklist" || place.view === "stream" ? null : <WindowChooser />}
          {place.view === "stream" || place.view === "ranking" ? null : <HolderChooser known={given.holders} />}
          <KnownOn />
        </section>
      ) : null}
      <main id="content">
        <HeldInThePast />
        <Readings />
        <h1 tabIndex={-1}>{given.title}</h1>
        {given.children}
      </main>
    </>
  )
}
