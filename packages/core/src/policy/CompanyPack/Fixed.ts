/** Amounts that a table of the documents fixes: no pack changes them, and a refusal says how to have another. */
import { type Wrong, wrong } from "../../rules/Wrong.ts"
import { allTables } from "./Taken.ts"

/** Whether a table of the documents gives some amount itself, which then has no parameter. */
const hasFixed = (table: string): boolean =>
  allTables
    .filter(({ name }) => name === table)
    .some(({ outputs, rules }) =>
      rules.some(({ gives }) => outputs.some(({ name, unit }) => unit !== "word" && typeof gives[name] === "string"))
    )

/** Which amounts no pack changes, and how to have another. */
const unchanged = {
  zh: "其余金额由文件写定，规则集不能改；要用别的金额，请用别的名称自拟一张表（处置仍按文件的表）",
  en: [
    "The document fixes its other amounts, and no pack changes them",
    "for another amount write a table of your own under another name (consequences still go by the document's)"
  ].join("; ")
}

/** A name that no open number of a table has: the amount that was meant may be one that the document fixes. Undefined where it fixes none. */
export const fixed = (
  path: string,
  parameter: string,
  table: string,
  open: ReadonlyArray<string>
): ReadonlyArray<Wrong> | undefined => {
  if (!hasFixed(table)) return undefined
  const zh = `${table} 没有参数 ${parameter}；可定的参数：${open.join("、") || "无"}`
  const en = `${table} has no parameter ${parameter}; open are: ${open.join(", ") || "none"}`
  return [wrong(path, `${zh}。${unchanged.zh}`, `${en}. ${unchanged.en}`)]
}
