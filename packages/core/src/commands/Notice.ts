/** What may be ordered on a notice. */
import { Nothing } from "../log/Recorded.ts"
import * as Notice from "../streams/Notice.ts"
import { command, commands } from "./Command.ts"

const { authorities, data } = Notice

/** The commands of {@link Notice.stream}. */
export const all = commands(
  Notice.stream,
  { zh: "通知", en: "Notice" },
  {
    arise: command({
      title: { zh: "登记事由", en: "Note what gives rise to it" },
      input: data.Arisen,
      decide: ({ notice }) => Notice.arise(notice)
    }),
    issue: command({
      title: { zh: "下发", en: "Issue" },
      input: data.Issued,
      authority: authorities.issue,
      decide: Notice.issue
    }),
    answer: command({
      title: { zh: "答复", en: "Answer" },
      input: data.Answered,
      decide: ({ answer }) => Notice.answer(answer)
    }),
    confirm: command({
      title: { zh: "确认答复", en: "Confirm the answer" },
      input: Nothing,
      authority: authorities.confirm,
      decide: () => Notice.confirm
    }),
    sendBack: command({
      title: { zh: "退回", en: "Send back" },
      input: data.Returned,
      authority: authorities.confirm,
      decide: ({ cause }) => Notice.sendBack(cause)
    })
  }
)
