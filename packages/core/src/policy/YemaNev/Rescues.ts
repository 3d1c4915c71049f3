/**
 * Rescue within hours (Yema 6.1.3, rows 3 to 5): every case, from the request to the arrival, hours by the clock. The limits
 * stand as the table gives them, 4, 3 and 2 hours, and get tighter with the distance, which is disputed: the reading
 * `rescueLimits` has the other order. The zone is a field of the request; the distance of row 5 is lost.
 */
import { type Deadline, deadline } from "../../judge/Deadline.ts"
import type { Limits } from "../../judge/Lint.ts"
import type { Title } from "../../rules/Title.ts"
import type { Row, Zone } from "../../streams/Callout.ts"
import { usualRisk } from "../Deadlines.ts"
import { rescueLimitsReading } from "./RescueReadings.ts"

interface InHours {
  readonly name: string
  readonly zone: Zone
  readonly clause: string
  readonly title: Title
  readonly asTranscribed: number
  readonly reversed: number
}

const zones: ReadonlyArray<InHours> = [
  {
    ...{ name: "rescue_urban_in_time", zone: "urban", clause: "S4-T3", asTranscribed: 4, reversed: 2 },
    title: { zh: "市区救援及时率", en: "Urban rescues in time" }
  },
  {
    ...{ name: "rescue_county_in_time", zone: "county", clause: "S4-T4", asTranscribed: 3, reversed: 3 },
    title: { zh: "市辖区县救援及时率", en: "County rescues in time" }
  },
  {
    ...{ name: "rescue_region_in_time", zone: "region", clause: "S4-T5", asTranscribed: 2, reversed: 4 },
    title: { zh: "地域救援及时率", en: "Regional rescues in time" }
  }
]

const inHours = ({ asTranscribed, clause, name, reversed, title, zone }: InHours): Deadline =>
  deadline<Row>({
    ...{ name, title, clauses: [clause], rows: "callout", among: { is: ["zone", zone] } },
    rule: {
      zh: `区间内的${title.zh.replace("及时率", "")}请求中，在时限内到达者所占比例；到达前取消者不计`,
      en: `of the requests of the window for ${title.en.replace(" in time", "").toLowerCase()}, the share with somebody there within the limit; those cancelled before are left out`
    },
    exemptions: [
      {
        reason: "cancelled",
        title: { zh: "到达前取消", en: "cancelled before anybody arrived" },
        when: { all: [{ known: "cancelledAtMs" }, { not: { known: "arrivedAtMs" } }] }
      }
    ],
    ...{ from: "requestedAtMs", done: "arrivedAtMs", matures: { days: 1 }, statistic: "every-case", risk: usualRisk },
    limit: {
      choose: rescueLimitsReading.name,
      of: { asTranscribed: { hours: asTranscribed }, reversed: { hours: reversed } }
    },
    ...{ parameters: [], readings: [rescueLimitsReading] }
  })

/** The rescues with a limit of hours, a deadline a zone, from the town outwards. */
export const rescuesInTime: ReadonlyArray<Deadline> = zones.map(inHours)

/** The limits as transcribed, which should rise with the distance and do not: what the lint of the pack finds. */
export const rescueLimits: Limits = {
  name: "rescue_limits",
  clause: "S4-T3",
  direction: "rising",
  steps: zones.map(({ asTranscribed, zone }) => ({ name: zone, limit: `${asTranscribed}` }))
}
