/** What may be ordered on a version of a questionnaire. */
import * as Questionnaire from "../streams/Questionnaire.ts"
import { command, commands } from "./Command.ts"

/** The commands of {@link Questionnaire.stream}. */
export const all = commands(
  Questionnaire.stream,
  { zh: "问卷", en: "Questionnaire" },
  {
    issue: command({
      title: { zh: "下发", en: "Issue" },
      input: Questionnaire.data.Issued,
      authority: Questionnaire.authorities.issue,
      decide: Questionnaire.issue
    })
  }
)
