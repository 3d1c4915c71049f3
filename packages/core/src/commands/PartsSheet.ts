/** What may be ordered on a sheet of parts. */
import * as PartsSheet from "../streams/PartsSheet.ts"
import { command, commands } from "./Command.ts"

const { data } = PartsSheet

/** The commands of {@link PartsSheet.stream}. */
export const all = commands(
  PartsSheet.stream,
  { zh: "配件对账单", en: "Parts sheet" },
  {
    plan: command({
      title: { zh: "填报计划或账面数", en: "State the plan" },
      input: data.Stated,
      decide: PartsSheet.plan
    }),
    settle: command({
      title: { zh: "填报实际数", en: "State what came about" },
      input: data.ActualStated,
      decide: PartsSheet.settle
    })
  }
)
