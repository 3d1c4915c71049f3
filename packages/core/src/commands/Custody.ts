/** What may be ordered on a device in our hands, by its receipt. */
import { Nothing } from "../log/Recorded.ts"
import * as Custody from "../streams/Custody.ts"
import { command, commands } from "./Command.ts"

const { data } = Custody

/** The commands of {@link Custody.stream}. */
export const all = commands(
  Custody.stream,
  { zh: "设备保管", en: "Custody" },
  {
    take: command({
      title: { zh: "收取", en: "Take" },
      input: data.Taken,
      decide: ({ device }) => Custody.take(device)
    }),
    giveBack: command({ title: { zh: "归还", en: "Give back" }, input: Nothing, decide: () => Custody.giveBack }),
    recover: command({
      title: { zh: "收回收条", en: "Recover the receipt" },
      input: Nothing,
      decide: () => Custody.recover
    }),
    handOver: command({
      title: { zh: "移交收条", en: "Hand over the receipt" },
      input: Nothing,
      decide: () => Custody.handOver
    }),
    settle: command({
      title: { zh: "处理收条", en: "Process the receipt" },
      input: Nothing,
      decide: () => Custody.settle
    })
  }
)
