/** The page of a policy, from its clauses and declarations alone. */
import { Clause, Condition, Describe, Kpi, OblP02, type Operand, type Parameter, type Reading } from "@servicebook/core"

const list = (lines: ReadonlyArray<string>): string => lines.map((line) => `- ${line}`).join("\n")

const reading = (one: Reading.Reading): string => {
  const rows = Object.entries(one.choices).map(([name, { title, windows }]) => {
    const only = windows === undefined ? "" : ` (windows: ${windows.join(", ")})`
    const mark = name === one.default ? " **default**" : ""
    return `| \`${name}\`${mark} | ${title.zh} | ${title.en}${only} |`
  })
  return [
    `**\`${one.name}\`** · ${one.title.zh} · ${one.title.en} (\`${one.clause}\`): ${one.because.zh}; ${one.because.en}.`,
    "",
    "| answer | 中文 | English |",
    "|---|---|---|",
    ...rows
  ].join("\n")
}

const operand = (one: Operand.Operand): string =>
  [
    `**\`${one.name}\`** · ${one.title.zh} · ${one.title.en}`,
    "",
    list([
      `rows: ${Describe.operand(one)}`,
      ...(one.having === undefined ? [] : [`counts when: ${Condition.show(one.having)}`]),
      ...one.exclusions.map(
        ({ reason, title, when }) =>
          `excluded as \`${reason}\` (${title.zh}, ${title.en}) when: ${Condition.show(when)}`
      )
    ])
  ].join("\n")

const section = (declaration: Kpi.Declaration): string => {
  const { name, title, rule, clauses, parameters, readings, judged, beside } = declaration
  const facts = [
    `name: \`${name}\`; clauses: ${clauses.map((id) => `\`${id}\``).join(", ")}`,
    `formula: ${Describe.formula(declaration)}`,
    `read at: ${Describe.cut(declaration)}`,
    `judged windows: ${judged.length === 0 ? "all" : judged.join(", ")}; better: ${declaration.better}`,
    ...parameters.map(
      (one) =>
        `parameter \`${one.name}\` (${one.title.zh}, ${one.title.en}): ${one.value ?? "unbound"}, source: ${one.source}`
    ),
    ...(beside.length === 0
      ? []
      : [
          `shown beside: ${beside
            .map((one) =>
              Object.entries(one)
                .map(([key, value]) => `\`${key}=${value}\``)
                .join(", ")
            )
            .join("; ")}`
        ]),
    `fingerprint: \`${Kpi.fingerprint(declaration)}\``
  ]
  return [
    `## ${title.zh} · ${title.en}`,
    `${rule.zh}。`,
    `${rule.en}.`,
    list(facts),
    "### Operands",
    ...Describe.operands(declaration).map(operand),
    ...(readings.length === 0 ? [] : ["### Readings"]),
    ...readings.map(reading)
  ].join("\n\n")
}

const scores = (): string => {
  const { surveyScore: rule, rankingNumbers } = OblP02
  const numbers = Object.values(rankingNumbers).map(
    (one: Parameter.Parameter) =>
      `parameter \`${one.name}\` (${one.title.zh}, ${one.title.en}): ${one.value ?? "unbound"}, source: ${one.source}, clause: \`${one.clause}\``
  )
  return [
    `## ${rule.title.zh} · ${rule.title.en}`,
    `${rule.rule.zh}。`,
    `${rule.rule.en}.`,
    list([
      `name: \`${rule.name}\`; clauses: ${rule.clauses.map((id) => `\`${id}\``).join(", ")}`,
      "printed by `servicebook ranking`; by hand: [weekly-survey.md](../worked/weekly-survey.md)",
      ...numbers
    ]),
    "### Readings",
    ...rule.readings.map(reading)
  ].join("\n\n")
}

/** What carries a clause beside the indicators. */
const carriers: { readonly [id: string]: string } = {
  "S0-3.2.1a": "record: stream `WorkLog`",
  "S0-3.2.1b": "record: `WorkLog.Uploaded`",
  "S0-3.2.2c": "command and check: stream `Sample`",
  "S0-3.2.2d": "record: `Survey.Answered`, five items",
  "S0-3.2.2e": "reading `weekToMonth` of `survey_score`",
  "S0-3.2.2f": "coverage beside `survey_score`",
  "S0-3.2.4b": "proposal of `servicebook ranking`, parameter `meritPlaces`",
  "S0-3.2.4c": "proposal of `servicebook ranking`, parameters `bottomQuarters`, `bottomShare`"
}

const scoredBy = (id: string): ReadonlyArray<string> => [
  ...(OblP02.surveyScore.clauses.includes(id) ? ["`survey_score`"] : []),
  ...(carriers[id] === undefined ? [] : [carriers[id]])
]

const clauseTable = (): string =>
  [
    "| clause | place | 中文 | English | carried out by |",
    "|---|---|---|---|---|",
    ...OblP02.clauses.map((clause) => {
      const by = OblP02.kpis.filter(({ clauses }) => clauses.includes(clause.id)).map(({ name }) => `\`${name}\``)
      const target = clause.section === "3.1.2" ? ["a target event"] : []
      const bearers = [...by, ...target, ...scoredBy(clause.id)]
      const borne = bearers.length === 0 ? "record of who compiles" : bearers.join(", ")
      return `| \`${clause.id}\` | ${Clause.citation(clause)} | ${clause.rule.zh} | ${clause.rule.en} | ${borne} |`
    })
  ].join("\n")

/** The page of OBL-P-02. */
export const policyPage = (): string =>
  `${[
    "# OBL-P-02 监督管理控制程序 · Supervision and control of after-sales service",
    "This page is computed from the declarations by `npm run docs`; a test fails when it is stale. What the fields of the rows mean: [events.md](../events.md).",
    "## Clauses",
    clauseTable(),
    ...OblP02.kpis.map(section),
    scores()
  ].join("\n\n")}\n`
