/** The pages of the policies, from their clauses and declarations alone. */
import {
  Clause,
  CommitmentsTargets,
  Condition,
  Describe,
  Kpi,
  type Obligation,
  OblP02,
  type Operand,
  type Reading
} from "@servicebook/core"

/** What a page needs of a policy. */
interface Pack {
  readonly clauses: ReadonlyArray<Clause.Clause>
  readonly kpis: ReadonlyArray<Kpi.Declaration>
  readonly obligations: ReadonlyArray<Obligation.Obligation>
}

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

const days = (due: Obligation.Obligation["due"]): string => {
  if ("choose" in due) {
    const branches = Object.entries(due.of).map(([choice, one]) => `${choice}: ${days(one)}`)
    return `by reading ${due.choose} {${branches.join("; ")}}`
  }
  const rolls = due.roll === "none" ? "" : ", or the next working day"
  if (due.by === "day-after-period") return `day ${due.day} after the period${rolls}`
  return `the last day of the ${due.of === "own" ? "period" : "next period"}${rolls}`
}

const obligationSection = (one: Obligation.Obligation): string =>
  [
    `### ${one.title.zh} · ${one.title.en}`,
    `${one.rule.zh}。`,
    `${one.rule.en}.`,
    list([
      `name: \`${one.name}\`; paper: \`${one.paper}\`; clauses: ${one.clauses.map((id) => `\`${id}\``).join(", ")}`,
      `every ${one.every}; due: ${days(one.due)}; days by calendar \`${one.calendar}\``,
      `at risk from ${one.risk} of its time on`
    ]),
    ...one.readings.map(reading)
  ].join("\n\n")

const clauseTable = ({ clauses, kpis, obligations }: Pack): string =>
  [
    "| clause | place | 中文 | English | carried out by |",
    "|---|---|---|---|---|",
    ...clauses.map((clause) => {
      const by = [...kpis, ...obligations]
        .filter((one) => one.clauses.includes(clause.id))
        .map(({ name }) => `\`${name}\``)
      const target = clause.section === "3.1.2" ? ["a target event"] : []
      const bearers = [...by, ...target]
      const borne = bearers.length === 0 ? "record of who compiles" : bearers.join(", ")
      return `| \`${clause.id}\` | ${Clause.citation(clause)} | ${clause.rule.zh} | ${clause.rule.en} | ${borne} |`
    })
  ].join("\n")

const page = (title: string, pack: Pack): string =>
  `${[
    `# ${title}`,
    "This page is computed from the declarations by `npm run docs`; a test fails when it is stale. What the fields of the rows mean: [events.md](../events.md).",
    "## Clauses",
    clauseTable(pack),
    ...pack.kpis.map(section),
    "## 定期报送 · Papers handed in period by period",
    "How they are owed, filed and listed: [deadlines.md](../deadlines.md).",
    ...pack.obligations.map(obligationSection)
  ].join("\n\n")}\n`

/** The page of OBL-P-02. */
export const policyPage = (): string =>
  page("OBL-P-02 监督管理控制程序 · Supervision and control of after-sales service", OblP02)

/** The page of the commitments and targets. */
export const commitmentsPage = (): string => page("承诺和目标控制 · Commitments and targets", CommitmentsTargets)
