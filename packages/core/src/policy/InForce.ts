/**
 * The rules in force of a log: the one place where they are made, for whoever computes anything by rules. What a caller
 * decides explicitly goes before what the edition in force decided.
 */
import * as Effect from "effect/Effect"
import { everyEdition, type Ref } from "../count/Edition.ts"
import type { Request } from "../count/Figure.ts"
import { type Rule, statedOf } from "../judge/Rule.ts"
import type { Head } from "../log/Head.ts"
import type { StoreFailed } from "../log/Refusal.ts"
import type { RowSource } from "../log/RowSource.ts"
import type { Row } from "../streams/Adoption.ts"
import type { Rules } from "./CompanyPack/Rules.ts"
import { read, type UnreadableEdition } from "./CompanyPack/Stored.ts"
import type { Pack } from "./CompanyPack.ts"

export { type Later, later } from "../count/Edition.ts"
export { ranking } from "./CompanyPack/Decidable.ts"
export { documents, of, type Rules } from "./CompanyPack/Rules.ts"
export { UnreadableEdition } from "./CompanyPack/Stored.ts"
export { at, reader, since } from "./CompanyPack/Turns.ts"

/** An edition that was adopted, with its pack. */
export interface Adopted {
  readonly row: Row
  readonly pack: Pack
}

/** All editions that were adopted, of what was known at a head, in the order of adoption. */
export const adopted = (
  source: RowSource,
  head: Pick<Head, "position">
): Effect.Effect<ReadonlyArray<Adopted>, UnreadableEdition | StoreFailed> =>
  Effect.gen(function* () {
    const rows = (yield* source.rows({ ...everyEdition, head: head.position })).map(({ row }) => row as Row)
    const inOrder = rows.sort((a, b) => a.adoptedAtMs - b.adoptedAtMs || Number(a.key) - Number(b.key))
    return yield* Effect.forEach(inOrder, (row) => Effect.map(Effect.fromResult(read(row)), (pack) => ({ row, pack })))
  })

/** Which edition it is, without its content. */
export const ref = ({ code, edition, sha256 }: Ref): Ref => ({ code, edition, sha256 })

/** What is asked of an indicator, completed by what the rules in force decide of it; of a ranking by {@link ranking}. */
export const request = (rules: Rules, rule: Rule, asked: Request): Request => {
  const { edition } = rules
  if (edition === undefined) return asked
  const { parameters: all, readings } = rules.decided(rule.name)
  // Under the name of a score the numbers of its ranking are decided too, which the score itself does not know.
  const own = statedOf(rule).parameters.map(({ name }) => name)
  const parameters = Object.fromEntries(Object.entries(all).filter(([name]) => own.includes(name)))
  return {
    ...asked,
    readings: { ...readings, ...asked.readings },
    parameters: { ...parameters, ...asked.parameters },
    edition: { ...ref(edition), readings, parameters }
  }
}
