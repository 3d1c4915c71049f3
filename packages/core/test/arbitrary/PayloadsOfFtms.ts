// Data for the event types of the streams of the dealer's customer satisfaction: slips, notices, scores, checks, losses.
import { day, instantOf } from "./Days.ts"
import { common, type Payloads } from "./PayloadsOfAll.ts"

const counted = (factor: string, scored: number, lost: number, notApplicable = 0) => ({
  ...{ factor, scored, lost },
  notApplicable
})

const published = [
  { own: "91/100", regional: "90/100", national: "89/100", rank: 30 },
  { own: "90/100", regional: "90/100", national: "91/100" },
  { own: "88/100", regional: "90/100" },
  { own: "95/100", regional: "90/100", national: "94/100", rank: 20 }
].flatMap((said, index) => [
  { index: "SSI", survey: "phone", period: "2026-01", source: `R-${index}`, ...said },
  { index: "CSI", survey: "interview", period: "2026-Q1", source: `R-${index}`, ...said }
])

/** Payloads by category and type. */
export const ftms: { readonly [category: string]: Payloads } = {
  ComplaintSlip: {
    Issued: [{ grounds: "dissatisfied-at-call-back" }, { grounds: "manufacturer-hotline" }, { grounds: "other" }],
    AppealFiled: [{ by: "T-1", grounds: "not ours" }],
    AppealForwarded: [{}],
    AppealRejected: [{}],
    Voided: [{ signedBy: "G-1" }],
    Handled: [{}],
    ResultReplied: [{ result: "apologised" }],
    MeasureSubmitted: [{ measure: "briefing" }],
    Checked: [{ passed: true }, { passed: false }],
    CareRecorded: [{ care: "visit" }],
    ...common
  },
  CustomerFile: {
    Opened: [{ customer: "private" }, { customer: "organisation" }],
    FieldsFilled: [
      { fields: ["name", "sex", "mobile"] },
      { fields: ["name", "industry", "belief"] },
      { fields: ["birth-date", "postcode", "identity-number", "chassis-number"] },
      { fields: [] }
    ],
    FieldsCleared: [{ fields: ["name"] }, { fields: ["belief", "sex"] }],
    ...common
  },
  Eligibility: {
    NonCooperationReported: [{ occasion: "process-check" }, { occasion: "mystery-visit" }],
    Cancelled: [{ period: "2026-01" }, { period: "2026-Q1" }],
    Restored: [{ cause: "ruled otherwise" }],
    ...common
  },
  ExternalScore: { Published: published, Revised: published, ...common },
  Loss: {
    Reported: [
      { cause: "rework", fen: 10_001, culprits: ["T-1"], leader: "T-9" },
      { cause: "rework", fen: 100, culprits: ["T-2", "T-1", "T-3"], leader: "T-1" },
      { cause: "manufacturer-complaint", culprits: ["T-1"], leader: "T-9" },
      { cause: "rework", culprits: ["T-9"], leader: "T-9" }
    ],
    MajorConfirmed: [{}],
    Voided: [{ cause: "appeal" }],
    ...common
  },
  Meeting: {
    Held: [
      {
        topic: "cs-improvement",
        period: "2026-01",
        report: "R-1",
        departments: ["sales", "service", "customer-relations"]
      },
      { topic: "cs-improvement", period: "2026-01", departments: ["sales", "service", "customer-relations"] },
      {
        topic: "cs-improvement",
        period: "2026-02",
        report: "R-2",
        departments: ["sales", "customer-relations", "sales"]
      },
      { topic: "review", period: "2026-Q1", report: "R-3", departments: ["a", "b", "c", "d"] }
    ],
    ...common
  },
  Notice: {
    Arisen: [{ notice: "correction-sheet" }, { notice: "rectification" }],
    Issued: [
      { notice: "correction-sheet" },
      ...[20, 31, 45, 59].map((due) => ({ notice: "rectification", due: instantOf(day(due)) })),
      { notice: "rectification" },
      { notice: "statement" }
    ],
    Answered: [{ answer: "A-1" }],
    Confirmed: [{}],
    Returned: [{ cause: "incomplete" }],
    ...common
  },
  Questionnaire: {
    Issued: [
      {
        ...{ index: "CSI", version: "CSI-1" },
        factors: [
          ["service-quality", 24],
          ["facility", 21],
          ["pick-up", 21],
          ["service-adviser", 18],
          ["service-initiation", 17]
        ].map(([factor, weight]) => ({ factor, weight }))
      },
      { index: "SSI", version: "SSI-1", factors: [{ factor: "delivery-process", weight: 1 }] }
    ],
    ...common
  },
  Regulation: {
    Drafted: [
      { document: "ftms-cs", edition: "1" },
      { document: "ftms-cs", edition: "2" }
    ],
    Signed: [
      { edition: "1", from: instantOf(day(0)) },
      { edition: "2", from: instantOf(day(31)) }
    ],
    ClauseAdded: [{ clause: "13.1" }],
    ...common
  },
  SpotCheck: {
    Done: [
      ...["sales", "service"].flatMap((area) => [
        { by: "mystery-visitor", area, questionnaire: "M-1", factors: [counted("all", 17, 3, 2)] },
        {
          by: "mystery-visitor",
          area,
          questionnaire: "M-1",
          factors: [counted("reception", 3, 1), counted("delivery", 0, 0, 4)]
        },
        {
          by: "customer-relations",
          area,
          questionnaire: "CSI-1",
          factors: [counted("facility", 4, 1), counted("pick-up", 1, 2, 1)]
        }
      ]),
      {
        by: "customer-relations",
        area: "service",
        questionnaire: "CSI-1",
        factors: [counted("facility", 1, 0), counted("facility", 0, 1)]
      },
      { by: "mystery-visitor", area: "sales", questionnaire: "M-2", factors: [counted("all", 0, 0, 9)] }
    ],
    ...common
  }
}
