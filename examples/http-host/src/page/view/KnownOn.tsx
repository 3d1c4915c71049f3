/** "As known on …": moves the head over the days of the log. The whole page then speaks as the books did at the end of that day. */
import { useContext, useEffect, useState } from "preact/hooks"
import { dayAfter, daysBetween, inZone, ofCivil } from "../show/Moments.ts"
import { words } from "../words/Words.ts"
import { Page } from "./Page.ts"

/** The last instant of a civil day in a zone, as heads are asked for. */
const endOf = (day: string, zone: string): string => {
  const next = ofCivil(`${dayAfter(day, 1)}T00:00`, zone)
  return next === undefined ? "" : new Date(next - 1).toISOString()
}

const isInstant = (head: string): boolean => head !== "" && !/^\d+$/.test(head)

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))

/** The slider, with the same day to be written. */
export const KnownOn = () => {
  const { go, newest, place, say } = useContext(Page)
  const [from = "", until = ""] = [newest.since, newest.at].map((at) => inZone(at, newest.zone).slice(0, 10))
  const last = daysBetween(from, until)
  const chosen = isInstant(place.head) ? inZone(place.head, newest.zone).slice(0, 10) : until
  const [day, setDay] = useState(chosen)
  useEffect(() => setDay(chosen), [chosen])
  const commit = (next: string) => go({ head: next >= until ? "" : endOf(next < from ? from : next, newest.zone) })
  const shown = day >= until ? say(words.now) : day
  return (
    <fieldset class="chooser known" aria-label={say(words["known-on"])}>
      <label for="known-on">{say(words["known-on"])}</label>
      <input
        id="known-on"
        type="range"
        min={0}
        max={last}
        value={Math.min(last, daysBetween(from, day))}
        aria-valuetext={shown}
        onInput={({ currentTarget }) => setDay(dayAfter(from, Number(currentTarget.value)))}
        onChange={({ currentTarget }) => commit(dayAfter(from, Number(currentTarget.value)))}
      />
      <input
        class="day number"
        aria-label={say(words["known-on-day"])}
        inputMode="numeric"
        pattern="\d{4}-\d\d-\d\d"
        placeholder={until}
        value={day}
        onChange={({ currentTarget }) => (isDay(currentTarget.value) ? commit(currentTarget.value) : setDay(chosen))}
      />
    </fieldset>
  )
}

/** The mark over everything while the head is in the past. */
export const HeldInThePast = () => {
  const { go, newest, place, say } = useContext(Page)
  if (place.head === "") return null
  const known = isInstant(place.head) ? inZone(place.head, newest.zone) : `${say(words.position)} ${place.head}`
  return (
    <p class="past" role="status">
      <span>
        {say(words["as-known-on"])}
        <b class="number">{known}</b>
      </span>
      <button type="button" onClick={() => go({ head: "" })}>
        {say(words["back-to-now"])}
      </button>
    </p>
  )
}
