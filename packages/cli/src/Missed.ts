/** How a command ends that was asked to fail where a target is missed. */
import { Verdict } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { DoesNotHold } from "./Exit.ts"

interface Judged {
  readonly kpi: string
  readonly verdict: Verdict.Verdict
}

/** Fails with {@link DoesNotHold} where a target is missed, or missed so far, and names the indicators under either word. */
export const failing = (all: ReadonlyArray<Judged>): Effect.Effect<void, DoesNotHold> => {
  const told = (["missed", "missed-so-far"] as const).flatMap((word) => {
    const names = all.filter(({ verdict }) => Verdict.wordOf(verdict) === word).map(({ kpi }) => kpi)
    const { en, zh } = Verdict.words[word]
    return names.length === 0 ? [] : [{ zh: `${zh}：${names.join(", ")}`, en: `${en}: ${names.join(", ")}` }]
  })
  if (told.length === 0) return Effect.void
  return Effect.fail(
    new DoesNotHold({ zh: told.map(({ zh }) => zh).join("；"), en: told.map(({ en }) => en).join("; ") })
  )
}
