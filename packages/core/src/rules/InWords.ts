/** What readers of files and schemas say in English alone, in both languages: line by line, for they add the place below. */
import { joined, parted, type Title } from "./Title.ts"

const things: { readonly [kind: string]: string } = {
  string: "文本",
  number: "数",
  boolean: "true 或 false",
  object: "键与值",
  array: "列表",
  null: "空值",
  "an integer": "整数",
  "a finite number": "有限的数",
  "a valid value": "有效值",
  never: "空缺",
  "no excess property": "空缺，此处没有这个键"
}

/** Patterns of what is expected; the groups are told as they stand. */
const kinds: ReadonlyArray<readonly [RegExp, string]> = [
  [/^a value greater than or equal to (.+)$/, "不小于 $1 的值"],
  [/^a value greater than (.+)$/, "大于 $1 的值"],
  [/^a value less than or equal to (.+)$/, "不大于 $1 的值"],
  [/^a value less than (.+)$/, "小于 $1 的值"],
  [/^a value between (.+) and (.+)$/, "$1 至 $2 之间的值"],
  [/^a value with a length of at least (.+)$/, "长度至少为 $1"],
  [/^a value with a length of at most (.+)$/, "长度至多为 $1"],
  [/^a value with at least (\d+) entr(?:y|ies)$/, "至少 $1 项"],
  [/^a string matching the RegExp (.+)$/, "符合 $1 的文本"],
  [/^an array with unique items$/, "没有重复项的列表"],
  [/^indentation of (\d+) spaces$/, "缩进 $1 格"],
  [/^block scalar indentation of (\d+) spaces$/, "文本块缩进 $1 格"]
]

/** A pattern of a list in Chinese; the text itself where none fits. */
const translated = (text: string, all: ReadonlyArray<readonly [RegExp, string]>): string => {
  const found = all.find(([pattern]) => pattern.test(text))
  return found === undefined ? text : text.replace(found[0], found[1])
}

/** What is expected, in Chinese; words of the file, as `"days" | "hours"`, stay. */
const expected = (text: string): string =>
  Object.hasOwn(things, text) ? (things[text] as string) : translated(text, kinds)

const sentences: ReadonlyArray<readonly [RegExp, string]> = [
  [/^Missing key$/, "缺少此键"],
  [/^Unexpected key with value (.+)$/, "此处没有这个键（值为 $1）"],
  [/^Invalid data (.+)$/, "数据无效：$1"],
  [/^Duplicate key (.+)$/, "键 $1 重复"],
  [/^Merge key values must be mappings$/, "合并键的值须为键值表"],
  [/^Unterminated double-quoted YAML string$/, "双引号文本没有结束"],
  [/^Unterminated quoted (?:YAML )?scalar$/, "带引号的文本没有结束"],
  [/^Unexpected content after quoted YAML scalar$/, "带引号的文本之后有多余内容"],
  [/^Invalid unicode escape in YAML string$/, "Unicode 转义无效"],
  [/^Invalid YAML escape (.+)$/, "转义 $1 无效"],
  [/^Unexpected flow collection content$/, "括号内有多余内容"],
  [/^Unknown (?:YAML )?alias (.+)$/, "没有锚点 $1"],
  [/^Invalid anchor$/, "锚点无效"],
  [/^Multiple anchors on one node$/, "一处有多个锚点"],
  [/^Unexpected content$/, "有多余内容"],
  [/^Unexpected indentation of (\d+) spaces$/, "缩进 $1 格，多于应有"],
  [/^Compact nested block sequences are not supported$/, "不支持同一行上的嵌套列表"],
  [/^Tabs cannot be used for YAML indentation$/, "缩进不得用制表符"],
  [/^Invalid colon in plain scalar$/, "未加引号的文本不得含冒号"],
  [/^Invalid quoted scalar indentation$/, "带引号的文本缩进有误"],
  [/^Leading empty lines cannot be more .+$/, "文本块开头的空行缩进过多"],
  [/^Multiple YAML documents are not supported$/, "一个文件只能有一份 YAML 文档"],
  // Of flags given too often or not often enough.
  [/^(\d+) (?:occurrences|values)$/, "$1 次"],
  [/^at most (\d+) values?$/, "至多 $1 次"],
  [/^at least (\d+) values?$/, "至少 $1 次"]
]

const places: ReadonlyArray<readonly [RegExp, string]> = [
  [/^(.+) at line (\d+)$/, "第 $2 行"],
  [/^(.+) at flow offset (\d+)$/, "括号所在文本的第 $2 个字符之后"]
]

const chinese = (text: string): string => {
  const place = places.find(([pattern]) => pattern.test(text))
  if (place !== undefined) {
    return `${text.replace(...place)}：${chinese(text.replace(place[0], "$1"))}`
  }
  const [, what, got] = /^Expected (.+?)(?:, got (.+))?$/.exec(text) ?? []
  if (what === undefined) return translated(text, sentences)
  return `应为${/^\p{Script=Han}/u.test(expected(what)) ? "" : " "}${expected(what)}${got === undefined ? "" : `，而非 ${got}`}`
}

/** A message in both languages: what has both already is parted, what is not known stays as it is. */
export const inWords = (message: string): Title => {
  const lines = message.split("\n").map((line) => {
    const { en, zh } = parted(line)
    return zh === en ? { en, zh: chinese(line) } : { en, zh }
  })
  return { zh: lines.map(({ zh }) => zh).join("\n"), en: lines.map(({ en }) => en).join("\n") }
}

/** The same as one text. */
export const both = (message: string): string => joined(inWords(message))
