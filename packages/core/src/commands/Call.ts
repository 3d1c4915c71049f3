/** What may be ordered on a call. */
import { Nothing } from "../log/Recorded.ts"
import * as Call from "../streams/Call.ts"
import { command, commands } from "./Command.ts"

const { authorities, data } = Call

/** The commands of {@link Call.stream}. */
export const all = commands(
  Call.stream,
  { zh: "通话", en: "Call" },
  {
    offer: command({
      title: { zh: "来电", en: "Call comes in" },
      input: data.Offered,
      decide: ({ line }) => Call.offer(line)
    }),
    answer: command({ title: { zh: "接听", en: "Answer" }, input: Nothing, decide: () => Call.answer }),
    abandon: command({ title: { zh: "客户挂断", en: "Caller gives up" }, input: Nothing, decide: () => Call.abandon }),
    forward: command({
      title: { zh: "转接", en: "Forward" },
      input: data.Forwarded,
      decide: ({ to }) => Call.forward(to)
    }),
    sort: command({ title: { zh: "分类", en: "Sort" }, input: data.Sorted, decide: ({ matter }) => Call.sort(matter) }),
    reply: command({ title: { zh: "答复客户", en: "Reply" }, input: Nothing, decide: () => Call.reply }),
    direct: command({
      title: { zh: "下达指令", en: "Direct" },
      input: data.Directed,
      decide: ({ to }) => Call.direct(to)
    }),
    exempt: command({
      title: { zh: "免除时限", en: "Let it off its limits" },
      input: data.Exempted,
      authority: authorities.exempt,
      decide: ({ reason }) => Call.exempt(reason)
    })
  }
)
