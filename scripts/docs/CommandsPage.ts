/** The page of all commands, from the catalogue. */
import { Catalogue, type Command } from "@servicebook/core"
import { fields } from "./Fields.ts"

type Commands = readonly [string, Command.AnyCommand<unknown>]

const row = ([name, { authority, input, title }]: Commands): string => {
  const { clause = "", needs = [] } = authority ?? {}
  const cells = [
    `\`${name}\``,
    title.zh,
    title.en,
    fields(input),
    needs.join(", "),
    clause === "" ? "" : `\`${clause}\``
  ]
  return `| ${cells.join(" | ")} |`
}

const table = (all: ReadonlyArray<Commands>): string =>
  ["| command | 命令 | title | input | who may | clause |", "|---|---|---|---|---|---|", ...all.map(row)].join("\n")

const entries = (all: Command.AnyCommands["all"]): ReadonlyArray<Commands> => Object.entries(all)

/** The page of commands. */
export const commandsPage = (): string => {
  const streams: ReadonlyArray<readonly [string, Command.AnyCommands]> = Object.entries(Catalogue.catalogue)
  const isCommon = ([name]: Commands): boolean => streams.every(([, { all }]) => name in all)
  const sections = streams.map(([category, { all, title }]) => {
    const own = entries(all).filter((one) => !isCommon(one))
    return `## ${category} · ${title.zh} · ${title.en}\n\n${own.length === 0 ? "None of its own." : table(own)}`
  })
  return `${[
    "# Commands · 命令",
    "What people may order, by stream: `Catalogue.of(category)` and `Command.order` take any of them by name, and hosts make their calls and forms of them. This page is computed from the catalogue by `npm run docs`; a test fails when it is stale. `?` marks what may be missing.",
    "Beside its input every order says who orders, under which roles, on which stream, under which idempotency key, and where it matters about which subjects, when it happened and why. Where no role stands, no clause says who may; a decision can still ask for one person, as the author of a work log, or for the roles of the measure that was proposed.",
    "## Every stream",
    "An event is retracted or corrected by whoever recorded it, or by somebody who holds all the roles under which it was recorded, and for a reason.",
    table(entries(streams[0]?.[1].all ?? {}).filter(isCommon)),
    ...sections,
    "## Decisions that are no commands",
    Object.entries(Catalogue.byHosts)
      .map(([name, { en, zh }]) => `- \`${name}\`: ${zh} / ${en}`)
      .join("\n")
  ].join("\n\n")}\n`
}
