/** What a figure comes to in one word, and why: a verdict, else the reason why there is none. */
import type { Figure, Verdict } from "../view/Documents.ts"
import type { Text } from "../words/Text.ts"
import { words } from "../words/Words.ts"
import { inZone } from "./Moments.ts"

/** What a verdict counts as: its outcome, of a figure that may still move only so far, that the target is doubtful, or why there is none. */
export const kindOf = ({ because, doubts, outcome, provisional }: Verdict): string => {
  if (doubts !== undefined) return "doubtful"
  return (outcome ?? because) + (provisional ? "-so-far" : "")
}

/** A verdict in words; where the target is doubtful, that alone. */
export const verdictText = ({ doubts, said }: Verdict): Text => (doubts === undefined ? said : words.doubtful)

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
