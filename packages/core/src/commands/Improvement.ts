/** What may be ordered on an improvement. */
import { Nothing } from "../log/Recorded.ts"
import * as Improvement from "../streams/Improvement.ts"
import { command, commands } from "./Command.ts"

const { data } = Improvement

/** The commands of {@link Improvement.stream}. */
export const all = commands(
  Improvement.stream,
  { zh: "改进", en: "Improvement" },
  {
    raise: command({ title: { zh: "提出", en: "Raise" }, input: data.Raised, decide: Improvement.raise }),
    forward: command({
      title: { zh: "转交", en: "Forward" },
      input: data.Forwarded,
      decide: ({ to }) => Improvement.forward(to)
    }),
    plan: command({
      title: { zh: "列入计划", en: "Plan" },
      input: data.Planned,
      decide: ({ plan }) => Improvement.plan(plan)
    }),
    adopt: command({ title: { zh: "采纳", en: "Adopt" }, input: Nothing, decide: () => Improvement.adopt }),
    decline: command({
      title: { zh: "不采纳", en: "Decline" },
      input: data.Declined,
      decide: ({ cause }) => Improvement.decline(cause)
    }),
    implement: command({ title: { zh: "实施", en: "Implement" }, input: Nothing, decide: () => Improvement.implement }),
    verify: command({
      title: { zh: "验证", en: "Verify" },
      input: data.Verified,
      decide: ({ effective }) => Improvement.verify(effective)
    })
  }
)
