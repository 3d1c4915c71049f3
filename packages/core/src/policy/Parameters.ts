/** The parameters of all rules of the packs, by their names: how readers are told of a number that nobody gave. */
import type { Parameter } from "../rules/Parameter.ts"
import type { Title } from "../rules/Title.ts"
import { decidable } from "./CompanyPack/Decidable.ts"
import { allDeadlines, allTables } from "./CompanyPack/Taken.ts"
import { consequences, kpis, obligations } from "./Policies.ts"

const rules = decidable({ consequences, deadlines: allDeadlines, kpis, obligations, tables: allTables })

/** The parameters of every rule, by the name of the rule. */
export const byRule: ReadonlyMap<string, ReadonlyArray<Parameter>> = new Map(
  [...rules.values()].map(({ name, parameters }) => [name, parameters])
)

/** What a parameter is called among some; its name where it is none of them. */
export const titleIn = (parameters: ReadonlyArray<Parameter>, name: string): Title =>
  parameters.find((one) => one.name === name)?.title ?? { zh: name, en: name }

const any: ReadonlyArray<Parameter> = [...byRule.values()].flat()

/**
 * What a parameter of a rule is called; without the rule's name what one of that name is called wherever it stands. One of a
 * company's own table is its name.
 */
export const titleOf = (name: string, rule?: string): Title =>
  titleIn(rule === undefined ? any : (byRule.get(rule) ?? []), name)
