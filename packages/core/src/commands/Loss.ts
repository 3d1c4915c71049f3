/** What may be ordered on a loss. */
import { Nothing } from "../log/Recorded.ts"
import * as Loss from "../streams/Loss.ts"
import { command, commands } from "./Command.ts"

const { authorities, data } = Loss

/** The commands of {@link Loss.stream}. */
export const all = commands(
  Loss.stream,
  { zh: "损失", en: "Loss" },
  {
    report: command({ title: { zh: "上报", en: "Report" }, input: data.Reported, decide: Loss.report }),
    confirmMajor: command({
      title: { zh: "认定为重大损失", en: "Confirm as major" },
      input: Nothing,
      authority: authorities.confirmMajor,
      decide: () => Loss.confirmMajor
    }),
    voidReport: command({
      title: { zh: "作废上报", en: "Void the report" },
      input: data.Voided,
      authority: authorities.void,
      decide: ({ cause }) => Loss.voidReport(cause)
    })
  }
)
