/**
 * A value as a pack of the right shape, and first of a size that can be walked: what holds itself, or one part of itself
 * many times over, has no end.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { faults } from "../../rules/Shape.ts"
import { type Wrong, wrong } from "../../rules/Wrong.ts"
import { Pack } from "./Format.ts"

/** More than anybody writes. */
const most = { deep: 100, parts: 1_000_000 }

const beyond = (value: unknown): string | undefined => {
  let parts = 0
  const walk = (one: unknown, path: ReadonlyArray<string>): string | undefined => {
    parts++
    if (path.length > most.deep || parts > most.parts) return path.slice(0, 6).join(".")
    if (typeof one !== "object" || one === null) return undefined
    for (const [key, inner] of Object.entries(one)) {
      const found = walk(inner, [...path, key])
      if (found !== undefined) return found
    }
    return undefined
  }
  return walk(value, [])
}

const problem = { zh: "嵌套过深或内容过多；请拆分", en: "it is nested too deep or holds too much; take it apart" }

const read = Schema.decodeUnknownResult(Pack)

/** Reads a value as a pack by its shape alone; every fault with its place. */
export const shaped = (value: unknown): Result.Result<Pack, ReadonlyArray<Wrong>> => {
  const path = beyond(value)
  if (path !== undefined) return Result.fail([wrong(path, problem.zh, problem.en)])
  return Result.mapError(read(value, { errors: "all", onExcessProperty: "error" }), ({ issue }) =>
    faults(issue, value).map((one) => wrong(one.path, one.zh ?? one.problem, one.problem))
  )
}
