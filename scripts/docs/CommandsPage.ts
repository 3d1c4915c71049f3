/** The page of all commands, from the catalogue. */
import { Catalogue, type Command, type Stream } from "@servicebook/core"
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

/** The events of a kind of stream that are marked, in words; none where none is. */
const marked = (category: string, { events }: Stream.Stream<unknown>) => {
  const named = (types: ReadonlyArray<string>) => types.map((type) => `\`${category}.${type}\``).join(", ")
  const all = Object.entries(events)
  return {
    computed: all.flatMap(([type, { computed }]) => (computed === true ? [named([type])] : [])),
    deciding: all.flatMap(([type, { decidesOn = [] }]) =>
      decidesOn.length === 0 ? [] : [`- ${named([type])} on ${named(decidesOn)}`]
    )
  }
}

/** The page of commands. */
export const commandsPage = (): string => {
  const streams: ReadonlyArray<readonly [string, Command.AnyCommands]> = Object.entries(Catalogue.catalogue)
  const isCommon = ([name]: Commands): boolean => streams.every(([, { all }]) => name in all)
  const sections = streams.map(([category, { all, title }]) => {
    const own = entries(all).filter((one) => !isCommon(one))
    return `## ${category} · ${title.zh} · ${title.en}\n\n${own.length === 0 ? "None of its own." : table(own)}`
  })
  const marks = streams.map(([category, { stream }]) => marked(category, stream))
  return `${[
    "# Commands · 命令",
    "What people may order, by stream: `Catalogue.of(category)` and `Command.order` take any of them by name, and hosts make their calls and forms of them. This page is computed from the catalogue by `npm run docs`; a test fails when it is stale. `?` marks what may be missing.",
    "Beside its input every order says who orders, under which roles, on which stream, under which idempotency key, and where it matters about which subjects, when it happened and why. Where no role stands, no clause says who may; a decision can still ask for one person, as the author of a work log, or for the roles of the measure that was proposed.",
    "## Every stream",
    "An event is retracted or corrected by whoever recorded it, or by somebody who holds all the roles under which it was recorded, and for a reason: `reason` stands in the order beside the command, not in its input.",
    table(entries(streams[0]?.[1].all ?? {}).filter(isCommon)),
    "Some events decide on others. From then on these are left alone, but for whoever decided so or holds the roles under which it was decided:",
    marks.flatMap(({ deciding }) => deciding).join("\n"),
    `What follows from a decision is not corrected, only retracted and decided anew: ${marks.flatMap(({ computed }) => computed).join(", ")}.`,
    ...sections,
    "## Decisions that are no commands",
    Object.entries(Catalogue.byHosts)
      .map(([name, { en, zh }]) => `- \`${name}\`: ${zh} / ${en}`)
      .join("\n")
  ].join("\n\n")}\n`
}
