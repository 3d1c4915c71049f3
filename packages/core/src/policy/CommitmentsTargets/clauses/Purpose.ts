/** Commitments and targets, frame and chapters 1 to 3: what the procedure is for and who does what. In our own words. */
import { act, clauseOf, command, type Entry, event, notFormalised, recorded, ruled } from "../../../rules/Policy.ts"

const clause = clauseOf("commitments-targets")

const frame: ReadonlyArray<Entry> = [
  clause(
    ["0", "S3-0.1"],
    ["qualitative"],
    "发布网页的地址、编号与报价",
    "address, numbers and price of the web page that published the text",
    notFormalised(
      "是发布网页的广告内容，不是规则",
      "it is advertising of the page that published the text, and no rule"
    )
  ),
  clause(
    ["0", "S3-0.2"],
    ["qualitative"],
    "咨询机构提供的其他认证项目清单",
    "a list of other certifications that the consultant sells",
    notFormalised(
      "是咨询机构的服务清单，对公司没有要求",
      "it lists what a consultant sells and asks nothing of the company"
    )
  ),
  clause(
    ["1", "S3-1"],
    ["qualitative"],
    "目的：使承诺与目标适宜、可行、有效",
    "purpose: promises and targets that are suitable, feasible and effective",
    notFormalised(
      "说明目的；是否适宜可行由评审的人判断，见 4.3.2",
      "it states the purpose; whether they are suitable and feasible is for the people of the review to judge, see 4.3.2"
    )
  ),
  clause(
    ["2", "S3-2"],
    ["state", "qualitative"],
    "范围：承诺与目标的策划、制定、审批、实施、评价与变更",
    "scope: promises and targets are planned, set, approved, carried out, evaluated and changed",
    ruled(
      ...["draft", "assess", "submit", "sendBack", "approve", "issue", "receive", "change"].map((name) =>
        command(`Target.${name}`)
      ),
      event("Target.Withdrawn")
    )
  )
]

const duties: ReadonlyArray<Entry> = [
  clause(
    ["3.1", "S3-3.1"],
    ["role", "approval"],
    "承诺与目标由管理者（读作最高管理者）负责制定与审批",
    "the manager (read as top management) answers for setting and approving promises and targets",
    ruled(act("Target.approve"), command("Target.change"))
  ),
  clause(
    ["3.2", "S3-3.2a"],
    ["role"],
    "服务部归口管理：策划各层目标，并分解、落实、检查、考核",
    "the service department is in charge: it plans the targets of every level, breaks them down, pursues, checks and assesses them",
    ruled(act("Decomposition.assign"), command("Decomposition.assign"))
  ),
  clause(
    ["3.2", "S3-3.2b"],
    ["role"],
    "各部门实施分解给本部门的目标",
    "each department pursues the targets that were broken down to it",
    recorded("Target.Published", "Target.Received", "Decomposition.PartAssigned")
  )
]

/** The clauses in the document's order. */
export const purpose: ReadonlyArray<Entry> = [...frame, ...duties]
