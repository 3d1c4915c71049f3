/** What may be ordered on a repair: one fault system of one unit. */
import * as Schema from "effect/Schema"
import * as Repair from "../streams/Repair.ts"
import { command, commands } from "./Command.ts"

const { data } = Repair

/** The commands of {@link Repair.stream}. */
export const all = commands(
  Repair.stream,
  { zh: "维修", en: "Repair" },
  {
    start: command({
      title: { zh: "开始作业", en: "Start an attempt" },
      input: data.AttemptStarted,
      decide: Repair.start
    }),
    complete: command({
      title: { zh: "完成作业", en: "Complete an attempt" },
      input: data.AttemptCompleted,
      decide: Repair.complete
    }),
    /** Of the last attempt. */
    test: command({
      title: { zh: "试车", en: "Test the result" },
      input: Schema.Struct({ passed: data.Tested.fields.passed }),
      decide: ({ passed }) => Repair.test(passed)
    })
  }
)
