/** What still stands at the cut and should be looked after: open device receipts, and orders on their way to the archive. */
import * as Kpi from "../../count/Kpi.ts"
import { operand } from "../../count/Operand.ts"
import type { Row as Custody } from "../../streams/Custody.ts"
import type { Row as Settlement } from "../../streams/Settlement.ts"

/** Devices taken whose receipt is open: the device is not back, or its receipt is not (service flow 1). */
export const openDeviceReceipts: Kpi.Declaration = Kpi.stock(
  {
    name: "open_device_receipts",
    title: { zh: "未了结设备收条", en: "Device receipts not settled" },
    rule: {
      zh: "截止时已收取设备而设备未交还或收条未收回者",
      en: "devices taken that are not given back at the cut, or whose receipt is not recovered"
    },
    clauses: ["S3-F1b"],
    better: "lower"
  },
  [
    operand<Custody>({
      name: "receipts",
      title: { zh: "未结收条", en: "open receipts" },
      rows: "custody",
      select: { standing: "takenAtMs" },
      among: { not: { all: [{ known: "returnedAtMs" }, { known: "recoveredAtMs" }] } },
      exclusions: []
    })
  ]
)

/** Jobs done whose order the office has not archived (service flow 4): those it does not have, and those it has not acknowledged. */
export const ordersUnarchived: Kpi.Declaration = Kpi.stock(
  {
    name: "orders_unarchived",
    title: { zh: "未存档派工单", en: "Dispatch orders not archived" },
    rule: {
      zh: "截止时服务已完成而办公室尚未确认存档的派工单",
      en: "jobs done whose dispatch order the office has not archived at the cut"
    },
    clauses: ["S3-F4a"],
    better: "lower"
  },
  [
    operand<Settlement>({
      name: "orders",
      title: { zh: "未存档派工单", en: "orders not archived" },
      rows: "settlement",
      select: { standing: "servedAtMs" },
      among: { not: { known: "archivedAtMs" } },
      exclusions: []
    })
  ]
)

/** Jobs done whose order the office does not have (service flow 3 and 4). */
export const ordersOutstanding: Kpi.Declaration = Kpi.stock(
  {
    name: "orders_outstanding",
    title: { zh: "未上交派工单", en: "Dispatch orders not handed in" },
    rule: {
      zh: "截止时服务已完成而派工单尚未交到办公室者",
      en: "jobs done whose dispatch order has not reached the office at the cut"
    },
    clauses: ["S3-F3a", "S3-F4a"],
    better: "lower"
  },
  [
    operand<Settlement>({
      name: "orders",
      title: { zh: "未上交派工单", en: "dispatch orders not handed in" },
      rows: "settlement",
      select: { standing: "servedAtMs" },
      among: { not: { known: "officeAtMs" } },
      exclusions: []
    })
  ]
)
