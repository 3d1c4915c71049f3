// A command with some of its arguments, as the lists of commands are made.
import type { Decision, Order } from "../../src/log/Transact.ts"
import { payloads } from "./Payloads.ts"

/** A command by its name. */
export interface Command {
  readonly category: string
  readonly name: string
  readonly decide: (state: never, order: Order) => Decision<{ readonly _tag: string }>
}

/** Commands of a category. */
export const of =
  (category: string) =>
  (name: string, ...decides: ReadonlyArray<Command["decide"]>): ReadonlyArray<Command> =>
    decides.map((decide) => ({ category, name, decide }))

/** The command with every payload of an event type. */
export const each = <A>(
  category: string,
  type: string,
  command: (argument: A) => unknown
): ReadonlyArray<Command["decide"]> =>
  (payloads[category]?.[type] ?? []).map((data) => command(data as A) as Command["decide"])
