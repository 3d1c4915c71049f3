/** The computed pages: their paths and what they must say. */
import { documentsPage } from "./DocumentsPage.ts"
import { eventsPage } from "./EventsPage.ts"
import { holidaysModule } from "./HolidaysPage.ts"
import { commitmentsPage, policyPage } from "./PolicyPage.ts"

/** A page by its path from the root. */
export interface Page {
  readonly path: string
  readonly text: string
}

/** All computed pages. */
export const pages = (): ReadonlyArray<Page> => [
  { path: "docs/policy/OBL-P-02.md", text: policyPage() },
  { path: "docs/policy/commitments-targets.md", text: commitmentsPage() },
  { path: "docs/events.md", text: eventsPage() },
  { path: "docs/documents.md", text: documentsPage() },
  { path: "packages/core/src/time/ChineseHolidays.ts", text: holidaysModule() }
]
