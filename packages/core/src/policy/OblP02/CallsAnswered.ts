/**
 * Calls answered in time (OBL-P-02 §3.2.6): of the calls offered in the window, the share that a person took within the
 * limit. The text asks for timeliness and gives no limit, so none is assumed; a caller who gave up was not answered.
 */
import * as Kpi from "../../count/Kpi.ts"
import type { Parameter } from "../../rules/Parameter.ts"
import type { Row } from "../../streams/Call.ts"

const clause = "S0-3.2.6"

/** Within how many seconds a call is answered in time. The text does not say; whoever uses the figure does. */
export const answerSeconds: Parameter = {
  name: "answerSeconds",
  title: { zh: "接听时限（秒）", en: "seconds within which a call is answered" },
  unit: "seconds",
  source: "unbound",
  clause
}

/** Calls answered within the limit over calls offered. */
export const callsAnsweredInTimeRate: Kpi.Declaration = Kpi.shareWithin<Row>(
  {
    name: "calls_answered_in_time_rate",
    title: { zh: "来电接听及时率", en: "Calls answered in time" },
    rule: {
      zh: "区间内的来电中，在时限内由人接听者所占比例；时限由公司规定，来电者挂断视为未接听",
      en: "of the calls offered in the window, the share that a person answered within the limit, which the company states; a caller who gave up was not answered"
    },
    clauses: [clause],
    parameters: [answerSeconds]
  },
  { from: "offeredAtMs", to: "answeredAtMs", atMost: { seconds: { parameter: answerSeconds.name } } },
  {
    name: "calls",
    title: { zh: "来电", en: "calls offered" },
    rows: "call",
    select: { anchor: "offeredAtMs" },
    among: { all: [] },
    exclusions: []
  }
)
