/** The questions of the views as paths of the API. */
import { type Place, readingPairs } from "../address/Place.ts"

type Pair = readonly [name: string, text: string]

/** A path with those of its query that say something. */
export const path = (to: string, pairs: ReadonlyArray<Pair>): string => {
  const query = new URLSearchParams(
    pairs.filter(([, text]) => text !== "").map(([name, text]) => [name, text])
  ).toString()
  return query === "" ? to : `${to}?${query}`
}

const figureQuery = ({ head, of, readings }: Place, window: string): ReadonlyArray<Pair> => [
  ["window", window],
  ["of", of],
  ["head", head],
  ...readingPairs(readings, "=")
]

/** Who is signed in. */
export const me = "/v1/me"
/** How far the books reach. */
export const head = "/v1/head"
/** The documents of rules. */
export const policies = "/v1/policies"
/** What may be ordered. */
export const commands = "/v1/commands"
/** Where orders on a stream go. */
export const ordersOn = (category: string, id: string): string => `/v1/streams/${category}/${encodeURIComponent(id)}`

/** How many windows before the one looked at are shown. Each takes the host as long as the window itself. */
export const before = 5

/** The scorecard of the window, with so many windows before it. */
export const scorecard = (place: Place, window: string, trend: number): string =>
  path("/v1/scorecard", [...figureQuery(place, window), ["trend", String(trend)]])

/** One indicator in the window. */
export const figure = (place: Place, window: string): string =>
  path(`/v1/figures/${place.kpi}`, figureQuery(place, window))

/** The indicator under every other reading. */
export const sensitivity = (place: Place, window: string): string =>
  path(`/v1/sensitivity/${place.kpi}`, figureQuery(place, window))

/** The rows of the indicator, from a cursor on. */
export const explanation = (place: Place, window: string, cursor: string): string =>
  path(`/v1/explanations/${place.kpi}`, [
    ...figureQuery(place, window),
    ["only", place.only],
    ["limit", "50"],
    ["cursor", cursor]
  ])

/** What is due and overdue. */
export const worklist = ({ head, of }: Place, cursor: string): string =>
  path("/v1/worklist", [
    ["for", of],
    ["head", head],
    ["limit", "100"],
    ["cursor", cursor]
  ])

/** The ranking by persons or departments. */
export const ranking = ({ head }: Place, window: string, by: string): string =>
  path("/v1/rankings", [
    ["window", window],
    ["head", head],
    ["by", by]
  ])

/** One stream with its events. */
export const stream = ({ head, stream: of }: Place): string => {
  const slash = of.indexOf("/")
  return path(`/v1/streams/${of.slice(0, slash)}/${encodeURIComponent(of.slice(slash + 1))}`, [["head", head]])
}
