/** What may be ordered on a delivered product. */
import { Nothing } from "../log/Recorded.ts"
import * as Unit from "../streams/Unit.ts"
import { command, commands } from "./Command.ts"

const { data } = Unit

/** The commands of {@link Unit.stream}. */
export const all = commands(
  Unit.stream,
  { zh: "在用产品", en: "Unit" },
  {
    deliver: command({ title: { zh: "交付", en: "Deliver" }, input: data.Delivered, decide: Unit.deliver }),
    signSlip: command({
      title: { zh: "签交付单", en: "Sign the delivery slip" },
      input: data.DeliverySlipSigned,
      decide: Unit.signSlip
    }),
    retire: command({
      title: { zh: "退出使用", en: "Retire" },
      input: data.Retired,
      decide: ({ cause }) => Unit.retire(cause)
    }),
    createCustomerFile: command({
      title: { zh: "建立客户档案", en: "Make the customer's file" },
      input: Nothing,
      decide: () => Unit.createCustomerFile
    }),
    giveGuarantee: command({
      title: { zh: "给予质保", en: "Give a guarantee" },
      input: data.GuaranteeGiven,
      decide: ({ until }) => Unit.giveGuarantee(until)
    })
  }
)
