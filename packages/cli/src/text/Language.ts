/**
 * The language of what is printed: Chinese, English, or both side by side. Titles come in two languages, and so do the
 * messages of refusals, as one text with " / " between its halves.
 */
import { Title } from "@servicebook/core"
import * as Schema from "effect/Schema"

/** The languages of output. */
export const Language = Schema.Literals(["zh", "en", "both"])
/** The type of {@link Language}. */
export type Language = typeof Language.Type

/** A text in the language asked for; where both say the same, once. */
export const say = ({ zh, en }: Title.Title, language: Language): string =>
  language !== "both" ? { zh, en }[language] : zh === en ? en : `${zh} / ${en}`

/**
 * A message `中文 / English` in the language asked for. One in a single language stays whole, and so do the lines after the
 * first, which list places.
 */
export const message = (text: string, language: Language): string => {
  const end = text.indexOf("\n")
  const hasList = end !== -1 && text.slice(0, end).includes(" / ")
  const [halves, list] = hasList ? [text.slice(0, end), text.slice(end)] : [text, ""]
  return language === "both" ? text : Title.parted(halves)[language] + list
}
