/**
 * What to do about an error of the database: who must grant what, which limit to raise, where to connect. The one place in
 * which errors of the driver get a remedy.
 */
import { Title } from "@servicebook/core"
import type { SqlError } from "effect/sql"
import * as Access from "./guard/Access.ts"

const remedy = (zh: string, en: string): Title.Title => ({ zh, en })

/** Who may do what no group of roles may. */
export const byOwner = remedy(
  "请以结构的所有者（加固后即 servicebook_owner 的成员）或超级用户运行",
  "run it as the owner of the schema (in a secured database a member of servicebook_owner) or as a superuser"
)

/** Who may secure a database. */
export const bySecurer = remedy(
  "请以超级用户，或具有 CREATEROLE 的数据库所有者运行",
  "run it as a superuser, or as the owner of the database with CREATEROLE"
)

const ofOwner: ReadonlySet<string> = new Set(["rebuild", "restore", "doctor", "admit", "dismiss"])

const admission = (may: string, text: string): Title.Title => {
  const [, role, tenant] = /role (\S+) is not admitted to the log of tenant (.+)$/.exec(text) ?? []
  const command = (of: string, whose: string) =>
    `servicebook admit ${role ?? of} --tenant ${tenant ?? whose} --may ${may}`
  return remedy(
    `请由 servicebook_owner 的成员或超级用户运行：${command("<角色>", "<租户>")}`,
    `let a member of servicebook_owner or a superuser run: ${command("<role>", "<tenant>")}`
  )
}

const rightTo = (operation: string, text: string): Title.Title => {
  const [, named = ""] = /function (?:servicebook\.)?(\w+)/.exec(text) ?? []
  const isInner = named !== "" && !Object.hasOwn(Access.functions, named)
  if (isInner || ofOwner.has(operation) || text.startsWith("must be owner")) return byOwner
  if (named === "settle") return admission("settle", text)
  return admission(/^(append|consumer\..*)$/.test(operation) ? "append" : "read", text)
}

/** By the code of the server's error. */
const byCode: Readonly<Record<string, Title.Title>> = {
  "25006": remedy(
    "服务器或会话为只读（可能是备用服务器）；请连接主服务器，或取消 default_transaction_read_only",
    "the server or the session is read-only, a standby perhaps; connect to the primary, or unset default_transaction_read_only"
  ),
  "53100": remedy("请在服务器磁盘上腾出空间", "free some room on the server's disk"),
  "53300": remedy("请减小 pool_size，或提高 max_connections", "lower pool_size, or raise max_connections"),
  "55P03": remedy(
    "请稍后再试，或结束占用锁的会话（pg_locks）",
    "try again later, or end the session that holds the lock (pg_locks)"
  ),
  "57014": remedy(
    "请提高 statement_timeout（URL 参数、选项 statementTimeout，或 alter role … set statement_timeout）",
    "raise statement_timeout (in the URL, by the option statementTimeout, or with alter role … set statement_timeout)"
  )
}

const codeOf = ({ reason }: SqlError.SqlError): string => {
  const cause: unknown = "cause" in reason ? reason.cause : undefined
  return typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : ""
}

const remedyOf = (operation: string, error: SqlError.SqlError, text: string): Title.Title | undefined => {
  if (error.reason._tag === "AuthorizationError") return operation === "secure" ? bySecurer : rightTo(operation, text)
  // The same code tells of a statement that somebody ended by hand.
  return text.includes("user request") ? undefined : byCode[codeOf(error)]
}

/** What went wrong, with what to do about it where that is known: as one text, in both languages then. */
export const withRemedy = (problem: string, found: Title.Title | undefined): string => {
  if (found === undefined) return problem
  const { zh, en } = Title.parted(problem)
  return Title.joined({ zh: `${zh}；${found.zh}`, en: `${en}; ${found.en}` })
}

/** What the database said in an operation, with the remedy. */
export const told = (operation: string, error: SqlError.SqlError, text: string): string =>
  withRemedy(`${error.reason._tag}: ${text}`, remedyOf(operation, error, text))

const byTag: Readonly<Record<string, Title.Title>> = {
  AuthenticationError: remedy("请检查用户、密码与 pg_hba.conf", "check user, password and pg_hba.conf"),
  AuthorizationError: remedy("请为该用户授权", "grant the user what it lacks"),
  ConnectionError: remedy("请检查地址、防火墙与 sslmode", "check the address, the firewall and sslmode")
}

/** What to do about a connection that cannot be opened. */
export const ofConnecting = (error: SqlError.SqlError): Title.Title =>
  byCode[codeOf(error)] ??
  byTag[error.reason._tag] ??
  remedy("请检查数据库是否存在及设置", "check that the database exists, and the settings")
