/** The decision tables of a policy, rule by rule. */
import { type DecisionTable, Interval } from "@servicebook/core"

const cell = (one: DecisionTable.Cell | undefined): string =>
  one === undefined ? "any" : "oneOf" in one ? one.oneOf.join(", ") : Interval.show(one)

const given = (one: DecisionTable.Given | undefined): string =>
  one === undefined ? "—" : typeof one === "string" ? one : `\`${one.parameter}\``

const row = (cells: ReadonlyArray<string>): string => `| ${cells.join(" | ")} |`

const hits: { readonly [hit in DecisionTable.HitPolicy]: string } = {
  unique: "exactly one rule holds",
  first: "the first rule that holds decides",
  highest: "the highest of all rules that hold decides, nothing adds up"
}

const section = (table: DecisionTable.DecisionTable): string => {
  const { clause, complete, hit, inputs, name, outputs, parameters, rules, title } = table
  const heads = [...inputs, ...outputs].map((one) => `${one.title.zh} · ${one.title.en}`)
  const nothing = complete ? "" : "; nothing follows where none holds"
  return [
    `### ${title.zh} · ${title.en}`,
    `Name: \`${name}\`; clause: \`${clause}\`; ${hits[hit]}${nothing}. Money is in fen (分).`,
    [
      row(["rule", ...heads]),
      row(["---", ...heads.map(() => "---")]),
      ...rules.map((rule) =>
        row([
          rule.name,
          ...inputs.map((one) => cell(rule.when[one.name])),
          ...outputs.map((one) => given(rule.gives[one.name]))
        ])
      )
    ].join("\n"),
    ...parameters.map(
      (one) =>
        `Parameter \`${one.name}\` (${one.title.zh}, ${one.title.en}): ${one.value ?? "unbound"}, source: ${one.source}, \`${one.clause}\`.`
    )
  ].join("\n\n")
}

/** The section of a page; nothing where a policy has no tables. */
export const tableSections = (tables: ReadonlyArray<DecisionTable.DecisionTable>): ReadonlyArray<string> =>
  tables.length === 0 ? [] : ["## Decision tables", ...tables.map(section)]
