/** Below a list that comes in parts: how much of it is shown, and the next part. */
import { useContext } from "preact/hooks"
import { words } from "../words/Words.ts"
import { Page } from "./Page.ts"

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
        {say(words.shown)} {given.shown}，{say(words.of)} {Math.max(given.of, given.shown)}
      </span>
      {given.more === undefined ? null : (
        <button type="button" onClick={given.more}>
          {say(words.more)}
        </button>
      )}
    </p>
  )
}
