// As much of psql as the SQL for auditors uses, so that it runs wherever there is a connection: variables, conditions,
// inclusion, \gset and \gx. What it does not know it refuses, so that nothing is passed over in silence.
import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"

/** A row of a result, by column. */
export type Row = { readonly [column: string]: unknown }

/** Runs one statement. */
export type Query = (sql: string) => Promise<ReadonlyArray<Row>>

const skipped = /'(?:[^']|'')*'|"[^"]*"|--[^\n]*|\$\$[\s\S]*?\$\$|::/y
const variable = /:'(\w+)'|:\{\?(\w+)\}|:(\w+)/y
const command = /\\[^\n]*/y

const at = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index
  return pattern.exec(text)
}

class Session {
  readonly printed: Array<ReadonlyArray<Row>> = []
  /** For each \if we are in: whether a branch was taken before, and whether this one is. */
  private readonly branches: Array<{ taken: boolean; active: boolean }> = []
  private readonly variables: Map<string, string>
  private readonly query: Query

  constructor(variables: { readonly [name: string]: string }, query: Query) {
    this.variables = new Map(Object.entries(variables))
    this.query = query
  }

  async run(path: string): Promise<void> {
    const text = readFileSync(path, "utf8")
    let statement = ""
    for (let i = 0; i < text.length; ) {
      const meta = at(command, text, i)?.[0]
      const whole = at(skipped, text, i)?.[0]
      const named = at(variable, text, i)
      if (meta !== undefined) {
        await this.commands(meta, statement, path)
        statement = ""
      } else if (text[i] === ";") {
        await this.statement(statement)
        statement = ""
      } else if (whole !== undefined) statement += whole.startsWith("--") ? "" : whole
      else if (named !== null) statement += this.value(named)
      else statement += text[i]
      i += (meta ?? whole ?? named?.[0] ?? "1").length
    }
    if (statement.trim() !== "") throw new Error(`${path} ends in the middle of a statement`)
  }

  private get isActive(): boolean {
    return this.branches.every(({ active }) => active)
  }

  private value([text, quoted, asked, plain]: RegExpExecArray): string {
    if (asked !== undefined) return String(this.variables.has(asked))
    const found = this.variables.get(quoted ?? plain ?? "")
    if (found === undefined) return text
    return quoted === undefined ? found : `'${found.replaceAll("'", "''")}'`
  }

  private async statement(sql: string, how = ""): Promise<void> {
    if (!this.isActive) return
    const rows = await this.query(sql)
    if (how === "\\gset") {
      if (rows.length !== 1) throw new Error(`\\gset takes one row, not ${rows.length}`)
      for (const [name, value] of Object.entries(rows[0] as Row)) this.variables.set(name, String(value))
    } else if (/^\s*(select|with)\b/.test(sql)) this.printed.push(rows)
  }

  /** The commands of a line, and what they do to the statement before them. */
  private async commands(line: string, statement: string, path: string): Promise<void> {
    for (const one of line.split(/ (?=\\)/)) {
      const [name = "", ...words] = one.match(/'[^']*'|\S+/g) ?? []
      if (name === "\\gset" || name === "\\gx") await this.statement(statement, name)
      else if (statement.trim() !== "") throw new Error(`${name} in the middle of a statement`)
      else
        await this.command(
          name,
          words.map((word) => this.word(word)),
          path
        )
    }
  }

  private word(word: string): string {
    if (word.startsWith("'")) return word.slice(1, -1)
    return word.replace(/:\{\?(\w+)\}|:(\w+)/g, (text, asked, plain) =>
      this.value([text, undefined, asked, plain] as never)
    )
  }

  private async command(name: string, [first = "", ...others]: ReadonlyArray<string>, path: string): Promise<void> {
    const branch = this.branches.at(-1)
    if (name === "\\if") this.branches.push({ taken: first === "true", active: first === "true" })
    else if (name === "\\else" && branch !== undefined) branch.active = !branch.taken
    else if (name === "\\endif") this.branches.pop()
    else if (!this.isActive) return
    else if (name === "\\set") this.variables.set(first, others.join(""))
    else if (name === "\\ir") await this.run(join(dirname(path), first))
    else if (name !== "\\warn") throw new Error(`${name} is not known here`)
  }
}

/** Runs a file with variables and gives what it prints: the rows of each query, in order. */
export const run = async (
  path: string,
  variables: { readonly [name: string]: string },
  query: Query
): Promise<ReadonlyArray<ReadonlyArray<Row>>> => {
  const session = new Session(variables, query)
  await session.run(path)
  return session.printed
}
