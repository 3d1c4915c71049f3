/** `servicebook policy`: the documents that the books carry out, clause by clause. */
import { Lint, Policies, type Policy, Reader, Sensitivity } from "@servicebook/core"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Ask from "../Ask.ts"
import { DoesNotHold, stopping } from "../Exit.ts"
import { toRead } from "../OpenLog.ts"
import { print } from "../Print.ts"
import { UnknownPolicy } from "../Refusal.ts"
import { root } from "../Root.ts"
import * as LintReport from "../report/LintReport.ts"
import * as ListReport from "../report/PoliciesReport.ts"
import * as Report from "../report/PolicyReport.ts"
import * as SensitivityReport from "../report/SensitivityReport.ts"
import { nearest } from "../text/Nearest.ts"

const list = Command.make("list", {}, () =>
  Effect.flatMap(root, (shared) => print(ListReport.document(Policies.all), ListReport, shared))
).pipe(
  Command.withDescription("List the documents with how many of their clauses are ruled, recorded, left out or pending")
)

const isNamed = (text: string, name: string): boolean => text.toLowerCase() === name.toLowerCase()

const isOf =
  (name: string) =>
  ({ clauses, code }: Policy.Policy): boolean =>
    isNamed(code, name) || clauses.some(({ id }) => isNamed(id, name))

const asked = (name: string): Effect.Effect<Report.Document, UnknownPolicy> => {
  const policy = Policies.all.find(isOf(name))
  if (policy !== undefined) {
    return Effect.succeed(Report.document(policy, policy.clauses.find(({ id }) => isNamed(id, name))?.id))
  }
  const codes = Policies.all.map(({ code }) => code)
  const ids = Policies.all.flatMap(({ clauses }) => clauses.map(({ id }) => id))
  return Effect.fail(new UnknownPolicy({ name, nearest: nearest(name, [...codes, ...ids]) ?? null, known: codes }))
}

const show = Command.make(
  "show",
  {
    name: Argument.String("name").pipe(Argument.withDescription("the code of a document, or the id of a clause"))
  },
  ({ name }) =>
    Effect.gen(function* () {
      const shared = yield* root
      yield* print(yield* asked(name), Report, shared)
    }).pipe(stopping)
).pipe(Command.withDescription("Show a document or one clause: the rule, what carries it, how a damaged text is read"))

const lintFlags = {
  failOnFindings: Flag.Boolean("fail-on-findings").pipe(
    Flag.withDescription("exit with 2 when something is found"),
    Flag.withDefault(false)
  )
}

const lint = Command.make("lint", lintFlags, ({ failOnFindings }) =>
  Effect.gen(function* () {
    const shared = yield* root
    const findings = Policies.packs.flatMap((pack) => LintReport.entries(pack.policy.code, Lint.lint(pack)))
    yield* print(LintReport.document(findings), LintReport, shared)
    if (!failOnFindings || findings.length === 0) return
    return yield* new DoesNotHold({ zh: `发现 ${findings.length} 处`, en: `${findings.length} found` })
  }).pipe(stopping)
).pipe(Command.withDescription("Check the rules themselves: goals out of reach, numerators outside their denominators"))

const sensitivity = Command.make("sensitivity", { kpis: Ask.names, ...Ask.figureFlags }, (input) =>
  Effect.gen(function* () {
    const shared = yield* root
    const declarations = yield* Ask.declarations(input.kpis)
    const log = yield* toRead(shared)
    const asked = yield* Ask.request(input, log)
    const source = yield* Reader.rowsAt(log, asked.head)
    const entries = yield* Effect.forEach(declarations, (declaration) =>
      Effect.map(
        Sensitivity.sensitivity(source, declaration, Ask.own(asked, declaration, declarations)),
        SensitivityReport.entry
      )
    )
    yield* print(SensitivityReport.document(entries, asked.window, asked.head), SensitivityReport, shared)
  }).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription("Compute figures under every other reading, one at a time, and say where the verdict flips"),
  Command.withExamples([
    {
      command: "servicebook policy sensitivity satisfaction_rate --window 2025",
      description: "what the satisfaction rate hangs on"
    }
  ])
)

/** The command. */
export const policy = Command.make("policy").pipe(
  Command.withDescription("The documents that the books carry out, clause by clause, and what carries each"),
  Command.withSubcommands([list, show, lint, sensitivity]),
  Command.withExamples([
    { command: "servicebook policy list", description: "how far each document is accounted for" },
    { command: "servicebook policy show S0-3.1.4a", description: "one clause" }
  ])
)
