/** `servicebook scorecard`: a window on one page, of the company or of one holder, with the windows before it. */
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Ask from "../Ask.ts"
import { described } from "../answer/Asked.ts"
import { answer, Question } from "../answer/Scorecard.ts"
import { stopping } from "../Exit.ts"
import { failing } from "../Missed.ts"
import { toRead } from "../OpenLog.ts"
import { print } from "../Print.ts"
import { root, type Shared } from "../Root.ts"
import * as Html from "../report/PageHtml.ts"
import * as Report from "../report/PageReport.ts"
import * as Whose from "../Whose.ts"

const flags = {
  ...Ask.figureFlags,
  by: Whose.byFlag,
  of: Whose.ofFlag,
  trend: Flag.Int("trend").pipe(
    Flag.withMetavar("n"),
    Flag.withDescription(described(Question.fields.trend)),
    Flag.withDefault(4),
    Flag.filter(
      (n) => n >= 0 && n <= 60,
      (n) => `Expected a number from 0 to 60, got ${n}`
    )
  ),
  html: Flag.Boolean("html").pipe(
    Flag.withDescription(
      "输出供浏览器阅读的独立网页，取代 --format / print a page for the browser that is whole by itself, in place of --format"
    ),
    Flag.withDefault(false)
  ),
  failOnMissed: Flag.Boolean("fail-on-missed").pipe(
    Flag.withDescription("有指标未达标或暂未达标时以 2 退出 / exit with 2 when a verdict is missed, or missed so far"),
    Flag.withDefault(false)
  )
}

const run = (input: Command.Command.Config.Infer<typeof flags>, shared: Shared) =>
  Effect.gen(function* () {
    const { by, of, trend } = input
    const question = { ...(yield* Ask.figure(input)), ...Ask.given({ by, of }), trend }
    const page = yield* answer(yield* toRead(shared), question)
    const views = input.html ? { text: Html.page } : Report
    yield* print(page, views, input.html ? { ...shared, format: "table" } : shared)
    if (input.failOnMissed) yield* failing(page.indicators.map(({ scored }) => scored))
  })

/** The command. */
export const scorecard = Command.make("scorecard", flags, (input) =>
  Effect.flatMap(root, (shared) => run(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "一页看一个区间：指标连同目标与走势、报送、排名、期限 / Show a window on one page: indicators with targets and trend, papers, ranking, deadlines"
  ),
  Command.withExamples([
    {
      command: "servicebook scorecard --window 2026-Q1",
      description: "公司一季度，与此前四季度并列 / the company's quarter beside the four before"
    },
    {
      command: "servicebook scorecard --window 2026-Q1 --html > q1.html",
      description: "同上，作为可发送或打印的网页 / the same as a page to send or print"
    },
    {
      command: "servicebook scorecard --window 2026-Q1 --of department:after-sales",
      description: "一个部门，对照其分解到的目标 / one department, held against its own part of the targets"
    }
  ])
)
