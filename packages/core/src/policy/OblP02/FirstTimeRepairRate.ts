/**
 * First-time repair rate (OBL-P-02 §3.1.4 c): faults fixed by the first attempt with no repeat within the repeat
 * window. The fault decides the verdict; by repair (the text to the letter) and by unit are shown beside it.
 */
import type { Condition } from "../../count/Condition.ts"
import * as Kpi from "../../count/Kpi.ts"
import { type FieldOf, type InstantOf, type Operand, operand } from "../../count/Operand.ts"
import type { Row } from "../../streams/Repair.ts"
import { exclusions, repeatDays, unitReading } from "./FirstTimeRepairReadings.ts"

type AttemptCondition = Condition<FieldOf<Row>, InstantOf<Row>>

const atMost = { days: { parameter: repeatDays.name } } as const
const isFirst: AttemptCondition = { not: { within: ["previousAtMs", "startedAtMs"], atMost } }
const stayedFixed: AttemptCondition = {
  all: [
    { is: ["settledOutcome", "fixed"] },
    { not: { is: ["settledPassed", false] } },
    { not: { within: ["settledAtMs", "nextRepeatAtMs"], atMost } }
  ]
}

const attempts = {
  rows: "attempt",
  select: { anchor: "completedAtMs" },
  exclusions
} as const

const repairs: Operand = operand<Row>({
  ...attempts,
  name: "repairs",
  title: { zh: "维修次数", en: "repairs" },
  among: { all: [] },
  having: { all: [isFirst, stayedFixed] }
})

const faults: Operand = operand<Row>({
  ...attempts,
  name: "faults",
  title: { zh: "故障数", en: "faults" },
  among: isFirst,
  having: stayedFixed
})

/** Units repaired: one counts when all of its faults do. */
export const unitsRepaired: Operand = {
  ...faults,
  name: "units",
  title: { zh: "维修台数", en: "units repaired" },
  per: "unit"
}

/** The rate is read when the last repair can no longer come back. */
export const repeatCut: Kpi.Cut = { after: atMost }

/** Repairs right the first time over repairs. */
export const firstTimeRepairRate: Kpi.Declaration = Kpi.byReading(
  {
    name: "first_time_repair_rate",
    title: { zh: "一次维修合格率", en: "First-time repair rate" },
    rule: {
      zh: "区间内首次完工的故障中，一次修好且在返修期内未再发生者所占比例；返修期满前为暂定值",
      en: "of the faults first repaired in the window, the share fixed by that attempt and not back within the repeat window; provisional until it has passed"
    },
    clauses: ["S0-3.1.4c"],
    cut: repeatCut,
    parameters: [repeatDays],
    readings: [unitReading],
    beside: [{ unit: "repair" }, { unit: "vehicle" }]
  },
  "unit",
  {
    fault: { kind: "share", of: [faults] },
    repair: { kind: "share", of: [repairs] },
    vehicle: { kind: "share", of: [unitsRepaired] }
  }
)
