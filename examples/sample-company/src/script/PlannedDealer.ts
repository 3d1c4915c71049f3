/**
 * Streams of the dealer's customer satisfaction, told to the hour: slips and an appeal that falls, offences of a month with
 * what was proposed, a loss, the manufacturer's scores with a revision, visits, checks, notices, files, a meeting.
 */
import { Consequences, FtmsCs } from "@servicebook/core"
import { type PlannedRecord, type Say, say } from "./PlannedRecord.ts"
import { mended, regular } from "./PlannedRecords.ts"

const manager = { by: "generalManager" } as const
const relations = { by: "relations" } as const

const slips: ReadonlyArray<PlannedRecord> = [
  mended(
    "ComplaintSlip",
    "slip-answered",
    say("Issued", ["2025-05-06", 9], { grounds: "dissatisfied-at-call-back" }, relations),
    say("Handled", ["2025-05-07", 10], {}, manager),
    say("ResultReplied", ["2025-05-07", 15], { result: "repaired-again" }),
    say("MeasureSubmitted", ["2025-05-08", 9], { measure: "briefing" }),
    say("Checked", ["2025-05-08", 11], { passed: true }, relations),
    say("CareRecorded", ["2025-05-09", 10], { care: "visit" }, relations)
  ),
  regular(
    "ComplaintSlip",
    "slip-appealed-in-vain",
    say("Issued", ["2025-05-12", 9], { grounds: "dissatisfied-at-call-back" }, relations),
    say("AppealFiled", ["2025-05-13", 9], { by: "S-0101", grounds: "the part was late" }),
    say("AppealForwarded", ["2025-05-13", 11], {}, { by: "afterSales" }),
    say("AppealRejected", ["2025-05-15", 9], {}, manager),
    say("Handled", ["2025-05-16", 10], {}, { by: "afterSales" })
  ),
  regular(
    "ComplaintSlip",
    "slip-void",
    say("Issued", ["2025-05-05", 9], { grounds: "dissatisfied-at-call-back" }, relations),
    say("AppealFiled", ["2025-05-06", 9], { by: "S-0101", grounds: "another technician" }),
    say("AppealForwarded", ["2025-05-07", 9], {}, { by: "afterSales" }),
    say("Voided", ["2025-05-28", 9], { signedBy: "S-HQ01" }, { ...manager, concerns: 0 })
  ),
  {
    category: "ComplaintSlip",
    id: "handled-too-soon",
    finding: "handled-under-appeal",
    says: [
      say("Issued", ["2025-06-03", 9], { grounds: "other" }, relations),
      say("AppealFiled", ["2025-06-03", 10], { by: "S-0102", grounds: "not ours" }),
      say("Handled", ["2025-06-03", 11], {}, { by: "afterSales" })
    ]
  }
]

const data = (group: string): Say["data"] => ({ offence: "customer-data", proof: "file-of-the-customer", group })

const key = (id: string, ordinal: number): string =>
  Consequences.consequence({
    ...{ rule: "offences", clause: "S2-5.2c", measure: "offence-fine", who: "staff:S-0101", period: "2025-05" },
    ...{ amount: { is: "fen", fen: 5_000 }, basis: [], cause: `Conduct/planned/${id}#${ordinal}` }
  }).key

const fine: Say["data"] = {
  ...{ measure: "offence-fine", clause: "S2-5.2c", approvers: ["general-manager"], effect: "carried-out", fen: 5_000 },
  executors: { roles: ["customer-relations"], clause: "S2-12.4" },
  basis: { on: "consequence", key: key("offence-of-3-may", 1) }
}

const offences: ReadonlyArray<PlannedRecord> = [
  {
    ...regular("Conduct", "offence-of-3-may", say("Reported", ["2025-05-03", 10], data("after-sales"))),
    staff: "S-0101"
  },
  {
    ...regular(
      "Conduct",
      "offence-of-9-may",
      say("Reported", ["2025-05-09", 10], data("after-sales")),
      say("Established", ["2025-05-12", 10], {}, relations)
    ),
    staff: "S-0101"
  },
  {
    ...regular("Conduct", "offence-of-20-may", say("Reported", ["2025-05-20", 10], data("after-sales"))),
    staff: "S-0101"
  },
  { ...regular("Proposal", "fine-of-3-may", say("Proposed", ["2025-05-21", 10], fine, relations)), staff: "S-0101" }
].map((one) =>
  one.id === "offence-of-3-may"
    ? {
        ...one,
        says: [...one.says, say("Voided", ["2025-05-28", 9], { cause: "appeal" }, { ...manager, concerns: 0 })]
      }
    : one
)

const rework: Say["data"] = { cause: "rework", fen: 10_001, culprits: ["S-0101"], leader: "S-0102" }

const losses: ReadonlyArray<PlannedRecord> = [
  mended("Loss", "rework-of-may", say("Reported", ["2025-05-22", 14], rework)),
  regular(
    "Loss",
    "major-loss",
    say("Reported", ["2025-07-08", 9], { cause: "manufacturer-complaint", culprits: ["S-0101"], leader: "S-0102" }),
    say("MajorConfirmed", ["2025-07-10", 9], {}, manager),
    say("Voided", ["2025-07-22", 9], { cause: "appeal" }, { ...manager, concerns: 0 })
  )
]

const score = (own: string): Say["data"] => ({
  ...{ index: "SSI", survey: "phone", period: "2025-05", source: "report-of-may", own },
  ...{ regional: "89/100", national: "88/100" }
})

const check = (by: string, area: string, factors: ReadonlyArray<readonly [string, number, number]>): Say["data"] => ({
  ...{ by, area, questionnaire: "2025" },
  factors: factors.map(([factor, scored, lost]) => ({ factor, scored, lost, notApplicable: 1 }))
})

const weights = [24, 21, 21, 18, 17, 15]
const questionnaire: Say["data"] = {
  ...{ index: "CSI", version: "2025" },
  factors: FtmsCs.serviceFactors.map((factor, at) => ({ factor, weight: weights[at] ?? 1 }))
}

const parties = ["sales", "service", "customer-relations"]

const supervision: ReadonlyArray<PlannedRecord> = [
  mended(
    "ExternalScore",
    "phone-survey-of-may",
    say("Published", ["2025-06-12", 9], score("90/100"), relations),
    say("Revised", ["2025-06-20", 9], score("88/100"), relations)
  ),
  mended("Questionnaire", "factors-of-service", say("Issued", ["2025-01-06", 9], questionnaire, relations)),
  mended(
    "SpotCheck",
    "visit-of-may",
    say("Done", ["2025-05-14", 15], check("mystery-visitor", "sales", [["all", 17, 3]]))
  ),
  regular(
    "SpotCheck",
    "check-of-may",
    say(
      "Done",
      ["2025-05-15", 11],
      check("customer-relations", "service", [
        ["facility", 3, 1],
        ["pick-up", 2, 0]
      ]),
      relations
    )
  ),
  mended(
    "Meeting",
    "improvement-of-may",
    say(
      "Held",
      ["2025-05-29", 14],
      { topic: "cs-improvement", period: "2025-05", report: "checks-of-may", departments: parties },
      relations
    )
  ),
  mended(
    "Eligibility",
    "no-show",
    say("NonCooperationReported", ["2025-06-05", 9], { occasion: "process-check" }, relations),
    say("Cancelled", ["2025-06-10", 9], { period: "2025-06" }, manager),
    say("Restored", ["2025-06-17", 9], { cause: "heard" }, manager)
  ),
  mended(
    "Regulation",
    "customer-satisfaction",
    say("Drafted", ["2024-02-01", 9], { document: "ftms-cs", edition: "1" }, relations),
    say("Signed", ["2024-02-20", 9], { edition: "1", from: "2024-02-29T16:00:00.000Z" }, manager),
    say("ClauseAdded", ["2024-09-02", 9], { clause: "on-electric-cars" }, manager)
  )
]

const records: ReadonlyArray<PlannedRecord> = [
  mended(
    "Notice",
    "sheet-of-may",
    say("Arisen", ["2025-05-08", 10], { notice: "correction-sheet" }, { by: "followUp" }),
    say("Issued", ["2025-05-08", 17], { notice: "correction-sheet" }, relations),
    say("Answered", ["2025-05-09", 9], { answer: "corrected" }),
    say("Returned", ["2025-05-09", 11], { cause: "one-is-missing" }, relations),
    say("Answered", ["2025-05-09", 13], { answer: "all-corrected" }),
    say("Confirmed", ["2025-05-09", 15], {}, relations)
  ),
  regular(
    "Notice",
    "rectification-of-july",
    say("Issued", ["2025-07-08", 15], { notice: "rectification", due: "2025-07-18T10:00:00.000Z" }, relations),
    say("Answered", ["2025-07-17", 9], { answer: "process-changed" })
  ),
  mended(
    "CustomerFile",
    "file-of-a-person",
    say("Opened", ["2025-05-02", 9], { customer: "private" }),
    say("FieldsFilled", ["2025-05-02", 9.2], { fields: ["name", "mobile", "belief"] }),
    say("FieldsCleared", ["2025-05-20", 9], { fields: ["belief"] })
  )
]

/** The records of the dealer. */
export const dealer: ReadonlyArray<PlannedRecord> = [...slips, ...offences, ...losses, ...supervision, ...records]
