/** What may be ordered on an incident of conduct; whom it concerns is a subject of the order that reports it. */
import { Nothing } from "../log/Recorded.ts"
import * as Conduct from "../streams/Conduct.ts"
import { command, commands } from "./Command.ts"

const { authorities, data } = Conduct

/** The commands of {@link Conduct.stream}. */
export const all = commands(
  Conduct.stream,
  { zh: "行为记录", en: "Conduct" },
  {
    report: command({ title: { zh: "上报", en: "Report" }, input: data.Reported, decide: Conduct.report }),
    establish: command({
      title: { zh: "认定属实", en: "Establish" },
      input: Nothing,
      authority: authorities.establish,
      decide: () => Conduct.establish
    }),
    voidReport: command({
      title: { zh: "作废上报", en: "Void the report" },
      input: data.Voided,
      authority: authorities.void,
      decide: ({ cause }) => Conduct.voidReport(cause)
    })
  }
)
