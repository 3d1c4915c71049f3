/**
 * Reads XES event logs: every event is a row with its own attributes under their keys, those of its trace under
 * `trace.key` and those of the log under `log.key`. Nested attributes get dotted names.
 */
import { SaxesParser, type SaxesTagPlain } from "saxes"
import { type Cut, type Ended, type Fields, type Read, type Reader, row, unreadable } from "./Row.ts"

const attributes: ReadonlySet<string> = new Set([
  "string",
  "date",
  "int",
  "float",
  "boolean",
  "id",
  "list",
  "container"
])
/** Declarations of the log, which hold no rows. */
const declarations: ReadonlySet<string> = new Set(["global", "extension", "classifier"])

const text = (value: unknown): string => (typeof value === "string" ? value : "")
/** The name without its prefix. */
const local = (name: string): string => name.slice(name.indexOf(":") + 1)

class Xes implements Reader {
  private readonly parser = new SaxesParser({ xmlns: false, position: true })
  private out: Array<Read> = []
  private cut: Cut | undefined
  private log: Record<string, string> = {}
  private trace: Record<string, string> = {}
  private event: { readonly line: number; readonly fields: Record<string, string> } | undefined
  private inTrace = false
  private readonly keys: Array<string> = []
  private declared = 0

  constructor() {
    this.parser.on("opentag", (tag) => this.open(tag))
    this.parser.on("closetag", (tag) => this.close(local(tag.name)))
    // What follows a fault of the markup cannot be told apart reliably: the reader stops there and says so.
    this.parser.on("error", (error) => {
      this.cut ??= { line: this.parser.line, problem: error.message }
    })
  }

  private open({ name, attributes: given }: SaxesTagPlain): void {
    if (this.cut !== undefined) return
    const tag = local(name)
    if (declarations.has(tag)) this.declared++
    else if (tag === "trace") {
      this.inTrace = true
      this.trace = {}
    } else if (tag === "event") this.event = { line: this.parser.line, fields: {} }
    else if (attributes.has(tag)) this.attribute(text(given["key"]), given["value"])
  }

  private attribute(key: string, value: string | undefined): void {
    this.keys.push(key)
    if (this.declared > 0 || value === undefined) return
    const name = this.keys.join(".")
    if (this.event !== undefined) this.event.fields[name] = value
    else if (this.inTrace) this.trace[`trace.${name}`] = value
    else this.log[`log.${name}`] = value
  }

  private close(tag: string): void {
    if (this.cut !== undefined) return
    if (declarations.has(tag)) this.declared--
    else if (tag === "trace") this.inTrace = false
    else if (attributes.has(tag)) this.keys.pop()
    else if (tag === "event" && this.event !== undefined) {
      const fields: Fields = { ...this.log, ...(this.inTrace ? this.trace : {}), ...this.event.fields }
      this.out.push(row(this.event.line, JSON.stringify(fields), fields))
      this.event = undefined
    }
  }

  private taken(): ReadonlyArray<Read> {
    const { out } = this
    this.out = []
    return out
  }

  push(piece: string): ReadonlyArray<Read> {
    if (this.cut === undefined) this.parser.write(piece)
    return this.taken()
  }

  end(brokenOff: boolean): Ended {
    if (this.cut === undefined) {
      const { line } = this.parser
      this.parser.close()
      if (brokenOff || this.cut !== undefined)
        this.cut = { line, problem: "文件在日志内结束 / the file ends inside the log" }
    }
    const rows = [...this.taken()]
    if (this.event !== undefined) {
      const { line, fields } = this.event
      rows.push(unreadable(line, JSON.stringify(fields), { code: "incomplete-row", place: "", detail: "" }))
    }
    return this.cut === undefined ? { rows } : { rows, cut: this.cut }
  }
}

/** A reader of XES. */
export const reader = (): Reader => {
  const xes = new Xes()
  return { push: (piece) => xes.push(piece), end: (brokenOff) => xes.end(brokenOff) }
}
