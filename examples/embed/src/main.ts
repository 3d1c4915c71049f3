/** Runs the example and prints what it found. */
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { books, story } from "./Example.ts"

const program = Effect.flatMap(story, (lines) => Effect.forEach(lines, (line) => Console.log(line)))

Effect.runPromise(Effect.provide(program, books))
