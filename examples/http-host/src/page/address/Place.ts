/**
 * Where the reader is: the whole state of the page as its address, so that it can be shared and gone back to. The token is no
 * part of it. Language and colours are the reader's own and are none either.
 */

/** The views of the page. */
export const views = ["scorecard", "figure", "worklist", "ranking", "stream", "record"] as const
/** One of the {@link views}. */
export type View = (typeof views)[number]

/** Which rows of a figure are shown: those that count against it first. */
export const classes = ["missed", "included", "excluded", "irrelevant", "all"] as const
/** One of the {@link classes}. */
export type Only = (typeof classes)[number]

/** A place of the page. Empty texts stand for what is not chosen: the current window, the company, the newest head. */
export interface Place {
  readonly view: View
  /** The label of a window, as `2025-Q2`. */
  readonly window: string
  /** A holder, as `outlet:O-01`. */
  readonly of: string
  /** What was known: an instant (ISO 8601) or a position. */
  readonly head: string
  /** The name of the indicator that the view is about. */
  readonly kpi: string
  readonly only: Only
  /** The verdict or reason that the scorecard is narrowed to. */
  readonly show: string
  /** `Category/id`. */
  readonly stream: string
  /** `Category.command`. */
  readonly command: string
  /** Readings in place of the defaults, by the names of the questions. */
  readonly readings: { readonly [reading: string]: string }
}

/** The place that an empty address means. */
export const start: Place = {
  view: "scorecard",
  window: "",
  of: "",
  head: "",
  kpi: "",
  only: "missed",
  show: "",
  stream: "",
  command: "",
  readings: {}
}

const texts = ["window", "of", "head", "kpi", "show", "stream", "command"] as const

const oneOf = <A extends string>(all: ReadonlyArray<A>, text: string | null, otherwise: A): A =>
  all.find((one) => one === text) ?? otherwise

/** The place of a query. What it does not know is left out, and every query is a place. */
export const read = (query: string): Place => {
  const given = new URLSearchParams(query)
  const pairs = given.getAll("reading").flatMap((text) => {
    const colon = text.indexOf(":")
    return colon > 0 ? [[text.slice(0, colon), text.slice(colon + 1)] as const] : []
  })
  return {
    ...start,
    ...Object.fromEntries(texts.map((name) => [name, given.get(name) ?? ""])),
    view: oneOf(views, given.get("view"), start.view),
    only: oneOf(classes, given.get("only"), start.only),
    readings: Object.fromEntries(pairs)
  }
}

/** Readings as a query states them: the address of the page with a colon, which needs no escape, the API with its own sign. */
export const readingPairs = (
  readings: Place["readings"],
  sign: ":" | "="
): ReadonlyArray<readonly ["reading", string]> =>
  Object.entries(readings)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, choice]) => ["reading", `${name}${sign}${choice}`] as const)

/** The query of a place, without what is as at the start: empty, or beginning with `?`. */
export const write = (place: Place): string => {
  const pairs: Array<readonly [string, string]> = (["view", "only", ...texts] as const)
    .filter((name) => place[name] !== start[name])
    .map((name) => [name, place[name]])
  const query = new URLSearchParams(
    [...pairs, ...readingPairs(place.readings, ":")].map(([name, text]): [string, string] => [name, text])
  )
  // Colons and slashes may stand in a query; so the address can be read.
  const text = query.toString().replaceAll("%3A", ":").replaceAll("%2F", "/")
  return text === "" ? "" : `?${text}`
}
