/** Flags that give values by name, as `--parameter name=n`: repeated for several, and each name once. */
import { InvalidValue } from "effect/cli/CliError"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"

/** Values by name, as flags give them. */
export type Pairs = { readonly [name: string]: string }

const refused = (option: string, value: string, expected: string) =>
  Effect.fail(new InvalidValue({ option, value, expected, kind: "flag" }))

const read = (flag: string, texts: ReadonlyArray<string>): Effect.Effect<Pairs, InvalidValue> =>
  Effect.gen(function* () {
    const values = new Map<string, string>()
    for (const text of texts) {
      const [, name = "", value = ""] = /^([^=]+)=(.+)$/s.exec(text) ?? []
      if (name === "") return yield* refused(flag, text, "请写作 name=value / write name=value")
      const first = values.get(name)
      if (first !== undefined) {
        const given = `${name}=${first}`
        return yield* refused(
          flag,
          text,
          `已给出 ${given}，每个名称只写一次 / ${given} was given already; give each name once`
        )
      }
      values.set(name, value)
    }
    return Object.fromEntries(values)
  })

/** A flag of values by name. What has no name or no value is refused, and a name that was given before. */
export const pairs = (name: string, description: string): Flag.Flag<Pairs> =>
  Flag.String(name).pipe(
    Flag.withMetavar("key=value"),
    Flag.withDescription(description),
    Flag.atLeast(0),
    Flag.mapEffect((texts) => read(name, texts))
  )
