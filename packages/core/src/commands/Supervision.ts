/** What may be ordered on a check by the supervision group. */
import * as Supervision from "../streams/Supervision.ts"
import { command, commands } from "./Command.ts"

const { data } = Supervision

/** The commands of {@link Supervision.stream}. */
export const all = commands(
  Supervision.stream,
  { zh: "服务监督", en: "Supervision" },
  {
    hold: command({
      title: { zh: "开展检查", en: "Hold the check" },
      input: data.Held,
      decide: ({ group }) => Supervision.hold(group)
    }),
    checkRecord: command({
      title: { zh: "检查记录", en: "Check a record" },
      input: data.RecordChecked,
      decide: Supervision.checkRecord
    }),
    monitorCall: command({
      title: { zh: "监听通话", en: "Monitor a call" },
      input: data.CallMonitored,
      decide: Supervision.monitorCall
    }),
    find: command({
      title: { zh: "记录发现", en: "Record a finding" },
      input: data.FindingRecorded,
      decide: Supervision.find
    })
  }
)
