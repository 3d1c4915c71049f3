/** The refusal of software that is older than what wrote a log: to go on would take away what the newer one made. */
import * as Schema from "effect/Schema"

/** A log was written by newer software. `what` is a category of streams and the numbers are those of its fold, or "schema" with those of migrations. */
export class WrittenByNewer extends Schema.TaggedError<WrittenByNewer>()("WrittenByNewer", {
  what: Schema.String,
  stored: Schema.Int,
  own: Schema.Int
}) {
  override get message(): string {
    const { own, stored, what } = this
    return `日志由较新的软件写入（${what}：${stored}，本软件：${own}）；请升级本软件。 / the log was written by newer software (${what}: ${stored}, this software: ${own}); upgrade this software`
  }
}
