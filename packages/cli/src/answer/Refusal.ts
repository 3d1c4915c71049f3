/**
 * What answers refuse of a question: fields that say nothing, and names that nobody knows. Each message says the place and
 * the remedy, in Chinese and English; the command tells a field as the flag of that name.
 */
import { Nearest, Title } from "@servicebook/core"
import * as Schema from "effect/Schema"

/** An instant whose `+08:00` came as ` 08:00`: in the query of an address `+` stands for a space. */
const hasLostPlus = /T\d\d:.* \d\d:?\d\d$/

/** The text of a field cannot be read. */
export class InvalidField extends Schema.TaggedError<InvalidField>()("InvalidField", {
  field: Schema.String,
  text: Schema.String,
  expected: Schema.Struct({ zh: Schema.String, en: Schema.String })
}) {
  override get message(): string {
    const { expected, field, text } = this
    const plus = hasLostPlus.test(text)
      ? { zh: "；地址中的 + 请写作 %2B", en: "; in an address write + as %2B" }
      : { zh: "", en: "" }
    return `无法识别 ${field} ${text}；${Title.ended(expected.zh + plus.zh)} / ${field} ${text} cannot be read; ${expected.en}${plus.en}`
  }
}

/** Two fields are given of which one makes no sense beside the other. */
export class NotTogether extends Schema.TaggedError<NotTogether>()("NotTogether", {
  field: Schema.String,
  text: Schema.String,
  other: Schema.String
}) {
  override get message(): string {
    const { field, other, text } = this
    return `无法识别 ${field} ${text}；不能与 ${other} 同用，请只用一个。 / ${field} ${text} cannot be read; not together with ${other}; use one of them`
  }
}

/** A refusal as the command tells it, which asks by flags: `window` is `--window` there. */
export const asFlag = <E>(refusal: E): E | InvalidField | NotTogether => {
  if (refusal instanceof InvalidField) {
    const { expected, field, text } = refusal
    return new InvalidField({ field: `--${field}`, text, expected })
  }
  if (!(refusal instanceof NotTogether)) return refusal
  const { field, other, text } = refusal
  return new NotTogether({ field: `--${field}`, text, other: `--${other}` })
}

/** There is no indicator of that name. */
export class UnknownKpi extends Schema.TaggedError<UnknownKpi>()("UnknownKpi", {
  name: Schema.String,
  nearest: Schema.NullOr(Schema.String),
  known: Schema.Array(Schema.String)
}) {
  override get message(): string {
    const { known, name, nearest } = this
    const { en, zh } = Nearest.meantOf(name, nearest, known)
    return `没有指标 ${name}；${zh}全部指标见 servicebook kpis 或 /v1/figures。 / there is no indicator ${name}; ${en} (servicebook kpis and /v1/figures tell all)`
  }
}

/** No event names that person, department or outlet. */
export class UnknownHolder extends Schema.TaggedError<UnknownHolder>()("UnknownHolder", {
  holder: Schema.String,
  position: Schema.Int,
  nearest: Schema.NullOr(Schema.String),
  /** Some of those of its kind that events name. */
  known: Schema.Array(Schema.String)
}) {
  override get message(): string {
    const { holder, known, nearest, position } = this
    const { en, zh } = Nearest.meant(
      nearest,
      known.length === 0
        ? { zh: "请核对名称。", en: "check the name" }
        : { zh: `已有：${known.join("、")}。`, en: `there are: ${known.join(", ")}` }
    )
    return `至位置 ${position} 没有任何事件提及 ${holder}；${zh} / no event up to position ${position} names ${holder}; ${en}`
  }
}

/** There is no document of that code, and no clause of that id. */
export class UnknownPolicy extends Schema.TaggedError<UnknownPolicy>()("UnknownPolicy", {
  name: Schema.String,
  nearest: Schema.NullOr(Schema.String),
  known: Schema.Array(Schema.String)
}) {
  override get message(): string {
    const { en, zh } = Nearest.meant(this.nearest, {
      zh: `文件有：${this.known.join("、")}。`,
      en: `the documents are: ${this.known.join(", ")}`
    })
    return `没有文件或条款 ${this.name}；${zh} / there is no document or clause ${this.name}; ${en}`
  }
}

/** There is no decision table of that name. */
export class UnknownTable extends Schema.TaggedError<UnknownTable>()("UnknownTable", {
  name: Schema.String,
  nearest: Schema.NullOr(Schema.String),
  known: Schema.Array(Schema.String)
}) {
  override get message(): string {
    const { en, zh } = Nearest.meantOf(this.name, this.nearest, this.known)
    return `没有评分表 ${this.name}；${zh} / there is no decision table ${this.name}; ${en}`
  }
}

/** There is no such stream in the log. */
export class NoSuchStream extends Schema.TaggedError<NoSuchStream>()("NoSuchStream", {
  category: Schema.String,
  id: Schema.String
}) {
  override get message(): string {
    const stream = `${this.category}/${this.id}`
    return `日志中没有流 ${stream}；请核对类别与编号。 / the log has no stream ${stream}; check the category and the id`
  }
}
