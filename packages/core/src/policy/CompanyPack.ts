/**
 * Packs of companies: read from a decoded value (JSON, YAML), refused with everything that is wrong in them at once, and
 * made ready to be adopted.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Payload } from "../log/Recorded.ts"
import { joined } from "../rules/Title.ts"
import { Wrong } from "../rules/Wrong.ts"
import type { Edition } from "../streams/Adoption.ts"
import { parse, startMs } from "../time/CivilDate.ts"
import { fromMs } from "../time/Instant.ts"
import { defaultZone } from "../time/Window.ts"
import { clauses } from "./CompanyPack/AsPolicy.ts"
import { decidable } from "./CompanyPack/Decidable.ts"
import { bindings, readings } from "./CompanyPack/Decided.ts"
import type { Pack } from "./CompanyPack/Format.ts"
import { goals } from "./CompanyPack/Goals.ts"
import { letters } from "./CompanyPack/Letters.ts"
import { heading, ownKpis, taken } from "./CompanyPack/Names.ts"
import { shaped } from "./CompanyPack/Shaped.ts"
import { tables } from "./CompanyPack/Tables.ts"
import { takenBy } from "./CompanyPack/Taken.ts"
import { all as documents } from "./Policies.ts"

export { lint, policyOf } from "./CompanyPack/AsPolicy.ts"
export { type Change, changes, kinds as changeKinds } from "./CompanyPack/Changes.ts"
export { Pack } from "./CompanyPack/Format.ts"
export { type Looked, looked } from "./CompanyPack/Looked.ts"

/** So many faults are told at once: more than anybody mends in one go, and all of them are kept. */
const shown = 100

/** The pack cannot be used; every fault with its place. */
export class InvalidPack extends Schema.TaggedError<InvalidPack>()("InvalidPack", { faults: Schema.Array(Wrong) }) {
  override get message(): string {
    const { length } = this.faults
    const told = this.faults.slice(0, shown).map(({ path, problem }) => ({ path: path || "(file)", problem }))
    const lines = (of: "zh" | "en") => told.map(({ path, problem }) => `\n  ${path}: ${problem[of]}`).join("")
    const more = (text: string) => (length > shown ? `\n  ${text.replace("#", `${length - shown}`)}` : "")
    const zh = `规则集有 ${length} 处错误，请按位置改正：${lines("zh")}${more("另有 # 处")}\n`
    const en = `the pack has ${length} fault(s); mend them at these places:${lines("en")}${more("and # more")}`
    return joined({ zh, en })
  }
}

/** Everything that is wrong with a pack of the right shape. */
const wrongs = (pack: Pack): ReadonlyArray<Wrong> => {
  const all = takenBy(pack)
  const rules = decidable(all)
  const cited = new Set([
    ...documents.flatMap((document) => document.clauses.map(({ id }) => id)),
    ...(pack.clauses ?? []).map(({ id }) => id)
  ])
  const names = all.kpis.map(({ name }) => name)
  return [
    ...[...letters(pack), ...heading(pack), ...taken(pack), ...ownKpis(pack, cited), ...tables(pack, cited)],
    ...[...bindings(pack, rules, cited), ...readings(pack, rules), ...goals(pack, names, cited), ...clauses(pack)]
  ]
}

/** Reads a value as a pack; unknown keys are refused, so that a misspelt one is not silently without effect. */
export const decode = (value: unknown): Result.Result<Pack, InvalidPack> =>
  Result.match(shaped(value), {
    onFailure: (all) => Result.fail(new InvalidPack({ faults: all })),
    onSuccess: (pack) => {
      const all = wrongs(pack)
      return all.length === 0 ? Result.succeed(pack) : Result.fail(new InvalidPack({ faults: all }))
    }
  })

/** The instant (ms UTC) from which a pack is in force: the beginning of its day. */
export const fromAtMs = ({ effectiveFrom, zone = defaultZone }: Pick<Pack, "effectiveFrom" | "zone">): number =>
  startMs(parse(effectiveFrom) as number, zone) as number

/** The pack as an edition to be adopted. */
export const editionOf = (pack: Pack): Edition => ({
  ...{ code: pack.code, edition: pack.edition, from: fromMs(fromAtMs(pack)), content: pack as unknown as Payload },
  ...(pack.preparedBy === undefined ? {} : { preparedBy: pack.preparedBy })
})
