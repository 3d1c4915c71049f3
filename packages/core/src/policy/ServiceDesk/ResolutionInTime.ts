/** Resolutions in time (SD-2.3). */
import { type Deadline, deadline } from "../../judge/Deadline.ts"
import type { Reading } from "../../rules/Reading.ts"
import type { Row } from "../../streams/Case.ts"
import { companyCalendar } from "../Deadlines.ts"
import { clock } from "../EnterpriseService/ResponseMinutes.ts"
import { carriedOver, duplicate, voided, withdrawn } from "./Cases.ts"
import { asked, because, number } from "./LimitTerms.ts"

const handling: Reading = {
  ...clock("SD-2.3", "elapsed", ...because),
  name: "handlingClock",
  title: { zh: "处理时间的计时", en: "the clock of the handling" }
}

/** Resolutions in time: the one that stands counts, so that a case opened again is not done. */
export const deskResolutionInTime: Deadline = deadline<Row>({
  ...asked,
  name: "desk_resolution_in_time",
  title: { zh: "服务台解决及时率", en: "Desk: resolutions in time" },
  rule: {
    zh: "区间内首次知悉的案件中，在规定小时数之内解决且至今有效者所占比例；小时数由公司定，等待时间不扣除",
    en: "of the cases first known in the window, the share whose standing resolution came within the hours that the company sets; time spent waiting is not taken off"
  },
  clauses: ["SD-2.3"],
  among: { all: [] },
  exemptions: [duplicate, voided, carriedOver, withdrawn],
  from: "firstAtMs",
  done: "resolvedAtMs",
  over: ["closedAtMs", "withdrawnAtMs"],
  limit: {
    choose: "handlingClock",
    of: {
      elapsed: { hours: { parameter: "resolutionHours" } },
      serviceHours: { workingHours: { parameter: "resolutionHours" }, calendar: companyCalendar }
    }
  },
  matures: { days: 60 },
  parameters: [number("resolutionHours", "hours", "SD-2.3", ["解决小时数", "hours to resolve"])],
  readings: [handling]
})
