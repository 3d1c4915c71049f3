/** What may be ordered on a department's eligibility for rewards; the department is a subject of the order. */
import * as Eligibility from "../streams/Eligibility.ts"
import { command, commands } from "./Command.ts"

const { authorities, data } = Eligibility

/** The commands of {@link Eligibility.stream}. */
export const all = commands(
  Eligibility.stream,
  { zh: "评奖资格", en: "Eligibility for rewards" },
  {
    report: command({
      title: { zh: "上报不配合", en: "Report non-cooperation" },
      input: data.NonCooperationReported,
      authority: authorities.report,
      decide: ({ occasion }) => Eligibility.report(occasion)
    }),
    cancel: command({
      title: { zh: "取消资格", en: "Cancel" },
      input: data.Cancelled,
      authority: authorities.cancel,
      decide: ({ period }) => Eligibility.cancel(period)
    }),
    restore: command({
      title: { zh: "恢复资格", en: "Restore" },
      input: data.Restored,
      authority: authorities.cancel,
      decide: ({ cause }) => Eligibility.restore(cause)
    })
  }
)
