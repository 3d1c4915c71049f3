/**
 * What clauses may still wait for: parts of the books that are not there yet, each by its name. A clause that waits is
 * counted as pending and never as ruled.
 */
import * as Schema from "effect/Schema"
import type { Title } from "./Title.ts"

const titles = {
  deadlines: { zh: "期限与待办清单", en: "deadlines and the worklist" },
  filing: { zh: "资料归档", en: "the archive" },
  proposals: { zh: "奖惩建议与审批", en: "proposals of rewards and penalties with their approval" },
  assessments: { zh: "主管与回访人员的考核", en: "the assessment of department heads and follow-up staff" },
  handover: { zh: "投诉转交", en: "complaints passed on between departments" },
  "target-life": {
    zh: "承诺与目标的依据、评审、分解",
    en: "the bases, review and decomposition of promises and targets"
  },
  outlets: { zh: "服务网点", en: "service outlets" },
  "service-steps": { zh: "派工单的步骤核对", en: "the ordered steps of a dispatch order" },
  nonconformities: { zh: "不符合项与纠正", en: "nonconformities with their correction" }
} as const satisfies { readonly [name: string]: Title }

/** The name of a part that is awaited. */
export type Awaited = keyof typeof titles
/** The schema of {@link Awaited}. */
export const Awaited = Schema.Literals(Object.keys(titles) as [Awaited, ...ReadonlyArray<Awaited>])

/** What each is called. */
export const awaited: { readonly [name in Awaited]: Title } = titles
