/** What is entered by hand has happened: plans and days of effect are data of a command, never the instant of its event. */
import { Instant } from "@servicebook/core"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"

/** How far the clock of whoever orders may go ahead of the host's (ms). */
const aheadMs = 5 * 60_000

/** An order says that it happens later than now. `now` is the host's clock (canonical UTC text). */
export class NotYetHappened extends Schema.TaggedError<NotYetHappened>()("NotYetHappened", {
  occurredAt: Schema.String,
  now: Schema.String
}) {
  override get message(): string {
    const { now, occurredAt } = this
    return `occurredAt ${occurredAt} 尚未到来（现在是 ${now}）；请填写事情发生的时刻，或不填 occurredAt，即为现在。 / occurredAt ${occurredAt} is still to come (it is ${now}); give the instant when it happened, or leave occurredAt out for now`
  }
}

/** The instants that an order states for events: of its own, or of the one that it corrects. */
interface Dated {
  readonly occurredAt?: string
  readonly input: unknown
}

/** Refuses an order of something that is still to come; without an instant it happens now. */
export const happened = ({ input, occurredAt }: Dated): Effect.Effect<void, NotYetHappened> =>
  Effect.flatMap(Clock.currentTimeMillis, (nowMs) => {
    const stated = [occurredAt, (input as { readonly occurredAt?: string }).occurredAt]
    const ahead = stated.find((at) => at !== undefined && Instant.toMs(at) > nowMs + aheadMs)
    return ahead === undefined
      ? Effect.void
      : Effect.fail(new NotYetHappened({ occurredAt: ahead, now: Instant.fromMs(nowMs) }))
  })
