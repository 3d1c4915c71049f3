/** The documents that the API answers with, by the names that the views have for them: the same as those of the command. */
import type {
  ExplanationReport,
  LogReport,
  PageReport,
  RankingReport,
  ScorecardReport,
  SensitivityReport,
  WorklistReport
} from "@servicebook/cli"

/** The scorecard of a window. */
export type Scorecard = PageReport.Document
/** An indicator with its windows before. */
export type Indicator = PageReport.Indicator
/** A figure with its verdict. */
export type Judged = PageReport.Judged
/** An indicator as the scorecard states it. */
export type Entry = ScorecardReport.Entry
/** One indicator, or several, of a window. */
export type Figures = ScorecardReport.Document
/** A figure. */
export type Figure = Entry["figure"]
/** A verdict. */
export type Verdict = Entry["verdict"]
/** A clause with its place and rule. */
export type Cited = Entry["clauses"][number]
/** The rows of a figure. A part of them where they are many: `next` asks for those after it. */
export type Explanation = ExplanationReport.Document & Paged
/** A row of a figure. */
export type Row = ExplanationReport.Document["rows"][number]
/** A figure under every other reading. */
export type Sensitivity = SensitivityReport.Document
/** What is due. */
export type Worklist = WorklistReport.Document & Paged
/** One thing that is due. */
export type Item = WorklistReport.Document["items"][number]
/** The ranking of a window. */
export type Ranking = RankingReport.Document
/** One stream, with the clauses that speak of its events by their types. */
export type Stream = Extract<LogReport.Document, { readonly shows: "stream" }> & {
  readonly clauses: { readonly [type: string]: ReadonlyArray<Cited> }
}

/** A document that may come in parts. */
export interface Paged {
  readonly next?: string
  /** How many entries there are in all, where the document does not say it in its own words. */
  readonly of?: number
}
