/** What may be ordered on a training plan and its sessions. */
import * as Training from "../streams/Training.ts"
import { command, commands } from "./Command.ts"

const { data } = Training

/** The commands of {@link Training.stream}. */
export const all = commands(
  Training.stream,
  { zh: "培训", en: "Training" },
  {
    setPlan: command({
      title: { zh: "制定计划", en: "Set the plan" },
      input: data.PlanSet,
      authority: Training.authorities.plan,
      decide: Training.setPlan
    }),
    hold: command({ title: { zh: "举行培训", en: "Hold a session" }, input: data.SessionHeld, decide: Training.hold }),
    evaluate: command({
      title: { zh: "评估效果", en: "Evaluate a session" },
      input: data.SessionEvaluated,
      decide: Training.evaluate
    }),
    improve: command({
      title: { zh: "改进培训", en: "Improve a session" },
      input: data.SessionImproved,
      authority: Training.authorities.improve,
      decide: Training.improve
    })
  }
)
