/** The page of a policy, from its clauses and declarations, and from the titles of the tests that name the clauses. */
import {
  Account,
  Awaited,
  Clause,
  ConditionText,
  type Damage,
  Describe,
  Display,
  Kpi,
  type Measure,
  type Obligation,
  type Operand,
  Policies,
  Policy,
  Proposal,
  type Reading,
  Rule
} from "@servicebook/core"
import { type Titled, testsOf, titled } from "./ClauseTests.ts"
import { tableSections } from "./Tables.ts"

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
      ...(one.having === undefined ? [] : [`counts when: ${ConditionText.show(one.having)}`]),
      ...one.exclusions.map(
        ({ reason, title, when }) =>
          `excluded as \`${reason}\` (${title.zh}, ${title.en}) when: ${ConditionText.show(when)}`
      )
    ])
  ].join("\n")

const section = (declaration: Kpi.Declaration): string => {
  const { name, title, rule, clauses, parameters, readings, judged, beside } = declaration
  const facts = [
    `name: \`${name}\`; clauses: ${clauses.map((id) => `\`${id}\``).join(", ")}`,
    `formula: ${Describe.formula(declaration)}`,
    ...(Describe.kinds(declaration).includes("quantile")
      ? [`${Describe.interpolation.zh}; ${Describe.interpolation.en}`]
      : []),
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

const clock = ({ inside, minute }: (typeof Obligation.DueTime)["Type"]): string => {
  const digits = (number: number) => String(number).padStart(2, "0")
  return `${inside ? "until" : "before"} ${digits(Math.floor(minute / 60))}:${digits(minute % 60)}`
}

const days = (due: Obligation.Obligation["due"]): string => {
  if ("choose" in due) {
    const branches = Object.entries(due.of).map(([choice, one]) => `${choice}: ${days(one)}`)
    return `by reading ${due.choose} {${branches.join("; ")}}`
  }
  const rolls = due.roll === "none" ? "" : ", or the next working day"
  if (due.by === "day-after-period") return `day ${due.day} after the period${rolls}`
  if (due.by === "time-after-period") return `day ${due.day} after the period${rolls}, ${clock(due.until)}`
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

const pointers = (carried: Policy.Carried): string =>
  Policy.pointersOf(carried)
    .map(({ name, to }) => `${to} \`${name}\``)
    .join(", ")

const carriedBy = (carried: Policy.Carried): string => {
  const by = pointers(carried)
  switch (carried.as) {
    case "ruled":
      return `**ruled**: ${by}`
    case "recorded":
      return `**recorded**: ${by}`
    case "not-formalised":
      return `**not formalised**: ${carried.because.zh}。 ${carried.because.en}.`
    case "pending": {
      const awaits = carried.awaits.map((name) => `${Awaited.awaited[name].zh} (${Awaited.awaited[name].en})`)
      return `**pending**: ${awaits.join("; ")}${by === "" ? "" : `; so far ${by}`}`
    }
  }
}

const proofs = (id: string, tests: ReadonlyArray<Titled>): string =>
  testsOf(id, tests)
    .map(({ path, title }) => `[${title.replaceAll("|", "\\|")}](../../${path})`)
    .join("<br>")

const clauseTable = ({ clauses }: Policy.Policy): string => {
  const tests = titled()
  return [
    "| clause | place | types | 中文 | English | carried by | test |",
    "|---|---|---|---|---|---|---|",
    ...clauses.map((entry) => {
      const cells = [
        `\`${entry.id}\``,
        Clause.citation(entry).en,
        entry.types.join(", "),
        ...[entry.rule.zh, entry.rule.en, carriedBy(entry.carried), proofs(entry.id, tests)]
      ]
      return `| ${cells.join(" | ")} |`
    })
  ].join("\n")
}

const goalTable = ({ goals }: Policy.Policy): ReadonlyArray<string> =>
  goals.length === 0
    ? []
    : [
        "## Goals",
        "What the document demands of its indicators. A company's target is drafted from a goal, approved, and changed by events.",
        [
          "| clause | indicator | goal | source |",
          "|---|---|---|---|",
          ...goals.map(
            (goal) =>
              `| \`${goal.clause}\` | \`${goal.kpi}\` | ${Display.bound(goal, Rule.displayOf(goal.kpi, Policies.rules))} | ${goal.source} |`
          )
        ].join("\n")
      ]

const doers = (effect: Measure.Measure["effect"], executors: Measure.Measure["executors"]): string =>
  effect === "recommended" ? "nobody" : (executors?.roles ?? Proposal.authorities.carryOut.needs).join(", ")

const measureTable = ({ measures }: Policy.Policy): ReadonlyArray<string> =>
  measures.length === 0
    ? []
    : [
        "## Measures",
        "The rewards and penalties that the document knows. They are proposed, approved and carried out by one of the roles named; amounts come with the proposal. What is only recommended is never carried out by the books.",
        [
          "| clause | name | 中文 | English | approved by | then | by | amount |",
          "|---|---|---|---|---|---|---|---|",
          ...measures.map(
            ({ approvers, clause, effect, executors, money, name, title }) =>
              `| \`${clause}\` | \`${name}\` | ${title.zh} | ${title.en} | ${approvers.join(", ")} | ${effect} | ${doers(effect, executors)} | ${money ? "given (分)" : "none"} |`
          )
        ].join("\n")
      ]

const damageRow = (one: Damage.Damage): string => {
  const alternatives = one.alternatives.map(({ en, zh }) => `${zh} · ${en}`).join("<br>")
  const sign = one.needsSignOff ? "yes" : "no"
  return `| \`${one.clause}\` | ${one.quote} | ${one.defect.zh} · ${one.defect.en} | ${one.reading.zh} · ${one.reading.en} | ${alternatives} | ${one.confidence} | ${sign} |`
}

const damageTable = ({ damages }: Policy.Policy): ReadonlyArray<string> =>
  damages.length === 0
    ? []
    : [
        "## Damaged places",
        "Where words were lost or garbled before the text reached us: how it is read until the owner of the procedure says otherwise.",
        [
          "| clause | words | defect | read as | or as | confidence | needs sign-off |",
          "|---|---|---|---|---|---|---|",
          ...damages.map(damageRow)
        ].join("\n")
      ]

const summary = (policy: Policy.Policy): string => {
  const totals = Account.totals(policy)
  return Policy.ways.map((way) => `${way} ${totals[way]}`).join(", ")
}

/** The page of a pack: its policy, its indicators, its periodic obligations and its tables. */
export const policyPage = ({ kpis, obligations, policy, tables }: Policies.Pack): string =>
  `${[
    `# ${policy.code} ${policy.title.zh} · ${policy.title.en}`,
    "This page is computed by `npm run docs` from the pack and from the titles of the tests; a test fails when it is stale. What the fields of the rows mean: [events.md](../events.md).",
    `Edition: ${policy.edition.zh} · ${policy.edition.en}.`,
    "## Clauses",
    `${policy.clauses.length} clauses: ${summary(policy)}. A clause is *ruled* when something in the books carries it out, *recorded* when events keep the fact, *not formalised* for the reason given, and *pending* when it waits for a part of the books.`,
    clauseTable(policy),
    ...goalTable(policy),
    ...measureTable(policy),
    ...damageTable(policy),
    ...kpis.map(section),
    ...(obligations.length === 0 ? [] : ["## Periodic obligations", ...obligations.map(obligationSection)]),
    ...tableSections(tables)
  ].join("\n\n")}\n`
