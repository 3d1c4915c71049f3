// The register of clauses: each of the documents whole, and what the accounting refuses.
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { modules } from "../../src/policy/Modules.ts"
import { all, clause, documents, general, kpis, vocabulary } from "../../src/policy/Policies.ts"
import { faults, type Ids, totals } from "../../src/rules/Account.ts"
import { citation } from "../../src/rules/Clause.ts"
import { type Entry, Policy, pointersOf } from "../../src/rules/Policy.ts"
import { all as streams } from "../../src/streams/Streams.ts"
import { ids } from "./Ids.ts"

const idsOf = ({ code }: Policy): Ids => ids[code] ?? new Map()
const obl = all[0] as Policy

/** What is found when one clause of OBL-P-02 is changed. */
const changed = (id: string, change: (entry: Entry) => ReadonlyArray<Entry>) =>
  faults(
    { ...obl, clauses: obl.clauses.flatMap((entry) => (entry.id === id ? change(entry) : [entry])) },
    idsOf(obl),
    vocabulary
  ).map(({ clause, fault }) => `${clause} ${fault}`)

const carriedAs = (carried: Entry["carried"]) => (entry: Entry) => [{ ...entry, carried }]

describe("the register", () => {
  it.each(all)("of $code has every clause once, accounted for", (policy) => {
    expect(faults(policy, idsOf(policy), vocabulary)).toEqual([])
  })

  it("has all clauses of each document, in their order", () => {
    const counts = Object.fromEntries(documents.map(({ policy }) => [policy.code, policy.clauses.length]))
    expect(counts).toEqual({
      "OBL-P-02": 51,
      "enterprise-service": 94,
      "ftms-cs": 82,
      "commitments-targets": 46,
      "yema-nev": 59
    })
    expect(Object.values(counts).reduce((sum, many) => sum + many, 0)).toBe(332)
    for (const policy of all) expect(policy.clauses.map(({ id }) => id)).toEqual([...idsOf(policy).keys()])
  })

  it("has definitions of our own beside them, each with the standard that it leans on, and nothing pending", () => {
    expect(general.map(({ policy }) => policy.code)).toEqual(["service-desk"])
    for (const { carried, id, rule } of general.flatMap(({ policy }) => policy.clauses)) {
      expect(id).toMatch(/^SD-/)
      expect(rule.en, id).toMatch(/\(after (ISO 10002|ISO\/IEC 20000-1|ITIL)\)$/)
      expect(rule.zh, id).toMatch(/（参照 (ISO 10002|ISO\/IEC 20000-1|ITIL)）$/)
      expect(carried.as, id).not.toBe("pending")
    }
  })

  it("adds up, and tells how many clauses are pending", () => {
    for (const policy of all) {
      const { ruled, recorded, "not-formalised": open, pending } = totals(policy)
      expect(ruled + recorded + open + pending).toBe(policy.clauses.length)
      console.log(`${policy.code}: ${pending} of ${policy.clauses.length} clauses are pending`)
    }
  })

  it("is plain data that comes back from its text", () => {
    for (const policy of all) {
      expect(Schema.decodeUnknownSync(Policy)(JSON.parse(JSON.stringify(policy)))).toEqual(policy)
    }
  })

  it("states each rule in its language, cites it in English too, and no two rules are alike", () => {
    const entries = all.flatMap(({ clauses }) => clauses)
    for (const entry of entries) {
      const { id, rule } = entry
      expect(rule.zh, id).toMatch(/\p{Script=Han}/u)
      expect(`${rule.en} ${citation(entry).en}`, id).not.toMatch(/\p{Script=Han}/u)
    }
    expect(new Set(entries.map(({ rule }) => rule.en)).size).toBe(entries.length)
  })

  it("finds a clause of any pack by its id", () => {
    expect(clause("S3-F4b")).toMatchObject({ document: "commitments-targets" })
    expect(clause("S9-1")).toBeUndefined()
  })

  it("has damaged places that quote a few words alone", () => {
    const damages = all.flatMap((policy) => policy.damages)
    expect(damages.length).toBeGreaterThanOrEqual(20)
    for (const { clause: id, quote } of damages) expect(quote.length, id).toBeLessThan(20)
    const lost = damages.filter(({ needsSignOff }) => needsSignOff).map(({ clause: id }) => id)
    expect(lost).toEqual(expect.arrayContaining(["S0-3.1.2b", "S0-3.1.2e", "S0-3.2.2f", "S0-3.2.5b"]))
  })
})

describe("the accounting refuses a clause that", () => {
  it("is missing, doubled, or not of the document", () => {
    expect(changed("S0-2.2", () => [])).toEqual(["S0-2.2 missing"])
    expect(changed("S0-2.2", (entry) => [entry, entry])).toEqual(["S0-2.2 doubled"])
    expect(changed("S0-2.2", (entry) => [entry, { ...entry, id: "S0-2.2x" }])).toEqual(["S0-2.2x unknown"])
    expect(changed("S0-2.2", (entry) => [{ ...entry, document: "other" }])).toEqual(["S0-2.2 wrong-document"])
  })

  it("has another type, or lacks its words in one language", () => {
    expect(changed("S0-2.2", (entry) => [{ ...entry, types: ["role"] }])).toEqual(["S0-2.2 wrong-type"])
    expect(changed("S0-2.2", (entry) => [{ ...entry, rule: { zh: "批准", en: " " } }])).toEqual(["S0-2.2 unworded"])
  })

  it("is ruled by nothing, or by what is not there", () => {
    expect(changed("S0-2.2", carriedAs({ as: "ruled", by: [] }))).toEqual(["S0-2.2 points-nowhere"])
    const nothing = [
      ...[{ to: "kpi", name: "complaints_rate" } as const, { to: "act", name: "Target.sign" } as const],
      ...[{ to: "command", name: "Target.evolve" } as const, { to: "event", name: "Target.Signed" } as const],
      ...[{ to: "goal", name: "satisfaction_coverage" } as const, { to: "deadline", name: "monday" } as const],
      { to: "reading", name: "complaint_rate.evidence" } as const
    ]
    for (const pointer of nothing) {
      expect(changed("S0-2.2", carriedAs({ as: "ruled", by: [pointer] }))).toEqual(["S0-2.2 points-to-nothing"])
    }
  })

  it("binds and is only recorded, or is left out without a reason", () => {
    const event = { to: "event", name: "Target.Approved" } as const
    const because = { zh: "原因", en: "reason" }
    expect(changed("S0-2.2", carriedAs({ as: "recorded", by: [event] }))).toEqual(["S0-2.2 must-be-ruled"])
    expect(changed("S0-2.2", carriedAs({ as: "recorded", by: [event], because }))).toEqual([])
    expect(changed("S0-2.6", carriedAs({ as: "recorded", by: [event] }))).toEqual([])
    const silent = { zh: "", en: "reason" }
    expect(changed("S0-2.2", carriedAs({ as: "not-formalised", because: silent }))).toEqual(["S0-2.2 without-reason"])
    expect(changed("S0-2.2", carriedAs({ as: "pending", awaits: [], by: [] }))).toEqual(["S0-2.2 awaits-nothing"])
  })

  it("is cited by a goal or a damaged place and is not there", () => {
    const goals = [...obl.goals, { ...(obl.goals[0] as Policy["goals"][number]), clause: "S0-9" }]
    expect(faults({ ...obl, goals }, idsOf(obl), vocabulary)).toMatchObject([
      { clause: "S0-9", fault: "cites-nothing" }
    ])
  })
})

describe("what clauses can point to", () => {
  it("comes from every stream there is", () => {
    expect(Object.keys(modules).sort()).toEqual([...streams.keys()].sort())
  })

  it("when the thing is taken away, its clauses are refused", () => {
    const pointers = new Set(
      all.flatMap(({ clauses }) =>
        clauses.flatMap(({ carried }) => pointersOf(carried).map((one) => JSON.stringify(one)))
      )
    )
    for (const text of pointers) {
      const { name, to } = JSON.parse(text) as ReturnType<typeof pointersOf>[number]
      const less = { ...vocabulary, [to]: new Set([...vocabulary[to]].filter((one) => one !== name)) }
      expect(all.flatMap((policy) => faults(policy, idsOf(policy), less)).length, text).toBeGreaterThan(0)
    }
  })

  it("an indicator cites the clauses that point to it", () => {
    for (const { clauses } of all) {
      for (const { carried, id, types } of clauses) {
        if (carried.as !== "ruled" || !types.includes("formula")) continue
        const names = carried.by.filter(({ to }) => to === "kpi").map(({ name }) => name)
        for (const one of kpis.filter(({ name }) => names.includes(name))) expect(one.clauses).toContain(id)
      }
    }
  })
})
