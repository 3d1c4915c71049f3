/** Flags that give values by name, as `--parameter name=n`: repeated for several, and each name once. */
import { Title } from "@servicebook/core"
import { InvalidValue } from "effect/cli/CliError"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import { misfit, type Pairs, read } from "./answer/Pairs.ts"

/** A flag of values by name. What has no name or no value is refused, and a name that was given before. */
export const pairs = (name: string, description: string): Flag.Flag<Pairs> =>
  Flag.String(name).pipe(
    Flag.withMetavar("key=value"),
    Flag.withDescription(description),
    Flag.atLeast(0),
    Flag.mapEffect((texts) => {
      const wrong = misfit(texts)
      if (wrong === undefined) return Effect.succeed(read(texts))
      const expected = Title.joined(wrong.expected)
      return Effect.fail(new InvalidValue({ option: name, value: wrong.text, expected, kind: "flag" }))
    })
  )
