/** Reopening: how much of what was resolved did not hold. */
import * as Kpi from "../../count/Kpi.ts"
import type { Reading } from "../../rules/Reading.ts"
import { cases, everResolved, openedAgain } from "./Cases.ts"

const reopened: Reading = {
  name: "reopened",
  title: { zh: "重开率的口径", en: "what is counted as reopened, and of what" },
  clause: "SD-3.1",
  because: {
    zh: "按案件计，多次重开仍是一件；解决即可重开，不必等到关闭",
    en: "by case, one opened twice being one; and what was resolved can be reopened without having been closed"
  },
  default: "ofResolved",
  choices: {
    ofResolved: { title: { zh: "曾重开的案件比曾解决的案件", en: "cases reopened, of cases resolved once" } },
    ofClosed: { title: { zh: "曾重开的案件比曾关闭的案件", en: "cases reopened, of cases closed once" } },
    perResolution: { title: { zh: "重开次数比解决次数", en: "reopenings, per resolution" } }
  }
}

const resolutions = (name: "reopenings" | "resolutions", zh: string, en: string) =>
  cases(name, zh, en, { value: { field: name } })

/** Reopen rate of the desk. */
export const deskReopenRate: Kpi.Declaration = Kpi.byReading(
  {
    name: "desk_reopen_rate",
    title: { zh: "服务台重开率", en: "Desk: reopen rate" },
    rule: {
      zh: "区间内首次知悉且曾经解决的案件中，截止时曾被重开者所占比例",
      en: "of the cases first known in the window and resolved at least once, the share reopened by the cut"
    },
    clauses: ["SD-3.1"],
    better: "lower",
    readings: [reopened]
  },
  reopened.name,
  {
    ofResolved: {
      kind: "share",
      of: [
        cases("cases", "曾经解决的案件", "cases resolved at least once", { among: everResolved, having: openedAgain })
      ]
    },
    ofClosed: {
      kind: "share",
      of: [
        cases("cases", "曾经关闭的案件", "cases closed at least once", {
          among: { known: "firstClosedAtMs" },
          having: openedAgain
        })
      ]
    },
    perResolution: {
      kind: "ratio",
      over: [resolutions("reopenings", "重开次数", "reopenings")],
      under: [resolutions("resolutions", "解决次数", "resolutions")]
    }
  }
)
