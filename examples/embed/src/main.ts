/** Runs the example, with Effect and by promises, and prints what each found. */
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Example from "./Example.ts"
import * as Promised from "./Promised.ts"

const program = Effect.gen(function* () {
  for (const line of yield* Example.story) yield* Console.log(line)
  yield* Console.log("\nby promises:")
  for (const line of yield* Effect.promise(Promised.story)) yield* Console.log(line)
})

Effect.runPromise(Effect.provide(program, Example.books))
