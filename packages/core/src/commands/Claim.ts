/** What may be ordered on a claim under guarantee. */
import { Nothing } from "../log/Recorded.ts"
import * as Claim from "../streams/Claim.ts"
import { command, commands } from "./Command.ts"

const { authorities, data } = Claim

/** The commands of {@link Claim.stream}. What is paid is what was allowed, so that nobody states it. */
export const all = commands(
  Claim.stream,
  { zh: "索赔", en: "Claim" },
  {
    submit: command({ title: { zh: "提出索赔", en: "Submit" }, input: data.Submitted, decide: Claim.submit }),
    decide: command({
      title: { zh: "裁定", en: "Decide" },
      input: data.Decided,
      authority: authorities.decide,
      decide: Claim.decide
    }),
    pay: command({ title: { zh: "付款", en: "Pay" }, input: Nothing, decide: () => Claim.pay }),
    requireOldPart: command({
      title: { zh: "索取旧件", en: "Ask for the old part" },
      input: Nothing,
      decide: () => Claim.requireOldPart
    }),
    returnOldPart: command({
      title: { zh: "退回旧件", en: "Return the old part" },
      input: Nothing,
      decide: () => Claim.returnOldPart
    }),
    review: command({
      title: { zh: "认定责任方", en: "Say who answers for it" },
      input: data.Reviewed,
      authority: authorities.review,
      decide: ({ liable }) => Claim.review(liable)
    }),
    giveOpinion: command({
      title: { zh: "给出处理意见", en: "Give an opinion" },
      input: Nothing,
      decide: () => Claim.giveOpinion
    }),
    issueNotice: command({
      title: { zh: "下发索赔通知书", en: "Issue the notice of claim" },
      input: data.NoticeIssued,
      authority: authorities.issueNotice,
      decide: ({ supplier }) => Claim.issueNotice(supplier)
    }),
    confirmNotice: command({
      title: { zh: "供方确认通知书", en: "Confirm the notice" },
      input: Nothing,
      decide: () => Claim.confirmNotice
    }),
    sendToFinance: command({
      title: { zh: "报送财务", en: "Send it to finance" },
      input: Nothing,
      decide: () => Claim.sendToFinance
    }),
    deduct: command({
      title: { zh: "扣除货款", en: "Deduct" },
      input: data.Deducted,
      authority: authorities.deduct,
      decide: ({ fen }) => Claim.deduct(fen)
    })
  }
)
