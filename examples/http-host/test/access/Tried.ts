// The trial whole: strangers and roles at the calls, roles at the commands, on a host of its own.
import { Catalogue, type Command } from "@servicebook/core"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Document } from "../fuzz/Operations.ts"
import { temporary } from "../running/Folder.ts"
import { start } from "../running/Host.ts"
import { Issuer } from "../running/Issuer.ts"
import { type Stranger, strangers } from "./Strangers.ts"
import { calls, commands, roles, type Takes, type Tried, tried } from "./Trial.ts"

/** What was found out. */
export interface Findings {
  readonly strangers: ReadonlyArray<Stranger>
  readonly byStrangers: ReadonlyArray<Tried>
  readonly atCalls: ReadonlyArray<Tried>
  readonly atCommands: ReadonlyArray<Tried>
}

/** A command of the catalogue by names that the document says. */
export const commandOf = (category: string, name: string): Command.AnyCommand<unknown> | undefined => {
  const { all }: Command.AnyCommands = Catalogue.catalogue[category as Catalogue.Category]
  return all[name]
}

const takes: Takes = (category, name, input) => {
  const command = commandOf(category, name)
  return command !== undefined && Result.isSuccess(Schema.decodeUnknownResult(command.input)(input))
}

const needsOf = (what: string): ReadonlyArray<string> | undefined => {
  const [category = "", name = ""] = what.split(".")
  return commandOf(category, name)?.authority?.needs
}

/** Who may order a command, for once: a stream has to be there before most decisions ask who wants them. */
const first = (what: string, by: string): boolean => by === (needsOf(what)?.[0] ?? roles[0])

/** Who must not order it: whoever is refused changes nothing for the next. */
const others = (what: string, by: string): boolean => by === roles.at(-1) || needsOf(what)?.includes(by) === false

/** Who may. What needs nobody in particular is tried by one role alone, for all are alike. */
const those = (what: string, by: string): boolean => needsOf(what)?.includes(by) ?? by === roles[0]

/** Tries everybody at everything; `snapshot` as for {@link temporary}. */
export const findings = async (snapshot?: string): Promise<Findings> => {
  const folder = temporary(snapshot)
  const issuer = await Issuer.in(folder.path)
  const settings = { ...issuer.settings, SERVICEBOOK_DATA: folder.books, SERVICEBOOK_TENANTS: "one" }
  const host = await start({ settings })
  try {
    const document = (await (await fetch(`${host.url}/openapi.json`)).json()) as Document
    const tokens = new Map<string, string>()
    for (const role of roles) tokens.set(role, await issuer.token({ tenant: "one", roles: [role], sub: `try-${role}` }))
    const all = await strangers(issuer)
    const orders = commands(document, takes)
    await tried(host, orders, tokens, first)
    return {
      strangers: all,
      byStrangers: await tried(host, calls(document), new Map(all.map(({ name, token }) => [name, token]))),
      atCalls: await tried(host, calls(document), tokens),
      atCommands: [...(await tried(host, orders, tokens, others)), ...(await tried(host, orders, tokens, those))]
    }
  } finally {
    await host.kill()
    folder.remove()
  }
}
