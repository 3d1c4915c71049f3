/** What may be ordered on the logs of one person's week; only that person writes and uploads them. */
import { Nothing } from "../log/Recorded.ts"
import * as WorkLog from "../streams/WorkLog.ts"
import { command, commands } from "./Command.ts"

const { data } = WorkLog

/** The commands of {@link WorkLog.stream}. */
export const all = commands(
  WorkLog.stream,
  { zh: "工作日志", en: "Work log" },
  {
    logDay: command({ title: { zh: "记录一日", en: "Log a day" }, input: data.DayLogged, decide: WorkLog.logDay }),
    exemptDay: command({
      title: { zh: "豁免一日", en: "Exempt a day" },
      input: data.DayExempted,
      decide: WorkLog.exemptDay
    }),
    upload: command({ title: { zh: "上传", en: "Upload" }, input: Nothing, decide: () => WorkLog.upload })
  }
)
