// Figures by SQL alone, on every kind of database.
import * as CalendarSuite from "./kpi/CalendarSuite.ts"
import * as FigureSuite from "./kpi/FigureSuite.ts"
import * as PlanSuite from "./kpi/PlanSuite.ts"
import * as TogetherSuite from "./kpi/TogetherSuite.ts"
import * as WordSuite from "./kpi/WordSuite.ts"
import { stores } from "./stores.ts"

for (const { name, layer } of stores()) {
  const store = { name, base: layer }
  WordSuite.suite(store)
  CalendarSuite.suite(store)
  FigureSuite.suite(store)
  TogetherSuite.suite(store)
  PlanSuite.suite(store)
}
