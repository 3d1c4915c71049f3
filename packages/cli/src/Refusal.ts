/**
 * What the command refuses before or beside the log: files, folders and databases that are not what they should be. Each
 * message says the place and the remedy, in Chinese and English. What it refuses of a question is in `answer/Refusal.ts`.
 */
import { Title } from "@servicebook/core"
import * as Schema from "effect/Schema"

/** There is no log at that place to read from. */
export class NoLog extends Schema.TaggedError<NoLog>()("NoLog", {
  place: Schema.String,
  /** Whose log it is that is not there, in a database that has the books of others, or that this login may not see. */
  tenant: Schema.optionalKey(Schema.String)
}) {
  override get message(): string {
    const { place, tenant } = this
    if (tenant === undefined) {
      return `${place} 处没有日志；请用 --log 指明日志文件夹、数据库或导出文件，或先用 import 或 restore 建立。 / there is no log at ${place}; name a log folder, a database or an export with --log, or make one with import or restore`
    }
    const admit = `servicebook admit <role> --tenant ${tenant} --may read`
    return `${place} 处没有租户 ${tenant} 的日志，或该登录未获准查看；请用 --tenant 指明其他租户，由 servicebook_owner 的成员运行 ${admit}，或用 import 建立。 / ${place} has no log of the tenant ${tenant}, or this login is not admitted to it; name another with --tenant, let a member of servicebook_owner run ${admit}, or make the log with import`
  }
}

/** The place is no database of a kind that the command looks after. */
export class NoDatabase extends Schema.TaggedError<NoDatabase>()("NoDatabase", { place: Schema.String }) {
  override get message(): string {
    return `${this.place} 不是此命令所需的数据库；请用 --log postgres://… 指明服务器上的数据库。 / ${this.place} is no database that this command is for; name that of a server with --log postgres://…`
  }
}

/** The log holds no events of that tenant, or those of several and none was named. */
export class NoSuchTenant extends Schema.TaggedError<NoSuchTenant>()("NoSuchTenant", {
  place: Schema.String,
  tenant: Schema.NullOr(Schema.String),
  known: Schema.Array(Schema.String)
}) {
  override get message(): string {
    const known = this.known.join(", ")
    return this.tenant === null
      ? `日志 ${this.place} 含有多个租户；请用 --tenant 选择：${known} / the log ${this.place} holds several tenants; choose one with --tenant: ${known}`
      : `日志 ${this.place} 没有租户 ${this.tenant}；请用 --tenant 选择：${known} / the log ${this.place} has no tenant ${this.tenant}; choose one with --tenant: ${known}`
  }
}

/** What was to be written cannot be kept there. */
export class ReadOnlyLog extends Schema.TaggedError<ReadOnlyLog>()("ReadOnlyLog", { place: Schema.String }) {
  override get message(): string {
    return `${this.place} 只能读取；请用 --log 指明日志文件夹或数据库。 / ${this.place} can only be read; name a log folder or a database with --log`
  }
}

/** A log in memory keeps no rows that could be compared with its events. */
export class NoStoredRows extends Schema.TaggedError<NoStoredRows>()("NoStoredRows", { place: Schema.String }) {
  override get message(): string {
    return `${this.place} 不存储行，每次由事件算出；请用 --log 指明日志文件夹。 / ${this.place} stores no rows, they are computed from its events each time; name a log folder with --log`
  }
}

/** The log to restore into is not empty. */
export class LogNotEmpty extends Schema.TaggedError<LogNotEmpty>()("LogNotEmpty", {
  place: Schema.String,
  position: Schema.Int
}) {
  override get message(): string {
    return `日志 ${this.place} 已有事件（至位置 ${this.position}）；请恢复到新的文件夹或数据库。 / the log ${this.place} has events already (up to position ${this.position}); restore into a new folder or database`
  }
}

/** Restoring stopped on the way, and what was written by then could not be taken away. */
export class RestoreIncomplete extends Schema.TaggedError<RestoreIncomplete>()("RestoreIncomplete", {
  place: Schema.String,
  position: Schema.Int,
  problem: Schema.String
}) {
  override get message(): string {
    const { zh, en } = Title.parted(this.problem)
    return `恢复在位置 ${this.position} 之后中断，${this.place} 不完整；请删除该文件夹并重新恢复：${zh} / restoring stopped after position ${this.position}, and ${this.place} is incomplete; remove the folder and restore again: ${en}`
  }
}

/** A file cannot be read. */
export class UnreadableFile extends Schema.TaggedError<UnreadableFile>()("UnreadableFile", {
  file: Schema.String,
  problem: Schema.String
}) {
  override get message(): string {
    const { zh, en } = Title.parted(this.problem)
    return `无法读取文件 ${this.file}；请检查路径与权限：${zh} / cannot read the file ${this.file}; check the path and the permissions: ${en}`
  }
}

/** A file to be written cannot be, or is there already. */
export class UnwritableFile extends Schema.TaggedError<UnwritableFile>()("UnwritableFile", {
  file: Schema.String,
  problem: Schema.String
}) {
  override get message(): string {
    const { zh, en } = Title.parted(this.problem)
    return `无法写入文件 ${this.file}；请换用其他文件名：${zh} / cannot write the file ${this.file}; choose another name: ${en}`
  }
}

/** The SHA-256 of a file is not the one that was given. */
export class OtherBytes extends Schema.TaggedError<OtherBytes>()("OtherBytes", {
  file: Schema.String,
  found: Schema.String,
  expected: Schema.String
}) {
  override get message(): string {
    return `文件 ${this.file} 的 SHA-256 为 ${this.found}，并非 ${this.expected}；请取得原始文件。 / the SHA-256 of ${this.file} is ${this.found}, not ${this.expected}; get the file as it was written`
  }
}

/** No published figure fits what was asked. */
export class NothingPublished extends Schema.TaggedError<NothingPublished>()("NothingPublished", {
  asked: Schema.String
}) {
  override get message(): string {
    return `没有符合条件的已发布数值（${this.asked}）；请用 publish 发布，或改变条件。 / no published figure fits (${this.asked}); publish one, or ask otherwise`
  }
}
