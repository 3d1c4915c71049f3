// Histories of any paper: those of the paper of the same rhythm that the payloads speak of, under the other's name.
import type { Obligation } from "../../src/judge/Obligation.ts"
import type { Body, Recorded } from "../../src/log/Recorded.ts"

const spokenOf: { readonly [E in Obligation["every"]]: string } = {
  day: "daily-quality-report",
  week: "follow-up-statistics",
  month: "dispatch-orders",
  quarter: "telephone-dispatch-records",
  year: "next-years-targets"
}

/** The events with the names of two papers changed for one another, so that they speak of the obligation's. */
export const about = ({ every, paper }: Obligation, events: ReadonlyArray<Recorded>): ReadonlyArray<Recorded> => {
  const other = spokenOf[every]
  if (other === paper) return events
  return events.map((event) => {
    const text = event.text.replace(/"paper":"([a-z-]+)"/g, (all, name) => {
      if (name !== paper && name !== other) return all
      return `"paper":"${name === paper ? other : paper}"`
    })
    return { ...event, body: JSON.parse(text) as Body, text }
  })
}
