/** What may be ordered on a nonconformity; who corrected does not verify. */
import { Nothing } from "../log/Recorded.ts"
import * as Nonconformity from "../streams/Nonconformity.ts"
import { command, commands } from "./Command.ts"

const { data } = Nonconformity

/** The commands of {@link Nonconformity.stream}. */
export const all = commands(
  Nonconformity.stream,
  { zh: "不符合", en: "Nonconformity" },
  {
    raise: command({ title: { zh: "提出", en: "Raise" }, input: data.Raised, decide: Nonconformity.raise }),
    correct: command({ title: { zh: "纠正", en: "Correct" }, input: Nothing, decide: () => Nonconformity.correct }),
    takeAction: command({
      title: { zh: "采取纠正措施", en: "Take corrective action" },
      input: data.CorrectiveActionTaken,
      decide: ({ action }) => Nonconformity.takeAction(action)
    }),
    submitEvidence: command({
      title: { zh: "提交证据", en: "Submit evidence" },
      input: data.EvidenceSubmitted,
      decide: ({ evidence }) => Nonconformity.submitEvidence(evidence)
    }),
    verify: command({
      title: { zh: "验证", en: "Verify" },
      input: data.Verified,
      decide: ({ effective }) => Nonconformity.verify(effective)
    }),
    handBack: command({
      title: { zh: "退回", en: "Hand back" },
      input: data.Returned,
      decide: ({ cause }) => Nonconformity.handBack(cause)
    })
  }
)
