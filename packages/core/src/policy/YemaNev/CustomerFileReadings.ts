/** What row 8 of the Yema targets leaves open: what is counted, and by when a file is made. */
import type { Parameter } from "../../rules/Parameter.ts"
import type { Reading } from "../../rules/Reading.ts"

/** The clause of customer files. */
export const clause = "S4-T8"

/** Within how many days a file is made; the document does not say. */
export const fileDays: Parameter = {
  name: "fileDays",
  title: { zh: "建档期限（天）", en: "days within which a file is made" },
  unit: "days",
  source: "unbound",
  clause
}

/** The readings of the customer file rate. */
export const readings: ReadonlyArray<Reading> = [
  {
    name: "unit",
    title: { zh: "计数单位", en: "what is counted" },
    clause,
    because: { zh: "原文为“终端客户”", en: "the text speaks of customers" },
    default: "customer",
    choices: {
      customer: {
        title: { zh: "按客户：其全部车辆均已建档", en: "customers, with a file for each of their vehicles" }
      },
      vehicle: { title: { zh: "按车辆", en: "vehicles" } }
    }
  },
  {
    name: "fileDue",
    title: { zh: "建档时限", en: "by when a file is made" },
    clause,
    because: { zh: "文件未规定期限，以截止时为准", en: "the document names no time, so that the cut decides" },
    default: "byCut",
    choices: {
      byCut: { title: { zh: "截止时已建档", en: "there at the cut" } },
      inDays: { title: { zh: "交付后若干天内", en: "so many days after the delivery" } }
    }
  }
]
