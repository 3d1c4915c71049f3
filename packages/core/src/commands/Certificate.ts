/** What may be ordered on a certificate: what the body decided is recorded. */
import { Nothing } from "../log/Recorded.ts"
import * as Certificate from "../streams/Certificate.ts"
import { command, commands } from "./Command.ts"

const { data } = Certificate

/** The commands of {@link Certificate.stream}. */
export const all = commands(
  Certificate.stream,
  { zh: "认证", en: "Certificate" },
  {
    issue: command({
      title: { zh: "登记证书", en: "Record the issue" },
      input: data.Issued,
      decide: Certificate.issue
    }),
    holdSurveillance: command({
      title: { zh: "登记监督审核", en: "Record a surveillance" },
      input: data.SurveillanceHeld,
      decide: Certificate.holdSurveillance
    }),
    keepLevel: command({
      title: { zh: "保持等级", en: "Keep the level" },
      input: Nothing,
      decide: () => Certificate.keepLevel
    }),
    adjustLevel: command({
      title: { zh: "调整等级", en: "Adjust the level" },
      input: data.LevelAdjusted,
      decide: ({ level }) => Certificate.adjustLevel(level)
    }),
    suspend: command({
      title: { zh: "暂停", en: "Suspend" },
      input: data.Suspended,
      decide: ({ cause }) => Certificate.suspend(cause)
    }),
    withdraw: command({
      title: { zh: "撤销", en: "Withdraw" },
      input: data.Withdrawn,
      decide: ({ cause }) => Certificate.withdraw(cause)
    })
  }
)
