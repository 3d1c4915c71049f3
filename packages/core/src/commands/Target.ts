/** What may be ordered on a target. The approval that a pack makes depend on its assessment is left to hosts. */
import { Nothing } from "../log/Recorded.ts"
import * as Target from "../streams/Target.ts"
import { command, commands } from "./Command.ts"

const { data } = Target

/** The commands of {@link Target.stream}. */
export const all = commands(
  Target.stream,
  { zh: "目标", en: "Target" },
  {
    draft: command({
      title: { zh: "拟定", en: "Draft" },
      input: data.Drafted,
      authority: Target.authorities.draft,
      decide: Target.draft
    }),
    assess: command({
      title: { zh: "召开可行性评估会", en: "Hold the feasibility meeting" },
      input: data.FeasibilityMeetingHeld,
      authority: Target.authorities.assess,
      decide: Target.assess
    }),
    submit: command({
      title: { zh: "提交审批", en: "Submit" },
      input: Nothing,
      authority: Target.authorities.draft,
      decide: () => Target.submit
    }),
    sendBack: command({
      title: { zh: "退回", en: "Send back" },
      input: data.SentBack,
      authority: Target.authorities.approve,
      decide: ({ cause }) => Target.sendBack(cause)
    }),
    approve: command({
      title: { zh: "批准", en: "Approve" },
      input: Nothing,
      authority: Target.authorities.approve,
      decide: () => Target.approve
    }),
    change: command({
      title: { zh: "变更", en: "Change" },
      input: data.Changed,
      authority: Target.authorities.approve,
      decide: Target.change
    }),
    issue: command({
      title: { zh: "下达", en: "Issue" },
      input: data.Published,
      authority: Target.authorities.issue,
      decide: ({ department }) => Target.issue(department)
    }),
    receive: command({
      title: { zh: "签收", en: "Receive" },
      input: data.Received,
      decide: ({ department }) => Target.receive(department)
    }),
    setStretch: command({
      title: { zh: "设定挑战值", en: "Set the level to strive for" },
      input: data.StretchSet,
      authority: Target.authorities.approve,
      decide: ({ value }) => Target.setStretch(value)
    })
  }
)
