/** The report of an import (`servicebook/import/1`, of the intake package) as text. */
import { Title } from "@servicebook/core"
import type { Report } from "@servicebook/intake"
import { type Language, say } from "../text/Language.ts"
import { table } from "../text/Table.ts"

const column = (zh: string, en: string, language: Language) => ({
  title: say({ zh, en }, language),
  align: "right" as const
})

const totals = ({ rows, events }: Report.Report, language: Language): string =>
  table(
    [
      { title: "" },
      column("读入", "read", language),
      column("新增", "appended", language),
      column("已知", "known before", language),
      column("忽略", "ignored", language),
      column("拒收", "rejected", language)
    ],
    [
      [
        say({ zh: "行", en: "rows" }, language),
        ...[rows.read, rows.appended, rows.alreadyKnown, rows.ignored, rows.rejected].map(String)
      ],
      [
        say({ zh: "事件", en: "events" }, language),
        ...[events.given, events.appended, events.alreadyKnown].map(String),
        "-",
        String(events.refused)
      ]
    ]
  )

const list = (zh: string, en: string, counts: { readonly [name: string]: number }, language: Language) => {
  const entries = Object.entries(counts)
  if (entries.length === 0) return []
  return [say({ zh, en }, language), ...entries.map(([name, n]) => `  ${String(n).padStart(8)}  ${name}`)]
}

const truncated = ({ truncated: cut }: Report.Report, language: Language): ReadonlyArray<string> =>
  cut === null
    ? []
    : [
        say(
          {
            zh: `文件在第 ${cut.line} 行中断（${Title.parted(cut.problem).zh}）；此前的行已处理，取得完整文件后再次导入即可`,
            en: `the file breaks off at line ${cut.line} (${Title.parted(cut.problem).en}); what stands before was dealt with: import the whole file again when you have it`
          },
          language
        )
      ]

/** The report as text; `rejects` names the file that holds the rejected rows, where there is one. */
export const text = (
  report: Report.Report,
  language: Language,
  { rejects }: { readonly rejects?: string } = {}
): string => {
  const { columnsNeverSeen, span } = report
  return `${[
    ...(report.dryRun ? [say({ zh: "试运行：未写入任何事件", en: "dry run: nothing was written" }, language)] : []),
    totals(report, language),
    ...(span === null ? [] : [`${span.first} – ${span.last}`]),
    ...list("按类型的事件", "events by type", report.types, language),
    ...list("按规则忽略的行", "rows ignored by rule", report.ignored, language),
    ...list("按原因拒收的行", "rows rejected by reason", report.rejected, language),
    ...(rejects === undefined
      ? []
      : [
          say(
            { zh: `拒收的行及其原因：${rejects}`, en: `the rejected rows, each with its reason: ${rejects}` },
            language
          )
        ]),
    ...list("映射未列出的活动", "activities that the mapping does not name", report.unnamed, language),
    ...list("提示", "notices", report.notices, language),
    ...(columnsNeverSeen.length === 0
      ? []
      : [
          say(
            {
              zh: `映射所用而文件没有的列：${columnsNeverSeen.join("、")}`,
              en: `columns that the mapping reads and no row has: ${columnsNeverSeen.join(", ")}`
            },
            language
          )
        ]),
    ...truncated(report, language)
  ].join("\n")}\n`
}
