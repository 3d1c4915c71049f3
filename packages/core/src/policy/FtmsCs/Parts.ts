/** What the figures of the dealer's customer satisfaction share: names of notices and topics, and reasons to leave a slip out. */

/** The kinds of notices that the document knows (FTMS §5.3, §9.3). */
export const notices = {
  rectification: "rectification",
  statement: "statement",
  correctionSheet: "correction-sheet"
} as const

/** The topic of the monthly meeting (§11.3). */
export const improvementTopic = "cs-improvement"

/** The parties of that meeting: the business department, the departments concerned, and customer relations. */
export const improvementParties = 3
