/** What may be ordered on a settlement, from the customer's statement to the company. */
import { Nothing } from "../log/Recorded.ts"
import * as Settlement from "../streams/Settlement.ts"
import { command, commands } from "./Command.ts"

const { data } = Settlement

/** The commands of {@link Settlement.stream}. */
export const all = commands(
  Settlement.stream,
  { zh: "结算", en: "Settlement" },
  {
    stateContent: command({
      title: { zh: "说明内容", en: "State the content" },
      input: data.ContentStated,
      decide: Settlement.stateContent
    }),
    decideCharge: command({
      title: { zh: "决定收费", en: "Decide the charge" },
      input: data.ChargeDecided,
      decide: Settlement.decideCharge
    }),
    completeService: command({
      title: { zh: "完成服务", en: "Complete the service" },
      input: data.ServiceDone,
      decide: ({ onSite }) => Settlement.completeService(onSite)
    }),
    explainSolution: command({
      title: { zh: "讲解方案", en: "Explain the solution" },
      input: Nothing,
      decide: () => Settlement.explainSolution
    }),
    explainProduct: command({
      title: { zh: "讲解产品", en: "Explain the product" },
      input: Nothing,
      decide: () => Settlement.explainProduct
    }),
    giveOpinion: command({
      title: { zh: "填写意见", en: "Give an opinion" },
      input: data.OpinionGiven,
      decide: Settlement.giveOpinion
    }),
    confirmCharge: command({
      title: { zh: "确认收费", en: "Confirm the charge" },
      input: Nothing,
      decide: () => Settlement.confirmCharge
    }),
    pay: command({ title: { zh: "付款", en: "Pay" }, input: data.Paid, decide: ({ fen }) => Settlement.pay(fen) }),
    issueReceipt: command({
      title: { zh: "开具收据", en: "Issue the receipt" },
      input: data.ReceiptIssued,
      decide: Settlement.issueReceipt
    }),
    reportBack: command({
      title: { zh: "回报", en: "Report back" },
      input: Nothing,
      decide: () => Settlement.reportBack
    }),
    register: command({
      title: { zh: "登记派工记录", en: "Register the dispatch record" },
      input: Nothing,
      authority: Settlement.authorities.register,
      decide: () => Settlement.register
    }),
    handToDispatcher: command({
      title: { zh: "交派工", en: "Hand to the dispatcher" },
      input: Nothing,
      authority: Settlement.authorities.dispatcher,
      decide: () => Settlement.handOver("dispatcher")
    }),
    handToFollowUp: command({
      title: { zh: "交回访", en: "Hand to follow-up" },
      input: Nothing,
      authority: Settlement.authorities["follow-up"],
      decide: () => Settlement.handOver("follow-up")
    }),
    handToOffice: command({
      title: { zh: "交内勤", en: "Hand to the office" },
      input: Nothing,
      authority: Settlement.authorities.office,
      decide: () => Settlement.handOver("office")
    }),
    archive: command({
      title: { zh: "归档", en: "Archive" },
      input: Nothing,
      authority: Settlement.authorities.archive,
      decide: () => Settlement.archive
    }),
    settleWithCompany: command({
      title: { zh: "与公司结算", en: "Settle with the company" },
      input: data.SettledWithCompany,
      decide: ({ fen }) => Settlement.settleWithCompany(fen)
    })
  }
)
