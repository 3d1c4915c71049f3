/** What the complaint figures of OBL-P-02 share: which cases are complaints of the window, and which are left out. */
import { always, type Condition } from "../../count/Condition.ts"
import type { Exclusion, FieldOf, InstantOf } from "../../count/Operand.ts"
import type { Reading } from "../../rules/Reading.ts"
import type { Row } from "../../streams/Case.ts"

type CaseCondition = Condition<FieldOf<Row>, InstantOf<Row>>

/** A case marked as the same matter as another counts with that other. */
export const duplicate: Exclusion<FieldOf<Row>, InstantOf<Row>> = {
  reason: "duplicate",
  title: { zh: "重复登记", en: "registered twice" },
  when: { known: "duplicateOf" }
}

/** A complaint voided on appeal. */
export const voided: Exclusion<FieldOf<Row>, InstantOf<Row>> = {
  reason: "voided",
  title: { zh: "申诉成立作废", en: "voided on appeal" },
  when: {
    choose: "void",
    of: { retroactive: { known: "voidDecidedAtMs" }, fromDecision: { beforeCut: "voidDecidedAtMs" } }
  }
}

/** From when a voiding takes effect. */
export const voidReading: Reading = {
  name: "void",
  title: { zh: "作废生效时间", en: "from when a voiding counts" },
  clause: "S0-3.1.4a",
  because: { zh: "不成立的投诉从未成立", en: "a complaint that was unfounded was so from the start" },
  default: "retroactive",
  choices: {
    retroactive: { title: { zh: "追溯至登记", en: "back to the registration" } },
    fromDecision: { title: { zh: "自决定起", en: "from the decision on" } }
  }
}

/** By whose definition a case is a complaint. */
export const byDefinition: CaseCondition = {
  choose: "complaintDefinition",
  of: { asClassified: always, named: { known: "definition" }, s4: { is: ["definition", "S4-4.1"] } }
}

/** The question of definition. */
export const definitionReading: Reading = {
  name: "complaintDefinition",
  title: { zh: "投诉定义", en: "definition of a complaint" },
  clause: "S0-3.1.4b1",
  because: { zh: "文件未定义，以分类人员的判定为准", en: "the document defines none; the classification decides" },
  default: "asClassified",
  choices: {
    asClassified: { title: { zh: "以分类为准", en: "as classified" } },
    named: { title: { zh: "仅限注明定义者", en: "only where a definition is named" } },
    s4: { title: { zh: "野马规范 4.1 的定义", en: "the definition of S4 §4.1" } }
  }
}
