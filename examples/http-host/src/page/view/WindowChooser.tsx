/** Chooses the window: its kind, one step back or forward, and the current one. */
import { useContext } from "preact/hooks"
import { around, as, kinds, label, type Period, parse, step, title } from "../address/Windows.ts"
import { words } from "../words/Words.ts"
import { Page } from "./Page.ts"

interface Chosen {
  /** The window looked at; none when it is of a kind that cannot be stepped through. */
  readonly period: Period | undefined
  readonly choose: (period: Period) => () => void
}

const Kinds = ({ choose, period }: Chosen) => {
  const { newest, say } = useContext(Page)
  return (
    <div class="joined">
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={period?.kind === kind}
          onClick={choose(period === undefined ? around(kind, newest.at) : as(kind, period))}
        >
          {say(words[kind])}
        </button>
      ))}
    </div>
  )
}

const Step = ({ by, choose, period }: Chosen & { readonly by: -1 | 1 }) => {
  const { newest, say } = useContext(Page)
  return (
    <button
      type="button"
      aria-label={say(words[by < 0 ? "earlier" : "later"])}
      disabled={period === undefined}
      onClick={choose(step(period ?? around("quarter", newest.at), by))}
    >
      <span aria-hidden="true">{by < 0 ? "‹" : "›"}</span>
    </button>
  )
}

/** The chooser. Windows of other kinds are shown by their label. */
export const WindowChooser = () => {
  const { go, newest, say, window } = useContext(Page)
  const period = parse(window)
  const current = around(period?.kind ?? "quarter", newest.at)
  const chosen: Chosen = { period, choose: (one) => () => go({ window: label(one) }) }
  return (
    <fieldset class="chooser" aria-label={say(words.window)}>
      <Kinds {...chosen} />
      <div class="joined">
        <Step {...chosen} by={-1} />
        <output class="window">{say(title(window))}</output>
        <Step {...chosen} by={1} />
      </div>
      {label(current) === window ? null : (
        <button type="button" class="plain" onClick={chosen.choose(current)}>
          {say(words.current)}
        </button>
      )}
    </fieldset>
  )
}
