/** What may be ordered on a planned inspection. */
import { Nothing } from "../log/Recorded.ts"
import * as Inspection from "../streams/Inspection.ts"
import { command, commands } from "./Command.ts"

const { data } = Inspection

/** The commands of {@link Inspection.stream}. */
export const all = commands(
  Inspection.stream,
  { zh: "定期巡检", en: "Periodic inspection" },
  {
    plan: command({
      title: { zh: "计划", en: "Plan" },
      input: data.Planned,
      authority: Inspection.authorities.plan,
      decide: Inspection.plan
    }),
    reschedule: command({
      title: { zh: "改期", en: "Reschedule" },
      input: data.Rescheduled,
      decide: Inspection.reschedule
    }),
    complete: command({ title: { zh: "完成", en: "Complete" }, input: Nothing, decide: () => Inspection.complete }),
    refuse: command({
      title: { zh: "记录拒绝", en: "Record a refusal" },
      input: data.Refused,
      decide: Inspection.refuse
    }),
    cancel: command({
      title: { zh: "取消", en: "Cancel" },
      input: data.Cancelled,
      authority: Inspection.authorities.cancel,
      decide: ({ cause }) => Inspection.cancel(cause)
    })
  }
)
