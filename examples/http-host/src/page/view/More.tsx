/** Below a list that comes in parts: how much of it is shown, and the next part. */
import { useContext } from "preact/hooks"
import type { Text } from "../words/Text.ts"
import { words } from "../words/Words.ts"
import { Page } from "./Page.ts"

const shownOf = (shown: number, of: number): Text => ({
  zh: `已显示 ${shown}，共 ${of}`,
  en: `${shown} of ${of} shown`
})

/** The line. */
export const More = (given: {
  readonly shown: number
  readonly of: number
  readonly more: (() => void) | undefined
}) => {
  const { say } = useContext(Page)
  return (
    <p class="more soft">
      <span role="status" class="number">
        {say(shownOf(given.shown, Math.max(given.of, given.shown)))}
      </span>
      {given.more === undefined ? null : (
        <button type="button" onClick={given.more}>
          {say(words.more)}
        </button>
      )}
    </p>
  )
}
