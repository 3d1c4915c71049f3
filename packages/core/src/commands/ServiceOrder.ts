/** What may be ordered on a dispatch order. */
import { Nothing } from "../log/Recorded.ts"
import * as ServiceOrder from "../streams/ServiceOrder.ts"
import { command, commands } from "./Command.ts"

const { data } = ServiceOrder

/** The commands of {@link ServiceOrder.stream}. */
export const all = commands(
  ServiceOrder.stream,
  { zh: "派工单", en: "Dispatch order" },
  {
    create: command({ title: { zh: "建单", en: "Create" }, input: data.Created, decide: ServiceOrder.create }),
    arrive: command({ title: { zh: "到达", en: "Arrive" }, input: Nothing, decide: () => ServiceOrder.arrive }),
    serve: command({ title: { zh: "完工", en: "Serve" }, input: Nothing, decide: () => ServiceOrder.serve }),
    cancel: command({
      title: { zh: "取消", en: "Cancel" },
      input: data.Cancelled,
      decide: ({ cause }) => ServiceOrder.cancel(cause)
    }),
    signSlip: command({
      title: { zh: "签回单", en: "Sign the slip" },
      input: data.SlipSigned,
      decide: ServiceOrder.signSlip
    }),
    callBack: command({
      title: { zh: "电话回访", en: "Call back" },
      input: data.CalledBack,
      decide: ServiceOrder.callBack
    })
  }
)
