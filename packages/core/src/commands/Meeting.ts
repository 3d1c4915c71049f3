/** What may be ordered on a meeting that must be held. */
import * as Meeting from "../streams/Meeting.ts"
import { command, commands } from "./Command.ts"

/** The commands of {@link Meeting.stream}. */
export const all = commands(
  Meeting.stream,
  { zh: "会议", en: "Meeting" },
  {
    hold: command({ title: { zh: "记录会议", en: "Record a meeting" }, input: Meeting.data.Held, decide: Meeting.hold })
  }
)
