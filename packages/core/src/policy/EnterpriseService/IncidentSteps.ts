/**
 * What an incident must keep beside its order (enterprise service §7.2): who leads the team, and what each class asks for
 * before it is finished.
 */
import type { Condition } from "../../count/Condition.ts"
import type { FieldOf, InstantOf } from "../../count/Operand.ts"
import type * as Conformance from "../../judge/Conformance.ts"
import type * as Incident from "../../streams/Incident.ts"

type Field = FieldOf<Incident.Row>
/** A step of an incident. */
export type Step = Conformance.Step<Field, InstantOf<Incident.Row>>
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

/** The steps beside the order of events. */
export const further: ReadonlyArray<Step> = [
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
