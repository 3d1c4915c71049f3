/** The flags of questions, and the questions that they make. */
import { Window } from "@servicebook/core"
import * as Argument from "effect/cli/Argument"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Asked from "./answer/Asked.ts"
import type { Pairs } from "./answer/Pairs.ts"
import { InvalidField } from "./answer/Refusal.ts"
import { pairs } from "./Pairs.ts"

/** The argument that names indicators. */
export const names = Argument.String("kpi").pipe(
  Argument.withDescription(Asked.described(Asked.kpi)),
  Argument.variadic()
)

const optional = (name: string, metavar: string, description: string) =>
  Flag.String(name).pipe(Flag.withMetavar(metavar), Flag.withDescription(description), Flag.optional)

const { cut, head, parameter, reading, window, zone } = Asked.figure

/** The flag that says what was known. */
export const headFlag = optional("head", "head", Asked.described(head))

/** The same where a source's clock does not do, since events are told in the order of the log. */
export const wholeHeadFlag = optional("head", "head", Asked.described(Asked.wholeHead))

/** The flags of a figure. */
export const figureFlags = {
  window: Flag.String("window").pipe(Flag.withMetavar("window"), Flag.withDescription(Asked.described(window))),
  zone: Flag.String("zone").pipe(
    Flag.withMetavar("zone"),
    Flag.withDescription(Asked.described(zone)),
    Flag.withDefault(Window.defaultZone)
  ),
  cut: optional("cut", "cut", Asked.described(cut)),
  head: headFlag,
  reading: pairs("reading", Asked.described(reading)),
  parameter: pairs("parameter", Asked.described(parameter))
} as const

/** What the flags of a figure hold. */
export interface FigureFlags {
  readonly window: string
  readonly zone: string
  readonly cut: Option.Option<string>
  readonly head: Option.Option<string>
  readonly reading: Pairs
  readonly parameter: Pairs
}

/** Of flags those that were given, by their names: a question has no field for what nobody asked. */
export const given = <Flags extends { readonly [name: string]: Option.Option<unknown> }>(
  flags: Flags
): { readonly [Name in keyof Flags]?: Option.Option.Value<Flags[Name]> } =>
  Object.fromEntries(
    Object.entries(flags).flatMap(([name, one]) => (Option.isNone(one) ? [] : [[name, one.value]]))
  ) as { [Name in keyof Flags]?: Option.Option.Value<Flags[Name]> }

/** Parameters as flags give them, each a whole number. */
export const numbers = (
  given: FigureFlags["parameter"]
): Effect.Effect<{ readonly [name: string]: number }, InvalidField> =>
  Effect.map(
    Effect.forEach(Object.entries(given), ([name, text]) =>
      /^\d{1,9}$/.test(text)
        ? Effect.succeed([name, Number(text)] as const)
        : Effect.fail(
            new InvalidField({
              field: "parameter",
              text: `${name}=${text}`,
              expected: { zh: "请写整数，如 repeatDays=30", en: "write a whole number, as repeatDays=30" }
            })
          )
    ),
    Object.fromEntries<number>
  )

/** The question for a figure that flags make. */
export const figure = (flags: FigureFlags): Effect.Effect<Asked.Figure, InvalidField> =>
  Effect.map(numbers(flags.parameter), (parameter) => ({
    ...{ window: flags.window, zone: flags.zone, ...given({ cut: flags.cut, head: flags.head }) },
    ...{ reading: flags.reading, parameter }
  }))

/** A flag for how many to show. */
export const limit = (description: string, usual: number) =>
  Flag.Int("limit").pipe(
    Flag.withMetavar("n"),
    Flag.withDescription(description),
    Flag.withDefault(usual),
    Flag.filter(
      (n) => n >= 0,
      (n) => `Expected a number that is not negative, got ${n}`
    )
  )

/** The flag for the SHA-256 that an export must have. */
export const sha256Flag = optional(
  "sha256",
  "hex",
  "导出文件应有的 SHA-256，即写出时所告知者 / the SHA-256 that the export must have, as it was told when it was written"
)
