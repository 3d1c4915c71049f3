/** What the decisions of all aggregates share: stating events, deciding nothing, refusing an act in the wrong state. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Payload } from "../log/Recorded.ts"
import type { Decision } from "../log/Transact.ts"
import * as Spoken from "../rules/Spoken.ts"

/** The decision that there is nothing new. */
export const nothing: Decision<never> = Result.succeed([])

/** The decision to record one event. */
export const event = (type: string, data: Payload = {}, concerns?: string): Decision<never> =>
  Result.succeed([{ type, data, ...(concerns === undefined ? {} : { concerns }) }])

/** The act does not fit the state the thing is in; the message says which state it takes. */
export class WrongState extends Schema.TaggedError<WrongState>()("WrongState", {
  of: Schema.String,
  act: Schema.String,
  state: Schema.String,
  needs: Schema.String
}) {
  override get message(): string {
    return `${Spoken.thing(this.of).zh}处于 ${this.state}，不能${Spoken.act(this.act).zh}；需要：${this.needs}。 / the ${this.of} is ${this.state}; to ${this.act} it must be ${this.needs}`
  }
}

/** The thing exists already with other content: correct the first fact instead of stating it again. */
export class AlreadyStated extends Schema.TaggedError<AlreadyStated>()("AlreadyStated", {
  of: Schema.String,
  act: Schema.String,
  stated: Schema.String
}) {
  override get message(): string {
    return `${Spoken.thing(this.of).zh}已${Spoken.act(this.act).zh}（${this.stated}）；如有错误，请用 Corrected 更正。 / the ${this.of} is already ${this.act} (${this.stated}); if that is wrong, correct it by a Corrected event`
  }
}

/** There is no such thing yet. */
export class NotStated extends Schema.TaggedError<NotStated>()("NotStated", {
  of: Schema.String,
  first: Schema.String
}) {
  override get message(): string {
    return `${Spoken.thing(this.of).zh}尚不存在；请先${Spoken.beginning(this.first).zh}。 / there is no such ${this.of} yet; ${this.first} it first`
  }
}
