/**
 * Authorities: who may do what. Roles come with the actor of an event, as held at that moment.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Actor } from "../log/Recorded.ts"
import * as Spoken from "./Spoken.ts"

/** The roles that rules name, in one spelling. */
export const Role = {
  generalManager: "general-manager",
  managementRepresentative: "management-representative",
  customerRelations: "customer-relations",
  departmentHead: "department-head",
  inspector: "inspector",
  followUp: "follow-up",
  afterSalesManager: "after-sales-manager",
  technician: "technician",
  dispatcher: "dispatcher",
  auditor: "auditor",
  supplyAndMarketing: "supply-and-marketing",
  serviceSpecialist: "service-specialist",
  administration: "administration",
  office: "office",
  quality: "quality",
  finance: "finance",
  technicalCentre: "technical-centre"
} as const

/** The actor holds none of the roles that the act needs. */
export class NotAuthorised extends Schema.TaggedError<NotAuthorised>()("NotAuthorised", {
  act: Schema.String,
  needs: Schema.Array(Schema.String),
  actor: Schema.String,
  clause: Schema.String
}) {
  override get message(): string {
    return `${this.actor} 无权${Spoken.act(this.act).zh}（${this.clause}）；需要角色：${this.needs.join(" 或 ")}。 / ${this.actor} may not ${this.act} (${this.clause}); it takes one of the roles ${this.needs.join(", ")}`
  }
}

/** An act and who may do it, with the clause that says so. */
export interface Authority {
  readonly act: string
  readonly needs: ReadonlyArray<string>
  readonly clause: string
}

/** Lets pass an actor with one of the roles needed, else refuses with {@link NotAuthorised}. */
export const guard = (authority: Authority, actor: Actor): Result.Result<Actor, NotAuthorised> =>
  authority.needs.some((role) => actor.roles.includes(role))
    ? Result.succeed(actor)
    : Result.fail(new NotAuthorised({ ...authority, actor: actor.id }))
