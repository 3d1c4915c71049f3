/** The backlog: what stands undone at the cut, whatever window it came in by. */
import * as Kpi from "../../count/Kpi.ts"
import type { Reading } from "../../rules/Reading.ts"
import { type CaseCondition, cases } from "./Cases.ts"

/** What stands open. */
export const open: Reading = {
  name: "open",
  title: { zh: "何为积压", en: "what stands open" },
  clause: "SD-3.2",
  because: {
    zh: "解决后等待关闭的案件不再要人做事；自动关闭会使其虚高",
    en: "a case resolved and not yet closed asks nobody for work, and where closing is automatic it would swell the stock"
  },
  default: "unresolved",
  choices: {
    unresolved: { title: { zh: "未解决", en: "not resolved" } },
    unclosed: { title: { zh: "未关闭，含已解决者", en: "not closed, resolved or not" } }
  }
}

/** The case stands open. */
export const standsOpen: CaseCondition = {
  choose: open.name,
  of: { unresolved: { is: ["state", "open"] }, unclosed: { oneOf: ["state", ["open", "resolved"]] } }
}

/** The cases that stand open, or as is said. */
export const standing = (more: Partial<Parameters<typeof cases>[3]> = {}) =>
  cases("cases", "未了的案件", "cases that stand open", {
    select: { standing: "receivedAtMs" },
    among: standsOpen,
    ...more
  })

/** Cases that stand open at the cut. */
export const deskBacklog: Kpi.Declaration = Kpi.stock(
  {
    name: "desk_backlog",
    title: { zh: "服务台积压案件数", en: "Desk: backlog" },
    rule: { zh: "截止时尚未了结的案件数", en: "the cases that stand open at the cut" },
    clauses: ["SD-3.2"],
    better: "lower",
    readings: [open]
  },
  [standing()]
)
