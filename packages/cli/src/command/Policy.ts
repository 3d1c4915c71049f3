/** `servicebook policy`: the documents that the books carry out, clause by clause. */
import { Policies, type Policy } from "@servicebook/core"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import { stopping } from "../Exit.ts"
import { print } from "../Print.ts"
import { UnknownPolicy } from "../Refusal.ts"
import { root } from "../Root.ts"
import * as ListReport from "../report/PoliciesReport.ts"
import * as Report from "../report/PolicyReport.ts"
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

/** The command. */
export const policy = Command.make("policy").pipe(
  Command.withDescription("The documents that the books carry out, clause by clause, and what carries each"),
  Command.withSubcommands([list, show]),
  Command.withExamples([
    { command: "servicebook policy list", description: "how far each document is accounted for" },
    { command: "servicebook policy show S0-3.1.4a", description: "one clause" }
  ])
)
