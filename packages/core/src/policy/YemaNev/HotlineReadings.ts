/** What the hotline's items leave open: when it is day, and whether the exceptions hold by day too. */
import type { Reading } from "../../rules/Reading.ts"

/**
 * The id of the calendar whose hours are the day of the hotline. The document names none, and its site's telephone hours are
 * not the maker's; 08:00 to 20:00 on every day is a usual choice.
 */
export const hotlineDay = "hotline-day"

/** Whether the exceptions of the bracket hold by day too. */
export const exceptionsReading: Reading = {
  name: "exceptions",
  title: { zh: "除外情形的范围", en: "what the exceptions cover" },
  clause: "S4-I5b",
  because: {
    zh: "括号不成对；特殊情况与昼夜无关",
    en: "the bracket is not closed; special circumstances are so by day and by night"
  },
  default: "both",
  choices: {
    both: { title: { zh: "白天与夜间", en: "day and night" } },
    night: { title: { zh: "仅夜间", en: "the night alone" } }
  }
}
