/** `servicebook sample`: the samples of a week drawn again, frame and names, or the frame that the logs give. */
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Ask from "../Ask.ts"
import { answer } from "../answer/Sample.ts"
import { DoesNotHold, stopping } from "../Exit.ts"
import { toRead } from "../OpenLog.ts"
import { print } from "../Print.ts"
import { root, type Shared } from "../Root.ts"
import * as Report from "../report/SampleReport.ts"
import * as When from "../When.ts"

const flags = { week: When.weekFlag, at: When.atFlag, zone: Ask.figureFlags.zone, head: Ask.headFlag }

const run = (input: Command.Command.Config.Infer<typeof flags>, shared: Shared) =>
  Effect.gen(function* () {
    const { at, head, week, zone } = input
    const document = yield* answer(yield* toRead(shared), { week, zone, ...Ask.given({ at, head }) })
    yield* print(document, Report, shared)
    const { samples } = document
    if (samples.length === 0) return yield* new DoesNotHold({ zh: "名单尚未确定", en: "no frame is fixed" })
    const wrong = samples.filter(({ holds }) => !holds).map(({ sample }) => sample)
    if (wrong.length === 0) return
    const list = wrong.join(", ")
    return yield* new DoesNotHold({ zh: `与账簿不符：${list}`, en: `not as the books have it: ${list}` })
  })

/** The command. */
export const sample = Command.make("sample", flags, (input) =>
  Effect.flatMap(root, (shared) => run(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "由记录重新抽取一周的样本，并将名单与工作日志核对；不符或没有名单时以 2 退出 / Draw the sample of a week again from the record and hold its frame against the logs; exits with 2 when it differs or there is none"
  ),
  Command.withExamples([
    {
      command: "servicebook sample --week 2026-W07",
      description: "相同的姓名、次序与签号，或不同之处 / the same names, order and tickets, or what differs"
    },
    {
      command: "servicebook sample --week 2026-W07 --at 2026-02-24T10:00:00+08:00",
      description: "名单确定之前：该时刻应列入何人 / before a frame is fixed: whom it must hold at that instant"
    }
  ])
)
