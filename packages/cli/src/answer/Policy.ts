/** One document, edition or clause: the rule, what carries it, how a damaged text is read. */
import { CompanyPack, type EventLog, type InForce, Nearest, Policies, type Policy } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Report from "../report/PolicyReport.ts"
import * as Asked from "./Asked.ts"
import { adopted } from "./Policies.ts"
import { UnknownPolicy } from "./Refusal.ts"

export { Document } from "../report/PolicyReport.ts"

/** The question: the code of a document or of adopted rules, `code edition`, or the id of a clause. */
export const Question = Schema.Struct({
  name: Asked.text(
    "文件或已采用规则的代号（代号，或引号内的代号与版次），或条款编号 / the code of a document or of adopted rules (code, or code and edition in quotes), or the id of a clause"
  )
})
/** The type of {@link Question}. */
export interface Question extends Schema.Schema.Type<typeof Question> {}

const isNamed = (text: string, name: string): boolean => text.toLowerCase() === name.toLowerCase()

const isOf =
  (name: string) =>
  ({ clauses, code }: Policy.Policy): boolean =>
    isNamed(code, name) || clauses.some(({ id }) => isNamed(id, name))

/** An edition by the code of its pack, the newest, by `code edition`, or by the id of one of its clauses. */
const ofEditions = (name: string, editions: ReadonlyArray<InForce.Adopted>): Report.Document | undefined => {
  const isAsked = ({ pack }: InForce.Adopted) =>
    isOf(name)(CompanyPack.policyOf(pack)) || isNamed(`${pack.code} ${pack.edition}`, name)
  const found = editions.findLast(isAsked)
  if (found === undefined) return undefined
  return Report.ofEdition(found, (found.pack.clauses ?? []).find(({ id }) => isNamed(id, name))?.id)
}

const one = (name: string, editions: ReadonlyArray<InForce.Adopted>): Effect.Effect<Report.Document, UnknownPolicy> => {
  const own = ofEditions(name, editions)
  if (own !== undefined) return Effect.succeed(own)
  const policy = Policies.all.find(isOf(name))
  if (policy !== undefined) {
    return Effect.succeed(Report.document(policy, policy.clauses.find(({ id }) => isNamed(id, name))?.id))
  }
  const all = [...Policies.all, ...editions.map(({ pack }) => CompanyPack.policyOf(pack))]
  const codes = all.map(({ code }) => code)
  const ids = all.flatMap(({ clauses }) => clauses.map(({ id }) => id))
  return Effect.fail(
    new UnknownPolicy({ name, nearest: Nearest.nearest(name, [...codes, ...ids]) ?? null, known: codes })
  )
}

/** A policy or a clause of it. Refuses a name that nobody knows. */
export const answer = (log: EventLog.EventLogShape | undefined, { name }: Question) =>
  Effect.flatMap(adopted(log), (editions) => one(name, editions))
