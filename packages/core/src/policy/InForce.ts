/**
 * The rules in force of a log: the one place where they are made, for whoever computes anything by rules. What a caller
 * decides explicitly goes before what the edition in force decided.
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { editionAt } from "../count/Edition.ts"
import type { Request } from "../count/Figure.ts"
import type { Declaration } from "../count/Kpi.ts"
import type { Head } from "../log/Head.ts"
import type { StoreFailed } from "../log/Refusal.ts"
import type { RowSource } from "../log/RowSource.ts"
import { parted } from "../rules/Title.ts"
import { allDeadlines, allObligations, takenBy } from "./CompanyPack/Taken.ts"
import { decode, type Pack } from "./CompanyPack.ts"
import { kpis } from "./Policies.ts"

/** An edition in force cannot be read: this software does not know its rules as they were adopted. */
export class UnreadableEdition extends Schema.TaggedError<UnreadableEdition>()("UnreadableEdition", {
  code: Schema.String,
  edition: Schema.String,
  problem: Schema.String
}) {
  override get message(): string {
    const { zh, en } = parted(this.problem)
    return `已采用的 ${this.code} ${this.edition} 版无法读取：${zh} / edition ${this.edition} of ${this.code} as adopted cannot be read: ${en}`
  }
}

/** The rules in force at an instant (ms UTC; of a window its beginning), of what was known at a head. */
export const at = (
  source: RowSource,
  atMs: number,
  head: Pick<Head, "position">
): Effect.Effect<Rules, UnreadableEdition | StoreFailed> =>
  Effect.flatMap(editionAt(source, atMs, head), (row) => {
    if (row === undefined) return Effect.succeed(documents)
    const { code, edition, sha256, text } = row
    return Effect.fromResult(
      Result.match(decode(JSON.parse(text)), {
        onSuccess: (pack) => Result.succeed(of(pack, sha256)),
        onFailure: ({ message }) => Result.fail(new UnreadableEdition({ code, edition, problem: message }))
      })
    )
  })

/** What is asked of an indicator, completed by what the rules in force decide of it. */
export const request = (rules: Rules, { name }: Pick<Declaration, "name">, asked: Request): Request => {
  const { edition } = rules
  if (edition === undefined) return asked
  const { parameters, readings } = rules.decided(name)
  const { code, edition: number, sha256 } = edition
  return {
    ...asked,
    readings: { ...readings, ...asked.readings },
    parameters: { ...parameters, ...asked.parameters },
    edition: { code, edition: number, sha256, readings, parameters }
  }
}
