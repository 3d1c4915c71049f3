// The pack of the example, and others made of it.
import { readFileSync } from "node:fs"
import * as Yaml from "effect/encoding/Yaml"
import * as Result from "effect/Result"
import { sha256Hex } from "../../src/log/EventId.ts"
import { canonicalText } from "../../src/log/Recorded.ts"
import { decode, type Pack } from "../../src/policy/CompanyPack.ts"
import * as InForce from "../../src/policy/InForce.ts"
import { all as documents } from "../../src/policy/Policies.ts"

const file = new URL("../../../../examples/company-pack/rules.yaml", import.meta.url)

/** The text of the example. */
export const text: string = readFileSync(file, "utf8")

/** The example as a value, anew each time. */
export const value = (): Record<string, unknown> => Yaml.parse(text) as Record<string, unknown>

/** The example. */
export const pack: Pack = Result.getOrThrow(decode(value()))

/** A pack that takes every document and nothing else, with what is given. */
export const packOf = (more: object): Pack =>
  Result.getOrThrow(
    decode({
      ...{ schema: "servicebook/pack/1", code: "HOUSE", title: { zh: "自有规则", en: "own rules" }, edition: "1" },
      ...{ effectiveFrom: "2025-01-01", takes: { documents: documents.map(({ code }) => code) }, ...more }
    })
  )

/** The rules that a pack puts in force. */
export const rulesOf = (one: Pack): InForce.Rules => InForce.of(one, sha256Hex(canonicalText(one)))
