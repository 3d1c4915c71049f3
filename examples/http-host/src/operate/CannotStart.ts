/** Why a host cannot be started: a setting that does not do, and what to set instead. */
import * as Schema from "effect/Schema"

/** The host cannot be started with this setting; both halves go on from its name. */
export class CannotStart extends Schema.TaggedError<CannotStart>()("CannotStart", {
  setting: Schema.String,
  zh: Schema.String,
  en: Schema.String
}) {
  override get message(): string {
    return `不能启动：${this.setting} ${this.zh} / cannot start: ${this.setting} ${this.en}`
  }
}
