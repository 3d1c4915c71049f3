/** What may be ordered on a score that others give. */
import * as ExternalScore from "../streams/ExternalScore.ts"
import { command, commands } from "./Command.ts"

const { data } = ExternalScore

/** The commands of {@link ExternalScore.stream}. */
export const all = commands(
  ExternalScore.stream,
  { zh: "外部得分", en: "External score" },
  {
    publish: command({
      title: { zh: "登记公布结果", en: "Record a publication" },
      input: data.Published,
      decide: ExternalScore.publish
    }),
    revise: command({
      title: { zh: "登记修订结果", en: "Record a revision" },
      input: data.Revised,
      decide: ExternalScore.revise
    })
  }
)
