/** Work logs and samples told to the hour: irregularities of each, and what is taken back or put right. */
import { Draw, type Recorded } from "@servicebook/core"
import { type PlannedRecord, type Say, say } from "./PlannedRecord.ts"

const day = (date: string): Recorded.Payload => ({ date, customers: ["K-000001"] })
const frame = { week: "2024-06-03", share: { ...Draw.weekly }, members: ["S-0101", "S-0102", "S-0201"], covered: [] }
const fixed = (week: string): Recorded.Payload => ({ ...frame, week, hash: Draw.frameHash({ ...frame, week }) })
const names = (week: string, seed: string): Recorded.Payload => ({
  algorithm: Draw.algorithm,
  drawn: [...Draw.draw({ ...frame, week }, seed)]
})
const noted = (date: string): Say => say("Noted", [date, 16], { activity: "checked" })

/** The planned work logs and samples. */
export const logs: ReadonlyArray<PlannedRecord> = [
  {
    category: "WorkLog",
    id: "logged-late",
    finding: "logged-after-upload",
    says: [
      say("DayLogged", ["2024-06-03", 17], day("2024-06-03")),
      say("Uploaded", ["2024-06-10", 9]),
      say("DayLogged", ["2024-06-11", 17], day("2024-06-04"))
    ]
  },
  {
    category: "WorkLog",
    id: "put-right",
    says: [
      say("DayLogged", ["2024-06-03", 17], day("2024-06-03")),
      say("DayLogged", ["2024-06-04", 17], day("2024-06-05")),
      noted("2024-06-04"),
      say("Corrected", ["2024-06-05", 9], { data: day("2024-06-04") }, { concerns: 1, reason: "wrong date" }),
      say("DayLogged", ["2024-06-05", 17], day("2024-06-05")),
      say("Retracted", ["2024-06-06", 9], {}, { concerns: 4, reason: "another's day" })
    ]
  },
  // Whoever seeds before the frame is fixed could have chosen the frame.
  {
    category: "Sample",
    id: "seeded-first",
    finding: "seed-before-frame",
    says: [
      say("SeedSupplied", ["2024-06-10", 9], { seed: "guess 1" }),
      say("FrameFixed", ["2024-06-10", 10], fixed("2024-06-03")),
      say("Drawn", ["2024-06-10", 11], names("2024-06-03", "guess 1"))
    ]
  },
  {
    category: "Sample",
    id: "drawn-by-hand",
    finding: "draw-differs",
    says: [
      say("FrameFixed", ["2024-06-17", 9], fixed("2024-06-10")),
      say("SeedSupplied", ["2024-06-17", 10], { seed: "lottery 1" }),
      say("Drawn", ["2024-06-17", 11], { algorithm: Draw.algorithm, drawn: ["S-0101", "S-0102"] }),
      noted("2024-06-17"),
      say("Drawn", ["2024-06-17", 12], names("2024-06-10", "lottery 1")),
      say("Retracted", ["2024-06-18", 9], {}, { concerns: 4, reason: "entered twice" }),
      say("Corrected", ["2024-06-18", 10], { data: { seed: "lottery 1" } }, { concerns: 1, reason: "read again" })
    ]
  }
]
