/** Chooses the window: its kind, one step back or forward, and the current one. */
import { useContext } from "preact/hooks"
import { around, as, kinds, label, parse, step, title } from "../address/Windows.ts"
import { words } from "../words/Words.ts"
import { Page } from "./Page.ts"

/** The chooser. Windows of other kinds are shown by their label and cannot be stepped through. */
export const WindowChooser = () => {
  const { go, newest, say, window } = useContext(Page)
  const period = parse(window)
  const current = around(period?.kind ?? "quarter", newest.at)
  const to = (one: typeof current) => () => go({ window: label(one) })
  return (
    <fieldset class="chooser" aria-label={say(words.window)}>
      <div class="joined">
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={period?.kind === kind}
            onClick={to(period === undefined ? around(kind, newest.at) : as(kind, period))}
          >
            {say(words[kind])}
          </button>
        ))}
      </div>
      <div class="joined">
        <button
          type="button"
          aria-label={say(words.earlier)}
          disabled={period === undefined}
          onClick={to(step(period ?? current, -1))}
        >
          <span aria-hidden="true">‹</span>
        </button>
        <output class="window">{say(title(window))}</output>
        <button
          type="button"
          aria-label={say(words.later)}
          disabled={period === undefined}
          onClick={to(step(period ?? current, 1))}
        >
          <span aria-hidden="true">›</span>
        </button>
      </div>
      {label(current) === window ? null : (
        <button type="button" class="plain" onClick={to(current)}>
          {say(words.current)}
        </button>
      )}
    </fieldset>
  )
}
