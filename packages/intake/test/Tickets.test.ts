/** One row a ticket, rewritten as the ticket goes on: what the page of imports says of it, month after month. */
import { readFileSync } from "node:fs"
import { Mapping } from "@servicebook/intake"
import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { freshLog, imported } from "./Kit.ts"

const head = "ticket,opened,updated,state,agent,answered,resolved\n"
const months = [
  `${head}T1,2025-03-01 09:00,2025-03-01 09:30,open,a7,,\n`,
  `${head}T1,2025-03-01 09:00,2025-04-02 11:00,open,b2,2025-04-02 11:00,\n`,
  `${head}T1,2025-03-01 09:00,2025-05-02 12:00,resolved,b2,2025-04-02 11:00,2025-05-02 12:00\n`
]
const mappingOf = (yaml: string) => Result.getOrThrow(Mapping.parse(yaml))

const page = readFileSync(new URL("../../../docs/import.md", import.meta.url), "utf8")
const answered = /```yaml answered\.yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? ""
/** The mapping of a milestone: the one that is written out, with the column and the event of the table's row. */
const milestone = (name: string, more = ""): string => {
  const [, column = "", event = ""] = new RegExp(`^\\| ${name} \\| \`(\\w+)\` \\| \`(.*)\` \\|$`, "m").exec(page) ?? []
  const own = answered.replace(/ {2}- \{ event.*/, `  - ${event}`)
  return `${own.replace('"{answered}"', `"{${column}}"`).replace("[answered]", `[${column}]`)}${more}`
}

const all = ["opened", "handed over", "answered", "resolved"].map((name) => mappingOf(milestone(name)))

test("a mapping for each milestone takes what is new of a rewritten row, and loses and repeats nothing", async () => {
  const log = freshLog()
  for (const text of months) {
    for (const mapping of [...all, ...all]) {
      expect((await imported(mapping, text, { log })).rejects.map(({ message }) => message.en)).toEqual([])
    }
  }
  const { events } = await imported(all[0] as (typeof all)[0], months[2] as string, { log })
  const told = events.map(({ body }) => `${body.occurredAt} ${body.type} ${body.subjects.join()}`.trim())
  expect(told.toSorted()).toEqual([
    "2025-03-01T01:00:00.000Z Registered",
    "2025-03-01T01:30:00.000Z Assigned staff:a7",
    "2025-04-02T03:00:00.000Z Answered",
    "2025-04-02T03:00:00.000Z Assigned staff:b2",
    "2025-05-02T04:00:00.000Z Resolved"
  ])
})

test("one mapping for all of a row is told both causes and the field that differs, in both languages", async () => {
  const whole = milestone("opened", 'subjects: ["staff:{agent}"]\n')
  const log = freshLog()
  await imported(mappingOf(whole), months[0] as string, { log })
  const { rejects } = await imported(mappingOf(whole), months[1] as string, { log })
  const { en = "", zh = "" } = rejects[0]?.message ?? {}
  expect(rejects[0]?.code).toBe("key-conflict")
  for (const part of ["the mapping was changed", "rewrote the row", "(it differs in subjects)"])
    expect(en).toContain(part)
  for (const part of ["改过映射", "改写了同一行", "（不同之处：subjects）"]) expect(zh).toContain(part)
})
