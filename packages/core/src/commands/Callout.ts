/** What may be ordered on a callout. */
import { Nothing } from "../log/Recorded.ts"
import * as Callout from "../streams/Callout.ts"
import { command, commands } from "./Command.ts"

const { data } = Callout

/** The commands of {@link Callout.stream}. */
export const all = commands(
  Callout.stream,
  { zh: "外出救援", en: "Callout" },
  {
    request: command({
      title: { zh: "受理求援", en: "Take the request" },
      input: data.Requested,
      decide: Callout.request
    }),
    sendVehicle: command({
      title: { zh: "派车", en: "Send a vehicle" },
      input: data.VehicleSent,
      decide: ({ vehicle }) => Callout.sendVehicle(vehicle)
    }),
    registerTrip: command({
      title: { zh: "登记出车", en: "Register the trip" },
      input: Nothing,
      decide: () => Callout.registerTrip
    }),
    arrive: command({ title: { zh: "到达", en: "Arrive" }, input: Nothing, decide: () => Callout.arrive }),
    complete: command({ title: { zh: "完成", en: "Complete" }, input: Nothing, decide: () => Callout.complete }),
    cancel: command({
      title: { zh: "取消", en: "Cancel" },
      input: data.Cancelled,
      decide: ({ cause }) => Callout.cancel(cause)
    })
  }
)
