/** `servicebook policy`: the documents that the books carry out, clause by clause. */
import { CompanyPack, Lint, Policies } from "@servicebook/core"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Ask from "../Ask.ts"
import { described } from "../answer/Asked.ts"
import * as List from "../answer/Policies.ts"
import * as One from "../answer/Policy.ts"
import * as Sensitivity from "../answer/Sensitivity.ts"
import { DoesNotHold, stopping } from "../Exit.ts"
import { toRead, toReadIfAny } from "../OpenLog.ts"
import * as PackFile from "../PackFile.ts"
import { print } from "../Print.ts"
import { root } from "../Root.ts"
import * as LintReport from "../report/LintReport.ts"
import * as ListReport from "../report/PoliciesReport.ts"
import * as Report from "../report/PolicyReport.ts"
import * as SensitivityReport from "../report/SensitivityReport.ts"
import { adopt } from "./policy/Adopt.ts"
import { table } from "./policy/Table.ts"

const list = Command.make("list", {}, () =>
  Effect.gen(function* () {
    const shared = yield* root
    yield* print(yield* List.answer(yield* toReadIfAny(shared)), ListReport, shared)
  }).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "列出各文件及其条款如何落实，以及日志所采用的自有规则版次 / List the documents with how their clauses are carried, and the editions of own rules that the log has adopted"
  )
)

const show = Command.make(
  "show",
  {
    name: Argument.String("name").pipe(Argument.withDescription(described(One.Question.fields.name)))
  },
  ({ name }) =>
    Effect.gen(function* () {
      const shared = yield* root
      yield* print(yield* One.answer(yield* toReadIfAny(shared), { name }), Report, shared)
    }).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "显示一份文件或一条条款：规则、落实于何处、缺损文本如何解读 / Show a document or one clause: the rule, what carries it, how a damaged text is read"
  )
)

const lintFlags = {
  file: Argument.String("file").pipe(
    Argument.withDescription(
      "公司的规则集，JSON 或 YAML；不给则为各文件 / a company's pack, JSON or YAML; without one, the documents"
    ),
    Argument.optional
  ),
  failOnFindings: Flag.Boolean("fail-on-findings").pipe(
    Flag.withDescription("有发现时以 2 退出 / exit with 2 when something is found"),
    Flag.withDefault(false)
  )
}

const ofDocuments = () =>
  LintReport.document(Policies.packs.flatMap((pack) => LintReport.entries(pack.policy.code, Lint.lint(pack))))

const ofFile = (file: string) =>
  Effect.map(PackFile.read(file), (pack) =>
    LintReport.document(LintReport.entries(pack.code, CompanyPack.lint(pack)), CompanyPack.looked(pack))
  )

const lint = Command.make("lint", lintFlags, ({ failOnFindings, file }) =>
  Effect.gen(function* () {
    const shared = yield* root
    const document = Option.isNone(file) ? ofDocuments() : yield* ofFile(file.value)
    yield* print(document, LintReport, shared)
    const { findings } = document
    if (!failOnFindings || findings.length === 0) return
    return yield* new DoesNotHold({ zh: `发现 ${findings.length} 处`, en: `${findings.length} found` })
  }).pipe(stopping)
).pipe(
  Command.withDescription(
    "检查规则本身：达不到的目标、越出分母的分子、有空缺的评分表、次序颠倒的时限 / Check rules themselves: goals out of reach, numerators outside denominators, tables with gaps, limits out of order"
  )
)

const sensitivity = Command.make("sensitivity", { kpis: Ask.names, ...Ask.figureFlags }, (input) =>
  Effect.gen(function* () {
    const shared = yield* root
    const question = { kpi: input.kpis, ...(yield* Ask.figure(input)) }
    yield* print(yield* Sensitivity.answer(yield* toRead(shared), question), SensitivityReport, shared)
  }).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "逐一按其他解读计算数值，并指出判定在何处改变 / Compute figures under every other reading, one at a time, and say where the verdict flips"
  ),
  Command.withExamples([
    {
      command: "servicebook policy sensitivity satisfaction_rate --window 2025",
      description: "满意率取决于哪些解读 / what the satisfaction rate hangs on"
    }
  ])
)

/** The command. */
export const policy = Command.make("policy").pipe(
  Command.withDescription(
    "账簿所执行的文件，逐条列出，以及各条落实于何处 / The documents that the books carry out, clause by clause, and what carries each"
  ),
  Command.withSubcommands([list, show, table, lint, adopt, sensitivity]),
  Command.withExamples([
    {
      command: "servicebook policy list",
      description: "各文件落实到何种程度 / how far each document is accounted for"
    },
    { command: "servicebook policy show S0-3.1.4a", description: "一条条款 / one clause" }
  ])
)
