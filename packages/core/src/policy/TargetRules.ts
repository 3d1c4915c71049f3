/**
 * Targets under the rules in force: by what they are looked through, and drafts that are refused where no figure could be
 * held against them.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Finding, target as unfit } from "../judge/Lint.ts"
import type { Demands } from "../judge/TargetsOfYear.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { joined, together } from "../rules/Title.ts"
import * as Target from "../streams/Target.ts"
import type { Rules } from "./CompanyPack/Rules.ts"
import { policy as oblP02 } from "./OblP02/index.ts"
import { all as documents } from "./Policies.ts"

const goalsOf = ({ edition }: Rules): Demands["goals"] =>
  edition === undefined ? documents.flatMap(({ goals }) => goals) : (edition.pack.goals ?? [])

/**
 * By what the targets of a year are looked through. Goals are those of the edition in force, in the order of the rules; of
 * the documents where none is. The course of OBL-P-02 (§3.1.3, §2.3) holds where an edition takes that document whole.
 */
export const demands = (rules: Rules): Demands => {
  const { decided, edition, known } = rules
  const all = goalsOf(rules)
  const own = edition?.pack.clauses ?? []
  return {
    goals: known.flatMap(({ name }) => all.find(({ kpi }) => kpi === name) ?? []),
    inCourse: edition === undefined || (edition.pack.takes.documents ?? []).includes(oblP02.code),
    rules: known,
    clauses: [...documents.flatMap(({ clauses }) => clauses), ...own].map(({ id }) => id),
    taken: (rule) => decided(rule).readings
  }
}

/** No figure could be held against the target: an unknown indicator or clause, the other direction, a number out of range. */
export class UnfitTarget extends Schema.TaggedError<UnfitTarget>()("UnfitTarget", { findings: Schema.Array(Finding) }) {
  override get message(): string {
    return joined(together(this.findings.flatMap(({ found, remedy }) => [found, remedy])))
  }
}

/** Drafts a target as `Target.draft` does, and refuses one that is wrong under the rules in force. */
export const draft =
  (rules: Rules) =>
  (command: Parameters<typeof Target.draft>[0]) =>
  (state: Target.State, order: Order): Decision<Target.Refusal | UnfitTarget> => {
    const findings = unfit(command, demands(rules))
    return findings.length === 0 ? Target.draft(command)(state, order) : Result.fail(new UnfitTarget({ findings }))
  }
