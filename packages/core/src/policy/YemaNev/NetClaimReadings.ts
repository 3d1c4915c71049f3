/** What row 13 of the Yema targets leaves open: which vehicles, and until when recoveries count. */
import type { Reading } from "../../rules/Reading.ts"

/** The clause of the net claims. */
export const clause = "S4-T13"

/** The readings of the net claims per vehicle. */
export const readings: ReadonlyArray<Reading> = [
  {
    name: "vehicles",
    title: { zh: "分母的车辆", en: "which vehicles" },
    clause,
    because: { zh: "索赔只发生在三包期内的车辆上", en: "claims arise from vehicles under guarantee" },
    default: "guaranteed",
    choices: {
      guaranteed: { title: { zh: "三包期内，日均", en: "under guarantee, mean of the days" } },
      inService: { title: { zh: "在用，日均", en: "in service, mean of the days" } },
      delivered: { title: { zh: "区间内交付", en: "delivered in the window" } }
    }
  },
  {
    name: "recoveries",
    title: { zh: "追偿计至何时", en: "until when recoveries count" },
    clause,
    because: { zh: "追偿数月后才到，随时重述", en: "they come months later and restate the figure" },
    default: "latest",
    choices: {
      latest: { title: { zh: "计至最新", en: "until the newest instant known" } },
      windowEnd: { title: { zh: "计至区间末", en: "until the window ends" } }
    }
  }
]
