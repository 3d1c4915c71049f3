/** What the checks of the doctor look at, and what to do about a fault, in both languages. */
import type { Title } from "@servicebook/core"
import type { Doctor } from "@servicebook/postgres"

interface Words {
  readonly title: Title.Title
  readonly remedy: Title.Title
}

const secure: Title.Title = {
  zh: "由超级用户再次运行 servicebook secure",
  en: "let a superuser run servicebook secure again"
}

/** What a database lacks that must be secured and is not. */
export const notSecured: Words = {
  title: { zh: "数据库未加固", en: "the database is not secured" },
  remedy: {
    zh: "由超级用户运行 servicebook secure（仅限服务器，文件夹不能加固）",
    en: "let a superuser run servicebook secure (of a server alone; a folder cannot be secured)"
  }
}

const reopen: Title.Title = {
  zh: "由数据库所有者用当前版本打开日志一次（如 servicebook admit 或 import）",
  en: "let the owner of the database open the log once with this version (as by servicebook admit or import)"
}

/** The guard of the log itself was touched: that calls for more than a repair. */
const restore: Title.Title = {
  zh: "查明是谁改动，并用导出核对事件；然后由所有者改回",
  en: "find out who changed it, and hold the events against an export; then let the owner undo it"
}

const words = (zh: string, en: string, remedy: Title.Title): Words => ({ title: { zh, en }, remedy })
const remedy = (zh: string, en: string): Title.Title => ({ zh, en })

/** The words of every check. */
export const doctorWords: { readonly [N in Doctor.Name]: Words } = {
  migrations: words("数据库结构版本", "schema of this version", reopen),
  "append-only": words("只增不改的触发器", "append-only triggers", restore),
  definers: words("以所有者权限运行的函数", "functions with the owner's rights", restore),
  sequences: words(
    "位置序列",
    "sequences of positions",
    remedy("按最后位置 setval，并恢复 cache 1", "setval to the last position, and cache 1 again")
  ),
  indexes: words(
    "索引与约束",
    "indexes and constraints",
    remedy("对无效的 reindex；缺失的由所有者重建", "reindex what is invalid; let the owner make again what is missing")
  ),
  rows: words("行按当前规则推导", "rows derived by these rules", reopen),
  marks: words("提交标记不超过水位", "commit marks below the watermark", restore),
  prepared: words(
    "遗忘的预备事务",
    "forgotten prepared transactions",
    remedy("commit prepared 或 rollback prepared", "commit prepared or rollback prepared")
  ),
  watermark: words(
    "水位无人滞留",
    "nobody holds the watermark back",
    remedy(
      "结束该会话（pg_terminate_backend）或预备事务",
      "end that session (pg_terminate_backend) or prepared transaction"
    )
  ),
  consumers: words(
    "消费者不超过日志末端",
    "consumers within the log",
    remedy(
      "日志由较早备份恢复：从备份时刻起重建该消费者",
      "the log was restored from an older copy: rebuild the consumer from there"
    )
  ),
  owner: words("归无登录的所有者所有", "owned by the role without login", secure),
  grants: words(
    "权限恰如清单",
    "grants as listed",
    remedy(
      "revoke 多余的权限；缺少的再次运行 servicebook secure",
      "revoke what is too much; for what lacks run servicebook secure again"
    )
  ),
  writers: words(
    "除函数外无人可写",
    "nobody writes but the functions",
    remedy("revoke 该角色的权限或成员身份", "revoke the role's grants or memberships")
  ),
  "row-security": words("按租户的行级安全", "row security by tenant", secure),
  views: words(
    "视图不越权",
    "views with the reader's rights",
    remedy("改为 security_invoker 视图，勿用物化视图", "make it a security_invoker view; no materialized views")
  ),
  "functions-elsewhere": words(
    "他处的越权函数",
    "functions elsewhere with other rights",
    remedy("改为 security invoker 或删除", "make it security invoker, or drop it")
  ),
  "replication-mode": words(
    "复制模式不外授",
    "replication mode kept from logins",
    remedy("revoke set on parameter session_replication_role", "revoke set on parameter session_replication_role")
  ),
  "advisory-locks": words("锁仅供函数使用", "advisory locks for the functions alone", secure),
  "default-privileges": words("默认权限", "default privileges", secure),
  members: words(
    "获准的角色",
    "admitted roles",
    remedy("servicebook dismiss 该角色，或收回其特权", "servicebook dismiss the role, or take its privileges away")
  ),
  timeouts: words(
    "空闲事务的时限",
    "timeouts of idle transactions",
    remedy(
      "再次 admit 该角色，或 alter role … set idle_in_transaction_session_timeout",
      "admit the role again, or alter role … set idle_in_transaction_session_timeout"
    )
  ),
  clock: words("记录时刻对照时钟", "recordedAt held against the clock", secure)
}
