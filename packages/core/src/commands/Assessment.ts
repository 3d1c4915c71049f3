/** What may be ordered on an assessment; whom it is about is a subject of the order. */
import * as Assessment from "../streams/Assessment.ts"
import { command, commands } from "./Command.ts"

const { authorities, data } = Assessment

/** The commands of {@link Assessment.stream}. Scores and shares are stated as they were reckoned; a host may look them up. */
export const all = commands(
  Assessment.stream,
  { zh: "考核", en: "Assessment" },
  {
    assessHead: command({
      title: { zh: "考核部门负责人", en: "Assess the head of a department" },
      input: data.HeadAssessed,
      authority: authorities.head,
      decide: Assessment.assessHead
    }),
    assessFollowUp: command({
      title: { zh: "考核回访人员", en: "Assess follow-up staff" },
      input: data.FollowUpAssessed,
      authority: authorities.followUp,
      decide: Assessment.assessFollowUp
    }),
    assessStaff: command({
      title: { zh: "考核服务人员", en: "Assess service staff" },
      input: data.StaffAssessed,
      authority: authorities.staff,
      decide: Assessment.assessStaff
    }),
    evaluateDepartment: command({
      title: { zh: "评价部门", en: "Evaluate the department" },
      input: data.DepartmentEvaluated,
      authority: authorities.department,
      decide: Assessment.evaluateDepartment
    })
  }
)
