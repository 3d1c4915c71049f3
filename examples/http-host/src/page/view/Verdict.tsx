/** A verdict as a word with its sign; the colour says nothing that the word does not. */
import { useContext } from "preact/hooks"
import { statusText, verdictWord, why, whyNoVerdict } from "../show/Mood.ts"
import type { Text } from "../words/Text.ts"
import { wordOf, words } from "../words/Words.ts"
import type { Figure, Verdict as Judgement } from "./Documents.ts"
import { Page } from "./Page.ts"

interface Given {
  readonly verdict: Judgement
  readonly besideStatus?: boolean
}

const signs: { readonly [word: string]: string } = { met: "✓", missed: "✕", doubtful: "?" }

/** The verdict, and that it is provisional unless the status beside it says so; why there is none, where there is none. */
export const Verdict = ({ verdict, besideStatus = false }: Given) => {
  const { say } = useContext(Page)
  const word = verdictWord(verdict)
  const reason = whyNoVerdict(verdict)
  const doubts = (verdict.doubts ?? []).map((one) => say(wordOf(one))).join("; ")
  return (
    <span class={`verdict ${word}`} title={reason === undefined ? doubts || undefined : say(reason)}>
      {signs[word] === undefined ? null : <span aria-hidden="true">{signs[word]} </span>}
      {say(words[word])}
      {verdict.provisional && verdict.outcome !== null && !besideStatus ? (
        <span class="soft">{` (${say(words.provisional)})`}</span>
      ) : null}
    </span>
  )
}

/** The status of a figure, with what it means; one that lacks a number says which, with its code. */
export const Status = ({ figure, lacks }: { readonly figure: Figure; readonly lacks?: Text | undefined }) => {
  const { say } = useContext(Page)
  const reason = why(figure)
  return (
    <span class={`status ${figure.status.is}`} title={reason === undefined ? undefined : say(reason)}>
      {say(statusText(figure, lacks))}
      {figure.status.is === "not-configured" ? (
        <>
          {" "}
          <code class="soft">{figure.status.parameter}</code>
        </>
      ) : null}
    </span>
  )
}
