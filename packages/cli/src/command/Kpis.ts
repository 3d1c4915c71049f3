/** `servicebook kpis`: the indicators there are, with their rules, clauses, readings and parameters. */
import { InForce } from "@servicebook/core"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Ask from "../Ask.ts"
import { stopping } from "../Exit.ts"
import { print, withoutCsv } from "../Print.ts"
import { root } from "../Root.ts"
import * as Report from "../report/DeclarationsReport.ts"

/** The command. */
export const kpis = Command.make("kpis", { kpis: Ask.names }, (input) =>
  Effect.gen(function* () {
    const shared = yield* root
    yield* withoutCsv(shared)
    yield* print(Report.document(yield* Ask.declarations(input.kpis, InForce.documents)), Report, shared)
  }).pipe(stopping)
).pipe(Command.withDescription("List the indicators with their rules, clauses, readings and parameters"))
