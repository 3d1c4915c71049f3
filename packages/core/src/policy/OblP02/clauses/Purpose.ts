/** OBL-P-02, title and chapters 1 and 2: what the procedure is for and who does what. In our own words. */
import { act, clauseOf, command, type Entry, notFormalised, recorded, ruled } from "../../../rules/Policy.ts"

const clause = clauseOf("OBL-P-02")

/** The clauses in the document's order. */
export const purpose: ReadonlyArray<Entry> = [
  clause(
    ["0", "S0-0.1"],
    ["record", "qualitative"],
    "受控文件的名称与编号：监督管理控制程序，OBL-P-02",
    "name and number of the controlled document: supervision and control, OBL-P-02",
    notFormalised(
      "名称与编号就是本规则包的代号，每处引用都带着它；没有可计算的内容",
      "name and number are those of this pack, and every citation bears them; there is nothing to compute"
    )
  ),
  clause(
    ["1", "S0-1.1"],
    ["qualitative"],
    "目的：管住售后体系的运行，定下服务目标的考核细则，奖惩有度，使每个环节有序",
    "purpose: to keep the running of after-sales service in hand, to lay down how its targets are assessed, and to reward and punish with measure",
    notFormalised(
      "说明目的，不提出可核对的要求；各项要求见后面的条款",
      "it states the purpose and asks nothing that could be checked; what is asked stands in the clauses that follow"
    )
  ),
  clause(
    ["2.1", "S0-2.1"],
    ["role", "approval"],
    "年度服务目标由管理者代表拟定并推动落实",
    "the management representative sets the yearly targets and sees to it that they are pursued",
    ruled(act("Target.draft"))
  ),
  clause(
    ["2.2", "S0-2.2"],
    ["approval", "role"],
    "年度服务目标由总经理批准；总经理监督管理者代表",
    "the general manager approves the yearly targets and supervises the management representative",
    ruled(act("Target.approve"))
  ),
  clause(
    ["2.3", "S0-2.3"],
    ["role", "workflow"],
    "供销部协助管理者代表把目标分解到部门和岗位",
    "supply and marketing helps the management representative to break the targets down to departments and posts",
    ruled(act("Decomposition.assign"), command("Decomposition.assign"), command("Decomposition.withdraw"))
  ),
  clause(
    ["2.4", "S0-2.4"],
    ["role", "record"],
    "分解后的目标由回访人员通过回访监督和统计，结果计入个人绩效",
    "follow-up staff watch the targets of departments and posts by calling back and compile the results, which enter personal performance",
    ruled(act("Survey.answer"))
  ),
  clause(
    ["2.5", "S0-2.5"],
    ["role", "reward", "penalty"],
    "绩效统计与薪酬奖惩由行政部负责",
    "administration compiles performance and carries out pay, rewards and penalties",
    ruled(
      act("Proposal.carryOut"),
      ...["propose", "approve", "reject", "withdraw", "carryOut", "reverse"].map((name) => command(`Proposal.${name}`))
    )
  ),
  clause(
    ["2.6", "S0-2.6"],
    ["role"],
    "与供销部有关的目标由供销部实施和统计",
    "supply and marketing pursues and compiles the targets that concern it",
    recorded("Publication.FigurePublished")
  )
]
