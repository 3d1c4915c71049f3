/** What may be ordered on an evaluation of services. */
import * as Evaluation from "../streams/Evaluation.ts"
import { command, commands } from "./Command.ts"

/** The commands of {@link Evaluation.stream}. */
export const all = commands(
  Evaluation.stream,
  { zh: "服务评价", en: "Evaluation" },
  {
    hold: command({
      title: { zh: "记录评价", en: "Record an evaluation" },
      input: Evaluation.data.Held,
      decide: Evaluation.hold
    })
  }
)
