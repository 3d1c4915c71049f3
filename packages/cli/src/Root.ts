/** The root of the command with the flags that every subcommand shares. */

import { Tenant, Title } from "@servicebook/core"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import type * as Option from "effect/Option"

/** The folder of the log where none is named. */
export const defaultLog = "servicebook-data"

/** `servicebook` itself. Subcommands read the shared flags by `yield* root`. */
export const root = Command.make("servicebook").pipe(
  Command.withSharedFlags({
    log: Flag.String("log").pipe(
      Flag.withMetavar("place"),
      Flag.withDescription(
        "日志：文件夹（内嵌数据库）、服务器（postgres://…）、以 .ndjson 结尾的导出文件（读入内存）或 memory / the log: a folder (embedded database), a server (postgres://…), an export ending in .ndjson (read into memory), or memory"
      ),
      Flag.withDefault(defaultLog)
    ),
    tenant: Flag.String("tenant").pipe(
      Flag.withDescription(
        "谁的账簿；仅当一处存有多家时需要 / whose books; needed only where a place holds those of several"
      ),
      Flag.filter(Tenant.isName, () => Title.joined(Tenant.rule)),
      Flag.optional
    ),
    lang: Flag.Literals("lang", ["zh", "en", "both"]).pipe(
      Flag.withDescription("表格、消息与帮助的语言 / language of tables, messages and help"),
      Flag.withDefault("both")
    ),
    format: Flag.Literals("format", ["table", "json", "csv"]).pipe(
      Flag.withDescription(
        "结果的输出形式；结果为表格时可用 csv / how results are printed; csv where a result is a table"
      ),
      Flag.withDefault("table")
    )
  }),
  Command.withDescription(
    "售后服务的账簿：每项指标都由事件重新算出，并附证据。 / The books of after-sales service: every indicator recomputed from events, with its proof."
  )
)

/** The shared flags. */
export interface Shared {
  readonly log: string
  readonly tenant: Option.Option<string>
  readonly lang: "zh" | "en" | "both"
  readonly format: "table" | "json" | "csv"
}
