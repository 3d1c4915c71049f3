/** The installed base (保有量) of OBL-P-02 §3.1.4 b: units in service with customers. */
import { type Operand, operand } from "../../count/Operand.ts"
import type { Reading } from "../../rules/Reading.ts"
import type { Row } from "../../streams/Unit.ts"

/** When in the window the base is taken. */
export const baseReading: Reading = {
  name: "base",
  title: { zh: "保有量口径", en: "when the installed base is taken" },
  clause: "S0-3.1.4b1",
  because: { zh: "日均值不受期初期末波动影响", en: "the mean of the days does not hang on two single days" },
  default: "dailyMean",
  choices: {
    dailyMean: { title: { zh: "每日 24 时的均值", en: "mean of each day's 24:00" } },
    openClose: { title: { zh: "期初期末均值", en: "mean of opening and closing" } },
    opening: { title: { zh: "期初", en: "opening" } },
    closing: { title: { zh: "期末", en: "closing" } }
  }
}

/** Whether our own demonstration units belong to the base. */
export const demonstrationReading: Reading = {
  name: "demonstrationUnits",
  title: { zh: "样机", en: "demonstration units" },
  clause: "S0-3.1.4b1",
  because: { zh: "样机没有顾客", en: "they have no customer who could complain" },
  default: "excluded",
  choices: {
    excluded: { title: { zh: "不计入", en: "left out" } },
    included: { title: { zh: "计入", en: "counted" } }
  }
}

/** Units in service during the window; scrapped, exported and returned units have left it. */
export const installedBase: Operand = operand<Row>({
  name: "installed_base",
  title: { zh: "保有量", en: "installed base" },
  rows: "in-service",
  select: {
    present: {
      from: "enteredAtMs",
      until: "leftAtMs",
      weight: "units",
      at: {
        choose: "base",
        of: { dailyMean: "dailyMean", openClose: "openClose", opening: "opening", closing: "closing" }
      }
    }
  },
  among: { all: [] },
  exclusions: [
    {
      reason: "demonstration",
      title: { zh: "样机", en: "demonstration unit" },
      when: {
        choose: "demonstrationUnits",
        of: { excluded: { is: ["use", "demonstration"] }, included: { any: [] } }
      }
    }
  ]
})
