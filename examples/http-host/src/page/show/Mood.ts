/** What a figure comes to in one word, and why: a verdict, else the reason why there is none. */
import type { Figure, Verdict } from "../view/Documents.ts"
import type { Text } from "../words/Text.ts"
import { type Word, words } from "../words/Words.ts"
import { inZone } from "./Moments.ts"

/** The word for a verdict: its outcome, that the target is doubtful, or why there is none. */
export const verdictWord = ({ because, doubts, outcome }: Verdict): Word => {
  if (doubts !== undefined) return "doubtful"
  return outcome ?? because ?? "no-target"
}

const both = (zh: string, en: string): Text => ({ zh, en })

/** A status in words: a provisional one says until when, one that lacks a number what that is called. */
export const statusText = ({ status, window }: Figure, lacks?: Text): Text => {
  const word = words[status.is]
  if (status.is === "provisional") {
    const until = inZone(status.maturesAt, window.zone)
    return both(`${word.zh}，至 ${until}`, `${word.en} until ${until}`)
  }
  return lacks === undefined ? word : both(`${word.zh}：${lacks.zh}`, `${word.en}: ${lacks.en}`)
}

/** Why a figure stands as it does; nothing for one that is final. */
export const why = ({ status }: Figure): Text | undefined =>
  status.is === "final" ? undefined : words[`why-${status.is}`]

/** Why there is no verdict; nothing where there is one, or where the status says it. */
export const whyNoVerdict = ({ because }: Verdict): Text | undefined =>
  because === "window-not-judged" || because === "no-target" ? words[`why-${because}`] : undefined
