/** Tries at what nobody answered: it is asked again after a while. */
import { useState } from "preact/hooks"
import { isLost, type Problem } from "./Ask.ts"

/** How long until what nobody answered is asked again (ms). */
const againMs = 5000

/** How often it was asked again, on which an asking effect hangs, and a timer for the next time; none where somebody answered. */
export const useTries = () => {
  const [tries, again] = useState(0)
  const later = (problem: Problem | undefined) =>
    problem !== undefined && isLost(problem) ? setTimeout(() => again(tries + 1), againMs) : undefined
  return { tries, later }
}
