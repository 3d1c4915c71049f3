/** A verdict as a word with its sign; the colour says nothing that the word does not. */
import { useContext } from "preact/hooks"
import { statusText, verdictText, why, whyNoVerdict } from "../show/Mood.ts"
import type { Text } from "../words/Text.ts"
import { wordOf } from "../words/Words.ts"
import type { Figure, Verdict as Judgement } from "./Documents.ts"
import { Page } from "./Page.ts"

const signs: { readonly [mood: string]: string } = { met: "✓", missed: "✕", doubtful: "?" }

/** The verdict; why there is none, where there is none. */
export const Verdict = ({ verdict }: { readonly verdict: Judgement }) => {
  const { say } = useContext(Page)
  const mood = verdict.doubts === undefined ? (verdict.outcome ?? "none") : "doubtful"
  const reason = whyNoVerdict(verdict)
  const doubts = (verdict.doubts ?? []).map((one) => say(wordOf(one))).join("; ")
  return (
    <span class={`verdict ${mood}`} title={reason === undefined ? doubts || undefined : say(reason)}>
      {signs[mood] === undefined ? null : <span aria-hidden="true">{signs[mood]} </span>}
      {say(verdictText(verdict))}
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
