/** Instants as people read them, by the clock of the zone that the books gave them in. */

/** An instant as the documents of the books state it. */
export interface Moment {
  readonly utc: string
  readonly local: string
}

/** To the minute, as `2025-04-11 15:20`. */
export const minute = ({ local }: Moment): string => local.slice(0, 16).replace("T", " ")

/** The civil date, as `2025-04-11`. */
export const date = ({ local }: Moment): string => local.slice(0, 10)

/** An instant (milliseconds UTC, or ISO 8601) in a zone, to the minute; what is none, as an address may say, stays as it is. */
export const inZone = (at: number | string, zone: string): string => {
  const instant = new Date(at)
  if (Number.isNaN(instant.getTime())) return String(at)
  const parts = new Intl.DateTimeFormat("en-GB", {
    ...{ timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit" },
    ...{ hour: "2-digit", minute: "2-digit" }
  }).formatToParts(instant)
  const of = (type: string) => parts.find((one) => one.type === type)?.value ?? ""
  return `${of("year")}-${of("month")}-${of("day")} ${of("hour")}:${of("minute")}`
}

const offset = (at: number, zone: string): number => {
  const [day = "", time = ""] = inZone(at, zone).split(" ")
  return Date.parse(`${day}T${time}:00.000Z`) - Math.floor(at / 60_000) * 60_000
}

/**
 * The instant (milliseconds UTC) of a civil time, as `2025-04-11 15:20`, in a zone; nothing where the text is none. Where a
 * clock is set back the earlier of the two; a time that a clock skips moves on by what it skips.
 */
export const ofCivil = (text: string, zone: string): number | undefined => {
  const plain = Date.parse(`${text.slice(0, 16).replace(" ", "T")}:00.000Z`)
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text) || Number.isNaN(plain)) return undefined
  const guesses = [offset(plain - 86_400_000, zone), offset(plain + 86_400_000, zone)].map((by) => plain - by)
  return guesses.find((at) => at + offset(at, zone) === plain) ?? guesses[0]
}

const dayMs = 86_400_000

/** The civil days from one to another, both as `2025-04-11`. */
export const daysBetween = (from: string, until: string): number =>
  Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs)

/** The civil day so many days after another. */
export const dayAfter = (from: string, days: number): string =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
