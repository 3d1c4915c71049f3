/** What may be ordered on a spot check. */
import * as SpotCheck from "../streams/SpotCheck.ts"
import { command, commands } from "./Command.ts"

/** The commands of {@link SpotCheck.stream}. */
export const all = commands(
  SpotCheck.stream,
  { zh: "抽查", en: "Spot check" },
  {
    record: command({
      title: { zh: "记录抽查", en: "Record a check" },
      input: SpotCheck.data.Done,
      authority: SpotCheck.authorities.record,
      decide: SpotCheck.record
    })
  }
)
