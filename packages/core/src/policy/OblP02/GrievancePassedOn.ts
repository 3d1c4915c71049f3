/**
 * Grievances passed on (OBL-P-02 §3.2.7): what a department heard that does not own complaints reaches the one that does,
 * without delay. The text gives no number; the four hours within which complaints are reported are a reading of it.
 */
import { type Deadline, deadline } from "../../judge/Deadline.ts"
import type { Parameter } from "../../rules/Parameter.ts"
import type { Row } from "../../streams/Case.ts"
import { usualRisk } from "../Deadlines.ts"
import { duplicate } from "./Complaints.ts"

const clause = "S0-3.2.7"

/** Within how many hours a grievance is passed on. The text says promptly and no more. */
export const passOnHours: Parameter = {
  name: "passOnHours",
  title: { zh: "转交时限（小时）", en: "hours within which a grievance is passed on" },
  unit: "hours",
  source: "unbound",
  clause
}

/** Every grievance passed on within the limit. Case by case: what it turns out to be does not matter. */
export const grievancePassedOn: Deadline = deadline<Row>({
  name: "grievance_passed_on_in_time",
  title: { zh: "抱怨转交及时率", en: "Grievances passed on in time" },
  rule: {
    zh: "区间内由其他部门听到的抱怨中，在时限内已转交投诉主管部门者所占比例",
    en: "of the grievances that another department heard in the window, the share passed on in time to the one that owns complaints"
  },
  clauses: [clause],
  rows: "case",
  among: { all: [] },
  exemptions: [duplicate],
  from: "heardAtMs",
  done: "passedOnAtMs",
  limit: {
    choose: "passOnLimit",
    of: { stated: { hours: { parameter: passOnHours.name } }, asReports: { hours: 4 } }
  },
  matures: { hours: 4 },
  statistic: "every-case",
  risk: usualRisk,
  parameters: [passOnHours],
  readings: [
    {
      name: "passOnLimit",
      title: { zh: "何为及时转交", en: "what passing on without delay is" },
      clause,
      because: {
        zh: "文件只说及时，数值由公司规定",
        en: "the text says promptly and gives no number, so the company states one"
      },
      default: "stated",
      choices: {
        stated: { title: { zh: "公司规定的小时数", en: "the hours that the company states" } },
        asReports: { title: { zh: "同投诉上报，四小时", en: "four hours, as complaints are reported" } }
      }
    }
  ]
})
