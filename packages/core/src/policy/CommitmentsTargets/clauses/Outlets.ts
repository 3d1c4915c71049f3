/** Commitments and targets, the part on outlets: their place, scope, and service to the customer. In our own words. */
import { act, clauseOf, command, type Entry, event, goal, kpi, measure, ruled } from "../../../rules/Policy.ts"

const clause = clauseOf("commitments-targets")

/** The clauses in the document's order. */
export const outlets: ReadonlyArray<Entry> = [
  clause(
    ["网点 1", "S3-N1"],
    ["role", "workflow"],
    "网点确定后纳入正常管理，由维修人员负责运行",
    "an outlet that was chosen comes under normal management and is run by maintenance staff",
    ruled(act("Outlet.admit"), act("Outlet.assign"), command("Outlet.admit"), command("Outlet.assign"))
  ),
  clause(
    ["网点 2", "S3-N2"],
    ["workflow", "record"],
    "所有网点列入对外名单并公示，由顾客挑选",
    "all outlets are on the published lists, and the customer chooses among them",
    ruled(kpi("outlet_publication_rate"), act("Outlet.publish"), command("Outlet.publish"), command("Outlet.withdraw"))
  ),
  clause(
    ["网点 3", "S3-N3"],
    ["record"],
    "网点主要做小修、日常保养和备件的更换供应",
    "outlets mainly do small repairs and routine maintenance and replace and supply spare parts",
    ruled(act("Outlet.scope"), command("Outlet.setScope"), event("Settlement.ContentStated"))
  ),
  clause(
    ["网点 4", "S3-N4"],
    ["workflow"],
    "受理时由客户填写服务内容，再按免费维修准则决定是否收费",
    "on a request the customer writes down what is wanted; the rule for free repairs then decides whether it is charged",
    ruled(command("Settlement.stateContent"), command("Settlement.decideCharge"), kpi("settlement_conformance"))
  ),
  clause(
    ["网点 5", "S3-N5a"],
    ["qualitative", "penalty"],
    "上门人员遵守礼仪与行为规范，禁止与顾客争吵、打架",
    "visiting staff keep to the rules of conduct; quarrels and fights with customers are forbidden",
    ruled(
      kpi("conduct_incidents"),
      goal("conduct_incidents"),
      command("Conduct.report"),
      act("Conduct.void"),
      measure("conduct-measure")
    )
  ),
  clause(
    ["网点 5", "S3-N5b"],
    ["record", "workflow"],
    "每次服务后由顾客在派工单上填写意见，作为与公司结算的依据",
    "after each job the customer writes an opinion on the dispatch order, on which the outlet's settlement rests",
    ruled(
      kpi("opinion_rate"),
      command("Settlement.giveOpinion"),
      command("Settlement.settleWithCompany"),
      event("ServiceOrder.SlipSigned")
    )
  ),
  clause(
    ["网点 6", "S3-N6"],
    ["workflow"],
    "意见填写后才结算；免费项目由顾客确认，收费项目确认后收款并开收据",
    "settlement follows the opinion; free items are confirmed, charged ones are confirmed, paid and receipted",
    ruled(
      ...["confirmCharge", "pay", "issueReceipt"].map((name) => command(`Settlement.${name}`)),
      kpi("settlement_conformance")
    )
  )
]
