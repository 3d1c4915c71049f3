/** Favouritism of customer-service staff (FTMS §5.4): fines that stand beside the ladder. */
import type { DecisionTable } from "../../../judge/DecisionTable.ts"
import { fifty } from "./Ladders.ts"

/** Favouritism of customer-service staff (§5.4): a fixed fine for the person, and one for the manager that is lost. */
export const favouritism: DecisionTable = {
  name: "favouritism_fines",
  title: { zh: "客服徇私舞弊处罚", en: "Fines for favouritism" },
  clause: "S2-5.4b",
  hit: "unique",
  complete: true,
  inputs: [
    {
      name: "who",
      title: { zh: "受罚者", en: "who is fined" },
      takes: { oneOf: ["person", "manager"] }
    }
  ],
  outputs: [{ name: "fine", title: { zh: "罚款", en: "fine" }, unit: "fen" }],
  rules: [
    { name: "person", when: { who: { oneOf: ["person"] } }, gives: { fine: fifty } },
    {
      name: "manager",
      when: { who: { oneOf: ["manager"] } },
      gives: { fine: { parameter: "favouritism_manager_fen" } }
    }
  ],
  parameters: [
    {
      name: "favouritism_manager_fen",
      title: { zh: "徇私舞弊部门经理罚款", en: "fine of the manager, favouritism" },
      unit: "fen",
      source: "unbound",
      clause: "S2-5.4b"
    }
  ]
}
