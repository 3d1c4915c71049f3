/** What the doctor found as a document (`servicebook/doctor/1`) and as text: every check, remedies, and how each log stands. */
import type { Doctor } from "@servicebook/postgres"
import * as Schema from "effect/Schema"
import { type Language, say } from "../text/Language.ts"
import { Moment, moment, shown } from "../text/Moment.ts"
import { table } from "../text/Table.ts"
import { heading } from "./Common.ts"
import { doctorWords, notSecured } from "./DoctorWords.ts"

const State = Schema.Literals(["ok", "fault", "not-secured", "not-applicable"])

const Holder = Schema.Struct({
  pid: Schema.NullOr(Schema.Int),
  gid: Schema.NullOr(Schema.String),
  role: Schema.NullOr(Schema.String),
  application: Schema.NullOr(Schema.String),
  since: Schema.NullOr(Moment),
  state: Schema.NullOr(Schema.String),
  after: Schema.Int
})

const Log = Schema.Struct({
  tenant: Schema.String,
  events: Schema.Int,
  position: Schema.Int,
  recordedAt: Schema.NullOr(Moment),
  watermark: Schema.Int,
  drawn: Schema.Int,
  holders: Schema.Array(Holder)
})

/** The checks and the logs. `faults` counts the checks that do not hold; with `strict` those count that only a secured database passes. */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/doctor/1"),
  secured: Schema.Boolean,
  strict: Schema.Boolean,
  faults: Schema.Int,
  checks: Schema.Array(Schema.Struct({ name: Schema.String, state: State, found: Schema.Array(Schema.String) })),
  logs: Schema.Array(Log)
})
/** The type of {@link Document}. */
export interface Document extends Schema.Schema.Type<typeof Document> {}

/** The document. */
export const document = (
  { findings, logs, secured }: Doctor.Report,
  { strict, zone }: { readonly strict: boolean; readonly zone: string }
): Document => {
  const at = (ms: number | null) => (ms === null ? null : moment(ms, zone))
  const isFault = (state: Doctor.State) => state === "fault" || (strict && state === "not-secured")
  return {
    schema: "servicebook/doctor/1",
    secured,
    strict,
    faults: findings.filter(({ state }) => isFault(state)).length,
    checks: findings,
    logs: logs.map(({ recordedAtMs, holders, settled: _, ...log }) => ({
      ...log,
      recordedAt: at(recordedAtMs),
      holders: holders.map(({ sinceMs, heldMs: __, ...holder }) => ({ ...holder, since: at(sinceMs) }))
    }))
  }
}

const states: { readonly [S in Doctor.State]: { readonly zh: string; readonly en: string } } = {
  ok: { zh: "正常", en: "ok" },
  fault: { zh: "故障", en: "FAULT" },
  "not-secured": { zh: "未加固", en: "not secured" },
  "not-applicable": { zh: "不适用", en: "not applicable" }
}

const wordsOf = (name: string) => doctorWords[name as Doctor.Name]

/** Whether checks were left out that it was asked to be strict about. */
export const isUnsecured = ({ checks, strict }: Document): boolean =>
  strict && checks.some(({ state }) => state === "not-secured")

const securing = (document: Document, language: Language): string => {
  if (!isUnsecured(document)) return ""
  const { remedy, title } = notSecured
  return `\n${say(title, language)}\n  → ${say(remedy, language)}\n`
}

const remedies = ({ checks }: Document, language: Language): string =>
  checks
    .filter(({ found }) => found.length > 0)
    .map(({ found, name }) => {
      const { remedy, title } = wordsOf(name)
      return `\n${say(title, language)}\n${found.map((one) => `  ${one}\n`).join("")}  → ${say(remedy, language)}\n`
    })
    .join("")

const logTable = ({ logs }: Document, language: Language): string =>
  table(
    [
      { title: say({ zh: "租户", en: "Tenant" }, language) },
      { title: heading("event", language), align: "right" },
      { title: heading("position", language), align: "right" },
      { title: heading("recorded", language) },
      { title: say({ zh: "水位", en: "Watermark" }, language), align: "right" },
      { title: say({ zh: "已取", en: "Drawn" }, language), align: "right" }
    ],
    logs.map(({ drawn, events, position, recordedAt, tenant, watermark }) => [
      ...[tenant, String(events), String(position), recordedAt === null ? "-" : shown(recordedAt)],
      ...[String(watermark), String(drawn)]
    ])
  )

/** The document as text. */
export const text = (document: Document, language: Language): string => {
  const checks = table(
    [{ title: say({ zh: "检查", en: "Check" }, language) }, { title: heading("result", language) }],
    document.checks.map(({ name, state }) => [say(wordsOf(name).title, language), say(states[state], language)])
  )
  const logs = document.logs.length === 0 ? "" : `\n${logTable(document, language)}`
  return `${checks}${securing(document, language)}${remedies(document, language)}${logs}`
}
