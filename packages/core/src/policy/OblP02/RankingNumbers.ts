/** The numbers that a ranking takes and OBL-P-02 §3.2.4 does not give. */
import type { Numbers } from "../../judge/Proposals.ts"

/** The numbers that §3.2.4 does not give: none is assumed. */
export const rankingNumbers: Numbers = {
  meritPlaces: {
    name: "meritPlaces",
    title: { zh: "受奖名次数", en: "places that merit" },
    unit: "places",
    source: "unbound",
    clause: "S0-3.2.4b"
  },
  bottomQuarters: {
    name: "bottomQuarters",
    title: { zh: "长期落后的季度数", en: "quarters in a row that are long" },
    unit: "quarters",
    source: "unbound",
    clause: "S0-3.2.4c"
  },
  bottomShare: {
    name: "bottomShare",
    title: { zh: "落后名次的百分比", en: "per cent of a ranking that is its bottom" },
    unit: "percent",
    source: "unbound",
    clause: "S0-3.2.4c"
  }
}
