/**
 * Who may call what of the host, as data. Commands are open to every business role: whether an act is theirs, core's
 * guards decide by the clause. What is read is open by need to know.
 */
import type { Recorded } from "@servicebook/core"
import { Authority } from "@servicebook/core"
import { administrator } from "./Tokens.ts"

const { Role } = Authority

/** Who may make a call: a set of roles, and why. */
export interface Rule {
  readonly roles: ReadonlyArray<string>
  readonly zh: string
  readonly en: string
}

/** All roles of the documents. */
export const business: ReadonlyArray<string> = Object.values(Role)

/** Those who see the whole of a company's books. Others see figures, and what concerns themselves. */
export const overseers: ReadonlyArray<string> = [
  Role.generalManager,
  Role.managementRepresentative,
  Role.customerRelations,
  Role.departmentHead,
  Role.inspector,
  Role.afterSalesManager,
  Role.auditor,
  Role.administration,
  Role.office,
  Role.quality
]

const everybody: Rule = {
  roles: [...business, administrator],
  zh: "凡令牌有效者",
  en: "everybody with a valid token"
}

const workers: Rule = {
  roles: business,
  zh: "文件所列的一切角色；是否有权由核心按条款判定",
  en: "every role of the documents; whether the act is theirs core decides by the clause"
}

const watching: Rule = {
  roles: overseers,
  zh: "管理、检查与审核者：其中有他人的案件与操作人",
  en: "those who manage, inspect or audit: it tells of other people's cases and of who acted"
}

/** The rule of each group of calls, or of one call as `group.call`, which goes first. */
export const table: { readonly [call: string]: Rule } = {
  system: everybody,
  commands: everybody,
  orders: workers,
  figures: workers,
  scorecards: workers,
  worklists: workers,
  policies: everybody,
  targets: workers,
  rankings: watching,
  explanations: watching,
  sensitivity: workers,
  consequences: watching,
  filings: watching,
  events: watching,
  "events.head": everybody,
  "events.stream": workers,
  changes: workers
}

/** The rule of a call; undefined for one that nobody may make, since nobody said who. */
export const ruleOf = (group: string, call: string): Rule | undefined => table[`${group}.${call}`] ?? table[group]

/** Whether an actor may make a call. */
export const may = (actor: Recorded.Actor, group: string, call: string): boolean =>
  ruleOf(group, call)?.roles.some((role) => actor.roles.includes(role)) ?? false

/** Whether an actor sees all streams and worklists of the tenant, or those alone that name them as `staff:<id>`. */
export const sees = (actor: Recorded.Actor): "all" | "own" =>
  actor.roles.some((role) => overseers.includes(role)) ? "all" : "own"

/** How events name an actor as a subject. */
export const subjectOf = (actor: Recorded.Actor): string => `staff:${actor.id}`

/**
 * Whether an actor may see a stream by its events: as an overseer, as who began it, or as somebody whom others named as a
 * subject. Acting on a stream, or naming oneself, opens nothing.
 */
export const mayRead = (actor: Recorded.Actor, events: ReadonlyArray<Recorded.Recorded>): boolean =>
  sees(actor) === "all" ||
  events[0]?.body.actor.id === actor.id ||
  events.some(({ body }) => body.actor.id !== actor.id && body.subjects.includes(subjectOf(actor)))

/** Whether an actor may order anything at all: whoever holds a role of the documents. */
export const mayOrder = (actor: Recorded.Actor): boolean => actor.roles.some((role) => business.includes(role))
