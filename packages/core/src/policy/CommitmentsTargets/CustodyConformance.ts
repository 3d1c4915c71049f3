/**
 * Conformance of device receipts (commitments and targets, service flow 1 and 3): the device back before the receipt,
 * the receipt to the dispatcher and then to the office.
 */
import type * as Kpi from "../../count/Kpi.ts"
import * as Conformance from "../../judge/Conformance.ts"
import * as Custody from "../../streams/Custody.ts"

/** The check, as data. */
export const custodyCheck: Conformance.Check = Conformance.check<Custody.Row>({
  name: "custody_conformance",
  title: { zh: "设备收条合规率", en: "Custody conformance" },
  rule: {
    zh: "区间内交还的设备中，收条的每一步都按次序办理者所占比例；未到的步骤不计",
    en: "of the devices given back in the window, the share whose receipt kept every step it has come past"
  },
  rows: "custody",
  cases: { zh: "交还的设备", en: "devices given back" },
  anchor: "returnedAtMs",
  among: { all: [] },
  exclusions: [],
  steps: Custody.sequence.map((one) => Conformance.ordered(one))
})

/** The share of the devices given back whose receipt breaks no step. */
export const custodyConformance: Kpi.Declaration = Conformance.share(custodyCheck)
