// Believable lives of slips, notices, scores, checks and losses, as event types in their order with which payload of each.

/** Lives by category, each in words. */
export const ftms: { readonly [category: string]: ReadonlyArray<string> } = {
  ComplaintSlip: [
    "Issued Handled ResultReplied MeasureSubmitted Checked CareRecorded",
    "Issued AppealFiled AppealForwarded AppealRejected Handled MeasureSubmitted ResultReplied Checked",
    "Issued AppealFiled AppealForwarded Voided",
    "Issued Handled ResultReplied",
    "Issued:1 Handled MeasureSubmitted ResultReplied Checked:1 Handled ResultReplied MeasureSubmitted Checked",
    "Issued AppealFiled Handled ResultReplied MeasureSubmitted Voided",
    "Issued Handled"
  ],
  CustomerFile: [
    "Opened FieldsFilled FieldsFilled:2 FieldsCleared",
    "Opened:1 FieldsFilled:1",
    "FieldsFilled Opened FieldsCleared:1"
  ],
  Eligibility: ["NonCooperationReported Cancelled Restored", "NonCooperationReported:1 Cancelled:1"],
  ExternalScore: ["Published Revised:2", "Published:1", "Published:4 Revised:6 Revised:6", "Revised:3"],
  Loss: ["Reported Voided", "Reported:1", "Reported:2 MajorConfirmed", "Reported:2", "Reported:3"],
  Meeting: ["Held", "Held:1", "Held:2", "Held:3", "Held Held:1"],
  Notice: [
    "Arisen Issued Answered Confirmed",
    "Arisen Issued",
    "Arisen Issued Answered Returned Answered",
    "Arisen",
    "Issued:1 Answered",
    "Issued:2 Answered Confirmed",
    "Issued:3 Answered Returned",
    "Issued:5 Answered",
    "Arisen:1 Issued:4"
  ],
  Questionnaire: ["Issued", "Issued:1", "Issued Issued:1"],
  Regulation: ["Drafted Signed ClauseAdded", "Drafted Signed Drafted:1 Signed:1", "Signed:1"],
  SpotCheck: ["Done", "Done:1", "Done:2", "Done:3", "Done:4", "Done:5", "Done:6", "Done:7", "Done Done:3"]
}
