// Editions of a company's own rules: who approves them, that none is edited, that successors come later, and which is in force.
import { Scenario } from "@servicebook/conformance"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { editionAt } from "../../src/count/Edition.ts"
import * as Adoption from "../../src/streams/Adoption.ts"
import { day, instantOf } from "../arbitrary/Days.ts"
import { payloads } from "../arbitrary/Payloads.ts"
import { logOf } from "../arbitrary/Questions.ts"
import { type Line, tell } from "../Story.ts"

const [first, second, third, changed] = (payloads["Adoption"]?.["Adopted"] ?? []) as ReadonlyArray<Adoption.Edition>
if (first === undefined || second === undefined || third === undefined || changed === undefined) throw new Error("none")
const { sha256: _, ...edition } = first as Adoption.Edition & { readonly sha256: string }

const by = (id: string, ...roles: ReadonlyArray<string>) => ({ actor: { id, roles } })
const manager = by("G-1", "general-manager")
const adopted = (data: Adoption.Edition) => ({ type: "Adopted", data: data as never })
const past = (...events: ReadonlyArray<ReturnType<typeof adopted>>) => Scenario.given(Adoption.stream, ...events)

describe("an edition", () => {
  it("is adopted whole, with the SHA-256 of its text, by the general manager (S0-2.2)", () => {
    past()
      .when(Adoption.adopt(edition), manager)
      .thenEvents({ type: "Adopted", data: first as never })
    past()
      .when(Adoption.adopt(edition), by("M-1", "management-representative"))
      .thenRefused("NotAuthorised", { clause: "S0-2.2" })
  })

  it("is not approved by who prepared it (S0-2.2)", () => {
    past().when(Adoption.adopt(third), manager).thenRefused("ApprovedByAuthor", { actor: "G-1", clause: "S0-2.2" })
    past().when(Adoption.adopt(third), by("G-2", "general-manager")).thenEvents({ type: "Adopted" })
  })

  it("adopted again with the same content decides nothing new, with other content it is refused", () => {
    past(adopted(first)).when(Adoption.adopt(edition), manager).thenEvents()
    past(adopted(first), adopted(second)).when(Adoption.adopt(edition), manager).thenEvents()
    past(adopted(first)).when(Adoption.adopt(changed), manager).thenRefused("EditionStands", { edition: "1" })
  })

  it("is followed by one that is in force later", () => {
    past(adopted(second)).when(Adoption.adopt(edition), manager).thenRefused("NotLater", { edition: "2" })
    const sameDay = { ...second, from: first.from }
    past(adopted(first)).when(Adoption.adopt(sameDay), manager).thenRefused("NotLater", { from: first.from })
    past(adopted(first)).when(Adoption.adopt(second), manager).thenEvents({ type: "Adopted" })
  })

  it("withdrawn is over, and comes back under another number alone", () => {
    const withdrawn = { type: "Withdrawn", data: { from: instantOf(day(10)) } as never }
    past()
      .when(Adoption.withdraw({ from: instantOf(day(10)) }), manager)
      .thenRefused("NotStated")
    past(adopted(first), withdrawn)
      .when(Adoption.withdraw({ from: instantOf(day(10)) }), manager)
      .thenNothing()
    past(adopted(first), withdrawn)
      .when(Adoption.withdraw({ from: instantOf(day(20)) }), manager)
      .thenRefused("AlreadyStated", { act: "withdrawn", stated: instantOf(day(10)) })
    past(adopted(first), withdrawn).when(Adoption.adopt(edition), manager).thenRefused("EditionStands")
  })
})

const line = (at: string, type: string, data: object): Line => [at, "Adoption/company", type, { ...data }]
const story = tell(
  line("2025-12-20 10:00", "Adopted", first),
  line("2026-01-20 10:00", "Adopted", second),
  line("2026-02-20 10:00", "Withdrawn", { from: instantOf(day(59)) })
)
const inForce = (days: number, position: number) =>
  Effect.runSync(editionAt(logOf(story), day(days), { position }))?.edition

describe("the edition in force", () => {
  it("is the one adopted before an instant and not followed or withdrawn by then", () => {
    expect([-12, -11, 30.999, 31, 58.999, 59].map((days) => inForce(days, 3))).toEqual([
      ...[undefined, "1", "1", "2", "2", undefined]
    ])
  })

  it("is that of what was known at the head", () => {
    expect([0, 1, 2, 3].map((position) => inForce(40, position))).toEqual([undefined, "1", "2", "2"])
    expect([2, 3].map((position) => inForce(90, position))).toEqual(["2", undefined])
  })

  it("notes what was adopted again, out of order, by its author, or with another text", () => {
    const findings = (...all: ReadonlyArray<object>) => {
      const log = logOf(tell(...all.map((data, n) => line(`2025-12-2${n} 10:00`, "Adopted", data))))
      const asked = { kind: "adoption", anchor: "fromAtMs", fromMs: -1e15, untilMs: 1e15, cutMs: 1e15, head: 9 }
      return Effect.runSync(log.rows(asked)).map(({ row }) => row.findings)
    }
    expect(findings(second, first)).toEqual([[], ["out-of-order"]])
    expect(findings(first, first)).toEqual([[], ["adopted-again", "out-of-order"]])
    expect(findings({ ...third, preparedBy: "S-1" }, { ...changed, from: instantOf(day(90)) })[1]).toEqual([
      "content-differs"
    ])
  })
})
