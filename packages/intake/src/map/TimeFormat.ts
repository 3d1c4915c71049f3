/**
 * Formats of times: small patterns of tokens, `ISO`, `epoch-s`, `epoch-ms` and `excel`. A format reads a text whole or not at
 * all; it never guesses.
 */
import * as Result from "effect/Result"

/** What a text says: an instant by itself, or a civil time with the offset that stood beside it. */
export type Reading =
  | { readonly epochMs: number }
  | {
      /** The civil time as if it were UTC, in ms. */
      readonly civilMs: number
      readonly offsetMs: number | undefined
      readonly dateOnly: boolean
    }

/** A format made ready; undefined when the text does not fit. */
export type Format = (text: string) => Reading | undefined

type Part = "year" | "month" | "name" | "day" | "hour" | "minute" | "second" | "fraction" | "half" | "offset"

const offsetPattern = "Z|z|[+-]\\d\\d(?::?\\d\\d)?"
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
const monthNames = "[A-Za-z]{3,9}\\.?"

/** Tokens, the longer ones first. */
const tokens: ReadonlyArray<readonly [token: string, part: Part, pattern: string]> = [
  ["YYYY", "year", "\\d{4}"],
  ["MMM", "name", monthNames],
  ["MM", "month", "\\d\\d"],
  ["M", "month", "\\d{1,2}"],
  ["DD", "day", "\\d\\d"],
  ["D", "day", "\\d{1,2}"],
  ["hh", "hour", "\\d\\d"],
  ["h", "hour", "\\d{1,2}"],
  ["mm", "minute", "\\d\\d"],
  ["m", "minute", "\\d{1,2}"],
  ["ss", "second", "\\d\\d"],
  ["s", "second", "\\d{1,2}"],
  ["SSS", "fraction", "\\d{3}"],
  ["S", "fraction", "\\d{1,9}"],
  ["A", "half", "[AaPp]\\.?[Mm]\\.?|[上下]午"],
  ["Z", "offset", offsetPattern]
]

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&")

const noToken = (rest: string): string =>
  `没有此记号：${rest}；原样的字母请放入 [方括号] / no such token: ${rest}; put letters that stand for themselves in [brackets]`

const compile = (
  pattern: string
): Result.Result<{ readonly regexp: RegExp; readonly parts: ReadonlyArray<Part> }, string> => {
  const parts: Array<Part> = []
  let source = ""
  for (let at = 0; at < pattern.length; ) {
    if (pattern[at] === "[") {
      const close = pattern.indexOf("]", at)
      if (close === -1) return Result.fail("方括号 [ 没有闭合 / the bracket [ is not closed")
      source += literal(pattern.slice(at + 1, close))
      at = close + 1
      continue
    }
    const found = tokens.find(([token]) => pattern.startsWith(token, at))
    if (found === undefined) {
      if (/[A-Za-z]/.test(pattern[at] ?? "")) return Result.fail(noToken(pattern.slice(at)))
      source += literal(pattern[at] as string)
      at++
      continue
    }
    const [token, part, digits] = found
    if (parts.includes(part)) return Result.fail(`${token} 重复指明同一部分 / ${token} names the ${part} a second time`)
    parts.push(part)
    source += `(${digits})`
    at += token.length
  }
  if (!parts.includes("year") || !parts.includes("day") || !(parts.includes("month") || parts.includes("name"))) {
    return Result.fail("格式须有 YYYY，M、MM 或 MMM，以及 D 或 DD / a format needs YYYY, M or MM or MMM, and D or DD")
  }
  return Result.succeed({ regexp: new RegExp(`^${source}$`), parts })
}

const offsetMs = (text: string): number => {
  if (/^z$/i.test(text)) return 0
  const [, sign, hours, minutes = "00"] = /^([+-])(\d\d):?(\d\d)?$/.exec(text) ?? []
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}

const hourOf = (hour: number, half: string | undefined): number => {
  if (half === undefined) return hour
  if (hour > 12) return Number.NaN
  return (hour % 12) + (/^[p下]/i.test(half) ? 12 : 0)
}

const civilMs = (given: { readonly [P in Part]?: string }): number | undefined => {
  const year = Number(given.year)
  const month =
    given.name === undefined ? Number(given.month) - 1 : months.indexOf(given.name.slice(0, 3).toLowerCase())
  const day = Number(given.day)
  const hour = hourOf(Number(given.hour ?? 0), given.half)
  const [minute, second] = [Number(given.minute ?? 0), Number(given.second ?? 0)]
  const fraction = Number((given.fraction ?? "").padEnd(3, "0").slice(0, 3))
  if (!(hour <= 23 && minute <= 59 && second <= 59)) return undefined
  const date = new Date(0)
  date.setUTCFullYear(year, month, day)
  // A day that the month does not have would silently become one of the next month.
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return undefined
  return date.getTime() + hour * 3_600_000 + minute * 60_000 + second * 1000 + fraction
}

const byPattern = (pattern: string): Result.Result<Format, string> =>
  Result.map(compile(pattern), ({ regexp, parts }) => (text) => {
    const found = regexp.exec(text)
    if (found === null) return undefined
    const given = Object.fromEntries(parts.map((part, index) => [part, found[index + 1]])) as { [P in Part]?: string }
    const civil = civilMs(given)
    if (civil === undefined) return undefined
    const offset = given.offset === undefined ? undefined : offsetMs(given.offset)
    return { civilMs: civil, offsetMs: offset, dateOnly: !parts.includes("hour") }
  })

const isoPattern = new RegExp(
  `^(\\d{4})-(\\d\\d)-(\\d\\d)(?:[T ](\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d{1,9}))?)?\\s?(${offsetPattern})?)?$`
)

const iso: Format = (text) => {
  const found = isoPattern.exec(text)
  if (found === null) return undefined
  const [, year, month, day, hour, minute, second, fraction, offset] = found
  const civil = civilMs({
    year: year ?? "",
    month: month ?? "",
    day: day ?? "",
    hour: hour ?? "0",
    minute: minute ?? "0",
    second: second ?? "0",
    fraction: fraction ?? ""
  })
  if (civil === undefined) return undefined
  return { civilMs: civil, offsetMs: offset === undefined ? undefined : offsetMs(offset), dateOnly: hour === undefined }
}

/** The last instant whose year has four digits. */
const lastMs = 253_402_300_799_999

const epoch =
  (factor: number): Format =>
  (text) => {
    if (!/^-?\d{1,15}(\.\d{1,9})?$/.test(text)) return undefined
    const epochMs = Math.round(Number(text) * factor)
    return Math.abs(epochMs) <= lastMs ? { epochMs } : undefined
  }

/** Day 0 of a spreadsheet's count, as it holds from its day 61 on: it counts a 29 February 1900 that never was. */
const excelStartMs = Date.UTC(1899, 11, 30)

/** The serial number of a spreadsheet: days, and the time of day as their fraction. */
const excel: Format = (text) => {
  if (!/^\d{1,7}(\.\d{1,15})?$/.test(text)) return undefined
  const days = Number(text)
  const civilMs = excelStartMs + Math.round(days * 86_400_000)
  return days >= 61 && civilMs <= lastMs
    ? { civilMs, offsetMs: undefined, dateOnly: Number.isInteger(days) }
    : undefined
}

/** Reads a format, or says what is wrong with it. */
export const parse = (format: string): Result.Result<Format, string> => {
  if (format === "ISO") return Result.succeed(iso)
  if (format === "epoch-s") return Result.succeed(epoch(1000))
  if (format === "epoch-ms") return Result.succeed(epoch(1))
  if (format === "excel") return Result.succeed(excel)
  return byPattern(format)
}
