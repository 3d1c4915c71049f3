// Data for the event types of work logs and weekly samples.
import { sha256Hex } from "../../src/log/EventId.ts"
import { common, type Payloads } from "./PayloadsOfAll.ts"

const hash = "0".repeat(64)
const frame = { week: "2026-01-05", share: { of: 3, in: 10 }, members: ["T-1", "T-2", "T-3", "T-4"], covered: ["T-2"] }

/** Payloads by category and type. */
export const survey: { readonly [category: string]: Payloads } = {
  WorkLog: {
    DayLogged: [
      { date: "2026-01-05", customers: ["K-1", "K-2"], jobs: ["W-1"] },
      { date: "2026-01-06", customers: [] },
      { date: "2026-01-12", customers: ["K-1"] }
    ],
    DayExempted: [
      { date: "2026-01-07", cause: "leave" },
      { date: "2026-01-05", cause: "leave" }
    ],
    Uploaded: [{}],
    ...common
  },
  Sample: {
    FrameFixed: [
      { ...frame, hash: sha256Hex("servicebook/frame/1\n2026-01-05\n3/10\n+T-1\n-T-2\n+T-3\n+T-4") },
      { ...frame, hash },
      { ...frame, covered: [], hash }
    ],
    SeedSupplied: [{ seed: "seed-1" }, { seed: "seed-2" }],
    Drawn: [
      { algorithm: "servicebook/draw/1", drawn: ["T-3", "T-4"] },
      { algorithm: "servicebook/draw/1", drawn: ["T-1"] },
      { algorithm: "other", drawn: ["T-1", "T-3"] }
    ],
    Substituted: [
      { member: "T-3", by: "T-1", cause: "on leave" },
      { member: "T-1", by: "T-2", cause: "left" }
    ],
    ...common
  }
}
