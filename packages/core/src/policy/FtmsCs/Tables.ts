/** The decision tables of the dealer's customer satisfaction. */
import type { DecisionTable } from "../../judge/DecisionTable.ts"
import { favouritism } from "./tables/Favouritism.ts"
import { mysteryCoefficient, mysteryCoefficientLeftClosed } from "./tables/MysteryCoefficient.ts"
import { offenceLadder } from "./tables/OffenceLadder.ts"
import {
  interviewSales,
  interviewService,
  phoneSurvey,
  phoneSurveyCallBack,
  rankComposite,
  rankSales,
  rankService
} from "./tables/Surveys.ts"

/** The decision tables in the document's order. */
export const tables: ReadonlyArray<DecisionTable> = [
  offenceLadder,
  favouritism,
  phoneSurvey,
  phoneSurveyCallBack,
  interviewSales,
  rankSales,
  interviewService,
  rankService,
  rankComposite,
  mysteryCoefficient,
  mysteryCoefficientLeftClosed
]
