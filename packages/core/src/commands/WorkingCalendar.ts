/** What may be ordered on a working calendar. */
import * as WorkingCalendar from "../streams/WorkingCalendar.ts"
import { command, commands } from "./Command.ts"

const { data } = WorkingCalendar

/** The commands of {@link WorkingCalendar.stream}. */
export const all = commands(
  WorkingCalendar.stream,
  { zh: "工作日历", en: "Working calendar" },
  {
    publish: command({
      title: { zh: "发布", en: "Publish" },
      input: data.Published,
      authority: WorkingCalendar.authorities.publish,
      decide: ({ calendar }) => WorkingCalendar.publish(calendar)
    })
  }
)
