/** Training evaluated (enterprise service §6.4.1): of the sessions held in the window, those whose effect was evaluated. */
import * as Kpi from "../../count/Kpi.ts"
import { operand } from "../../count/Operand.ts"
import type { Session } from "../../streams/Training.ts"

/** Sessions evaluated over sessions held; the text gives no time for it, so it is read at the newest instant known. */
export const trainingEvaluatedRate: Kpi.Declaration = Kpi.share(
  {
    name: "training_evaluated_rate",
    title: { zh: "培训评估率", en: "Training evaluated" },
    rule: {
      zh: "区间内举办的培训中，已以考试、实操、问卷或客户反馈评估效果者所占比例",
      en: "of the sessions held in the window, the share evaluated by exam, practice, questionnaire or customers' feedback"
    },
    clauses: ["S1-6.4.1"],
    cut: "latest"
  },
  [
    operand<Session>({
      name: "sessions",
      title: { zh: "举办的培训", en: "sessions held" },
      rows: "training-session",
      select: { anchor: "heldAtMs" },
      among: { all: [] },
      exclusions: [],
      having: { known: "evaluatedAtMs" }
    })
  ]
)
