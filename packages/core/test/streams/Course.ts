// The way of a case told in events, for the tests of its commands.
import { Scenario } from "@servicebook/conformance"
import * as Case from "../../src/streams/Case.ts"

type Given = Parameters<typeof Scenario.given>[1]
export const type = (name: string, data: object = {}, more: object = {}): Given =>
  ({ type: name, data, ...more }) as unknown as Given
export const by = (...roles: ReadonlyArray<string>) => ({ actor: { id: "A-1", roles } })
export const specialist = by("service-specialist")
export const manager = by("after-sales-manager")
export const past = (...events: ReadonlyArray<Given>) => Scenario.given(Case.stream, ...events)

export const assessment = {
  nature: "fault",
  severity: "minor",
  complexity: "general",
  urgent: false,
  departments: []
} as const
export const registered = type("Registered", { class: "request", channel: "phone" })
export const classified = type("Classified", { category: "repair", issue: "leak" })
export const submitted = type("SubmittedToManager")
export const assessed = type("Assessed", assessment)
export const resolved = type("Resolved", { cause: "repaired" }, { actor: { id: "T-1", roles: ["technician"] } })
export const reviewed = type("Verified", { passed: true })
export const told = type("ResultTold")
export const accepted = type("Confirmed", { satisfied: true })
export const closed = type("Closed", { cause: "done" })
export const solved = [registered, resolved, reviewed, told]
