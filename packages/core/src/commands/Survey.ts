/** What may be ordered on a survey of one job or case. */
import * as Survey from "../streams/Survey.ts"
import { command, commands } from "./Command.ts"

const { data } = Survey

/** The commands of {@link Survey.stream}. */
export const all = commands(
  Survey.stream,
  { zh: "满意度调查", en: "Survey" },
  {
    draw: command({ title: { zh: "抽取", en: "Draw" }, input: data.Drawn, decide: Survey.draw }),
    answer: command({
      title: { zh: "记录答复", en: "Record the answer" },
      input: data.Answered,
      authority: Survey.authorities.answer,
      decide: Survey.answer
    }),
    abandon: command({
      title: { zh: "放弃", en: "Give up" },
      input: data.Abandoned,
      decide: ({ cause }) => Survey.abandon(cause)
    }),
    dispute: command({
      title: { zh: "提出异议", en: "Dispute" },
      input: data.Disputed,
      decide: ({ by }) => Survey.dispute(by)
    }),
    settle: command({
      title: { zh: "裁定异议", en: "Settle the dispute" },
      input: data.Settled,
      authority: Survey.authorities.settle,
      decide: ({ items, prevails }) => Survey.settle(prevails, items)
    })
  }
)
