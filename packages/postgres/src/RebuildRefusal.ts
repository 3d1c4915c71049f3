/** Why a rebuild of rows is refused or ends before its swap. The live rows stay as they are. */
import * as Schema from "effect/Schema"

/** Another rebuild of the same log is going on. */
export class RebuildRunning extends Schema.TaggedError<RebuildRunning>()("RebuildRunning", { tenant: Schema.String }) {
  override get message(): string {
    return `租户 ${this.tenant} 的行正由另一次重算处理；请待其结束后再试。 / the rows of ${this.tenant} are being rebuilt already; try again when that has ended`
  }
}

/** Another rebuild of the same log began later, because this one seemed to have ended. */
export class RebuildOvertaken extends Schema.TaggedError<RebuildOvertaken>()("RebuildOvertaken", {
  tenant: Schema.String
}) {
  override get message(): string {
    return `租户 ${this.tenant} 的另一次重算已接手，本次未作任何更改；请重新运行。 / another rebuild of the rows of ${this.tenant} has taken over, and this one changed nothing; run it again`
  }
}

/** The software knows no rows of a category that was asked for. */
export class NoSuchRows extends Schema.TaggedError<NoSuchRows>()("NoSuchRows", {
  category: Schema.String,
  known: Schema.Array(Schema.String)
}) {
  override get message(): string {
    const known = this.known.join(", ")
    return `没有类别 ${this.category} 的行；可用：${known} / there are no rows of the category ${this.category}; there are those of ${known}`
  }
}
