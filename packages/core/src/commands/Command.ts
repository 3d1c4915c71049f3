/**
 * Commands as data: what somebody may order on a stream, with the schema of what the order must say. Hosts make their calls
 * and forms of it; it adds nothing to the decisions in `streams/`.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import type { Appended, EventLog } from "../log/EventLog.ts"
import type { Recorded } from "../log/Recorded.ts"
import type { Stream } from "../log/Stream.ts"
import { type Decision, executeOnce, type Order } from "../log/Transact.ts"
import type { Authority } from "../rules/Authority.ts"
import { inWords } from "../rules/InWords.ts"
import { meantOf, nearest } from "../rules/Nearest.ts"
import { own } from "../rules/Own.ts"
import { Title } from "../rules/Title.ts"
import { type Common, common } from "./Common.ts"

/** A schema of plain JSON: it checks and transforms nothing, so that what is shown, sent and decided on is the same. */
export type Input = Schema.ConstraintCodec<unknown>

interface Deciding<State, Refusal> {
  decide(state: State, order: Order, events: ReadonlyArray<Recorded>): Decision<Refusal>
}

/** A decision on the streams of a kind. Typed as a method is, so that the commands of all kinds fit one list. */
export type Decide<State, Refusal> = Deciding<State, Refusal>["decide"]

/**
 * One command. `title` is what a button says; `input` a struct of what the order says beside its envelope
 * (`Recorded.Nothing` where that is all); `authority` who may order it where a clause says so, the one that `decide` guards by;
 * `takesReason` where the order must say why, in the `reason` of its envelope.
 */
export interface Command<In extends Input, State, Refusal> {
  readonly title: Title
  readonly input: In
  readonly authority?: Authority
  readonly takesReason?: true
  decide(input: In["Type"]): Decide<State, Refusal>
}

/** A refusal as everybody may meet it: its name, and what it says. All refusals are such. */
export interface Refused {
  readonly _tag: string
  readonly message: string
}

/** Any command of streams with such a state. */
export type AnyCommand<State> = Command<Input, State, Refused>

/** All commands of one stream, by their names, which are those of the decisions. `title` is what the stream keeps. */
export interface Commands<State, All extends { readonly [name: string]: AnyCommand<State> }> {
  readonly stream: Stream<State>
  readonly title: Title
  readonly all: All
}

/** The commands of any stream. */
export type AnyCommands = Commands<unknown, { readonly [name: string]: AnyCommand<unknown> }>

/** States one command, so that an input which its decision does not take does not compile. */
export const command = <In extends Input, State, Refusal>(stated: Command<In, State, Refusal>) => stated

/** States the commands of a stream, to which those that every stream takes are added. */
export const commands = <State, All extends { readonly [name: string]: AnyCommand<State> }>(
  stream: Stream<State>,
  title: Title,
  all: All
): Commands<State, All & Common> => ({ stream, title, all: { ...all, ...common(stream.events) } })

/** What an order of a command says, by the commands of its stream and its name. */
export type InputOf<
  Of extends { readonly all: { readonly [name: string]: { readonly input: Input } } },
  Name extends keyof Of["all"]
> = Of["all"][Name]["input"]["Type"]

/** The stream has no such command. */
export class UnknownCommand extends Schema.TaggedError<UnknownCommand>()("UnknownCommand", {
  category: Schema.String,
  command: Schema.String,
  nearest: Schema.NullOr(Schema.String),
  known: Schema.Array(Schema.String)
}) {
  override get message(): string {
    const { category, command: name, known, nearest: near } = this
    const { en, zh } = meantOf(name, near, known)
    return `${category} 没有命令 ${name}；${zh} / ${category} has no command ${name}; ${en}`
  }
}

/** What is wrong with a field: the way to it from outside, none for the whole, and what is expected there. */
const Problem = Schema.Struct({ path: Schema.Array(Schema.String), problem: Title })

/** What a command says does not fit its schema; tells all problems, each with its field. */
export class InvalidInput extends Schema.TaggedError<InvalidInput>()("InvalidInput", {
  category: Schema.String,
  command: Schema.String,
  problems: Schema.Array(Problem)
}) {
  override get message(): string {
    const name = `${this.category}.${this.command}`
    const told = (language: keyof Title, colon: string) =>
      this.problems.map(({ path, problem }) =>
        [...(path.length > 0 ? [path.join(".")] : []), problem[language]].join(colon)
      )
    const [zh, en] = [told("zh", "：").join("；"), told("en", ": ").join("; ")]
    return `命令 ${name} 的内容无效：${zh} / the input of ${name} is invalid: ${en}`
  }
}

const decode = (schema: Input) => Schema.decodeUnknownEffect(schema, { onExcessProperty: "error", errors: "all" })
const listed = SchemaIssue.makeFormatterStandardSchemaV1()

const problemsIn = (issue: SchemaIssue.Issue): InvalidInput["problems"] =>
  listed(issue).issues.map(({ message, path = [] }) => ({
    path: path.map((step) => String(typeof step === "object" ? step.key : step)),
    problem: inWords(message)
  }))

/**
 * Orders a command by its name on the stream of such an id: what {@link executeOnce} does, for an input nobody has checked yet.
 * Refuses what the decision refuses, {@link UnknownCommand} and {@link InvalidInput}.
 */
export const order = (
  { all, stream }: AnyCommands,
  id: string,
  name: string,
  input: unknown,
  given: Order
): Effect.Effect<Appended, Refused, EventLog> =>
  Effect.gen(function* () {
    const { category } = stream
    const found = own(all, name)
    if (found === undefined) {
      const known = Object.keys(all)
      return yield* new UnknownCommand({ category, command: name, nearest: nearest(name, known) ?? null, known })
    }
    const checked = yield* Effect.mapError(
      decode(found.input)(input),
      ({ issue }) => new InvalidInput({ category, command: name, problems: problemsIn(issue) })
    )
    return yield* executeOnce(stream, id, given, found.decide(checked))
  })
