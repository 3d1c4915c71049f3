/**
 * Conformance of incidents (enterprise service §7.2, §7.3): the order from report to review, who leads the team, and what
 * each class asks for before it is finished. "At once" and "quickly" have no number: they are kept as instants.
 */
import type { Condition } from "../../count/Condition.ts"
import type * as Kpi from "../../count/Kpi.ts"
import type { FieldOf, InstantOf } from "../../count/Operand.ts"
import * as Conformance from "../../judge/Conformance.ts"
import * as Incident from "../../streams/Incident.ts"

type Field = FieldOf<Incident.Row>
type Step = Conformance.Step<Field, InstantOf<Incident.Row>>
type Holds = Condition<Field, InstantOf<Incident.Row>>

const finished: Holds = { known: "finishedAtMs" }

const asked = (
  name: string,
  clause: string,
  [zh, en]: readonly [string, string],
  holds: Holds,
  of?: NonNullable<Incident.Row["class"]>
): Step => ({
  name,
  title: { zh, en },
  clause,
  when: of === undefined ? finished : { all: [finished, { is: ["class", of] }] },
  holds
})

const known = (...fields: ReadonlyArray<InstantOf<Incident.Row>>): Holds => ({
  all: fields.map((field) => ({ known: field }))
})

const further: ReadonlyArray<Step> = [
  asked("superior-told", "S1-7.2.1", ["已向上级汇报", "the superior was told"], known("superiorAtMs")),
  {
    name: "led-by-head",
    title: { zh: "组长为售后服务部门负责人", en: "the head of after-sales leads the team" },
    clause: "S1-7.2.2a",
    when: { known: "teamAtMs" },
    holds: { is: ["leaderRole", "after-sales-manager"] }
  },
  asked("solution", "S1-7.2.3a", ["研发部门提出方案", "a solution was proposed"], known("solutionAtMs"), "quality"),
  asked(
    "stopped-and-recalled",
    "S1-7.2.3b",
    ["停产、排查并全部召回", "production was stopped, stock inspected and all recalled"],
    { all: [known("stoppedAtMs", "inspectedAtMs", "recalledAtMs"), { is: ["toRecall", 0] }] },
    "quality"
  ),
  asked(
    "notified-and-remedied",
    "S1-7.2.3c",
    ["通知全部客户并补救", "all customers were told and things put right"],
    { all: [known("notifiedAtMs", "remediedAtMs"), { is: ["toNotify", 0] }] },
    "quality"
  ),
  asked(
    "one-reply",
    "S1-7.2.4",
    ["调查后统一回复全部投诉人，不单独答复", "after an investigation all had one reply, and nobody a reply alone"],
    {
      all: [known("investigatedAtMs", "repliedAtMs"), { is: ["toAnswer", 0] }, { is: ["answeredSingly", false] }]
    },
    "group-complaint"
  ),
  asked(
    "adjusted-and-restored",
    "S1-7.2.5",
    ["调整服务并恢复秩序", "the service was adjusted and restored"],
    known("adjustedAtMs", "restoredAtMs"),
    "force-majeure"
  )
]

/** The check, as data. */
export const incidentCheck: Conformance.Check = Conformance.check<Incident.Row>({
  name: "incident_conformance",
  title: { zh: "应急处理合规率", en: "Incident conformance" },
  rule: {
    zh: "区间内报告的应急事件中，已经过的每一步均合规者所占比例；未到的步骤不计",
    en: "of the incidents reported in the window, the share that kept every step they have come past; steps still ahead do not count"
  },
  rows: "incident",
  cases: { zh: "报告的应急事件", en: "incidents reported" },
  anchor: "reportedAtMs",
  among: { all: [] },
  exclusions: [],
  steps: [...Incident.sequence.map((one): Step => Conformance.ordered(one)), ...further]
})

/** The share of the incidents that break no step. */
export const incidentConformance: Kpi.Declaration = Conformance.share(incidentCheck)
