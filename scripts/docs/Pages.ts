/** The computed pages: their paths and what they must say. */
import { Policies } from "@servicebook/core"
import { answersPage } from "./AnswersPage.ts"
import { commandsPage } from "./CommandsPage.ts"
import { documentsPage } from "./DocumentsPage.ts"
import { eventsPage } from "./EventsPage.ts"
import { holidaysModule } from "./HolidaysPage.ts"
import { policyPage } from "./PolicyPage.ts"
import { surveyPage } from "./SurveyPage.ts"

/** A page by its path from the root. */
export interface Page {
  readonly path: string
  readonly text: string
}

/** All computed pages. */
export const pages = (): ReadonlyArray<Page> => [
  ...Policies.packs.map((pack) => ({ path: `docs/policy/${pack.policy.code}.md`, text: policyPage(pack) })),
  { path: "docs/worked/weekly-survey.md", text: surveyPage() },
  { path: "docs/events.md", text: eventsPage() },
  { path: "docs/answers.md", text: answersPage() },
  { path: "docs/commands.md", text: commandsPage() },
  { path: "docs/documents.md", text: documentsPage() },
  { path: "packages/core/src/time/ChineseHolidays.ts", text: holidaysModule() }
]
