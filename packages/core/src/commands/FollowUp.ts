/** What may be ordered on a follow-up. */
import { Nothing } from "../log/Recorded.ts"
import * as FollowUp from "../streams/FollowUp.ts"
import { command, commands } from "./Command.ts"

const { data } = FollowUp

/** The commands of {@link FollowUp.stream}. */
export const all = commands(
  FollowUp.stream,
  { zh: "定期回访", en: "Follow-up" },
  {
    schedule: command({ title: { zh: "排定", en: "Schedule" }, input: data.Scheduled, decide: FollowUp.schedule }),
    reach: command({
      title: { zh: "已联系到客户", en: "Customer reached" },
      input: Nothing,
      decide: () => FollowUp.reach
    }),
    cancel: command({
      title: { zh: "取消", en: "Cancel" },
      input: data.Cancelled,
      decide: ({ cause }) => FollowUp.cancel(cause)
    })
  }
)
