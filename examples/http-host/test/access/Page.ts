// The page that tells who is let through, made of what was tried.
import { ruleOf } from "../../src/guard/Access.ts"
import { isForbidden, type Outcome, roles, type Tried } from "./Trial.ts"
import { commandOf, type Findings } from "./Tried.ts"

const head = `# Who may do what

Computed by \`npm run docs\` from a trial: the host is started, every role is tried at every call and at every command that
takes an authority, and so is everybody who should not get in at all. A test fails when the page differs from what the trial
finds, or the trial from the tables in \`examples/http-host/src/guard/Access.ts\` and in core's commands.
`

const by = (all: ReadonlyArray<Tried>): ReadonlyMap<string, ReadonlyArray<Tried>> => {
  const grouped = new Map<string, Array<Tried>>()
  for (const one of all) grouped.set(one.what, [...(grouped.get(one.what) ?? []), one])
  return grouped
}

const rows = (lines: ReadonlyArray<ReadonlyArray<string>>): string =>
  lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")

const table = (titles: ReadonlyArray<string>, lines: ReadonlyArray<ReadonlyArray<string>>): string =>
  rows([titles, titles.map(() => "---"), ...lines])

const passed = (all: ReadonlyArray<Tried>, isRefused: (outcome: Outcome) => boolean): ReadonlyArray<string> =>
  roles.filter((role) => all.some(({ by: one, outcome }) => one === role && !isRefused(outcome)))

/** Refused by the host itself; what core refuses at a call hangs on the command or on whose stream it is. */
const isTurnedAway = ({ refusal, status }: Outcome): boolean => status === 401 || refusal === "NotForRole"

const everyRole = roles.slice(0, -1)

const named = (some: ReadonlyArray<string>): string => {
  if (some.length === roles.length) return "every role, and the administrator"
  if (some.length === everyRole.length && everyRole.every((role) => some.includes(role))) return "every role"
  const rest = everyRole.filter((role) => !some.includes(role))
  const isMost = !some.includes(roles.at(-1) ?? "") && rest.length < some.length
  return isMost ? `every role but ${rest.join(", ")}` : some.join(", ")
}

const callsPart = ({ atCalls }: Findings): string => {
  const lines = [...by(atCalls)].map(([call, all]) => {
    const [group = "", name = ""] = call.split(".")
    const rule = ruleOf(group, name)
    return [`\`${call}\``, named(passed(all, isTurnedAway)), rule === undefined ? "" : `${rule.zh} / ${rule.en}`]
  })
  return `## Calls\n\n${table(["call", "let through", "rule"], lines)}\n`
}

const commandsPart = ({ atCommands }: Findings): string => {
  const lines = [...by(atCommands)].flatMap(([what, all]) => {
    const [category = "", name = ""] = what.split(".")
    const command = commandOf(category, name)
    if (command?.authority === undefined) return []
    const { en, zh } = command.title
    return [[`\`${what}\``, `${zh} / ${en}`, named(passed(all, isForbidden)), command.authority.clause]]
  })
  const free = [...by(atCommands).keys()].length - lines.length
  const text = `${lines.length} commands take a role that a clause names. The other ${free} are open to every role of the documents, or
their decision looks at the thing itself, as a proposal does, whose measure says who approves. The administrator orders nothing.`
  return `## Commands\n\n${text}\n\n${table(["command", "title", "let through", "clause"], lines)}\n`
}

const free = ["system.health", "system.ready"]

const strangersPart = ({ byStrangers, strangers }: Findings): string => {
  const guarded = byStrangers.filter(({ what }) => !free.includes(what))
  const lines = strangers.map(({ name, zh }) => {
    const own = guarded.filter((one) => one.by === name)
    const told = new Set(own.map(({ outcome }) => `${outcome.status} \`${outcome.refusal}\``))
    return [`${zh} / ${name}`, [...told].join(", ")]
  })
  const text = `Tried at each of the ${by(guarded).size} calls. \`GET /health\` and \`GET /ready\` ask for no token; nor do \`/docs\`,
\`/openapi.json\` and the page itself, which hold nothing of any books.`
  return `## Who does not get in\n\n${text}\n\n${table(["token", "answer"], lines)}\n`
}

/** The page of these findings. */
export const page = (findings: Findings): string =>
  [head, strangersPart(findings), callsPart(findings), commandsPart(findings)].join("\n")
