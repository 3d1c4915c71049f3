// Figures by SQL alone on the embedded database.
import { Pglite } from "../src/index.ts"
import * as FigureSuite from "./kpi/FigureSuite.ts"
import * as PlanSuite from "./kpi/PlanSuite.ts"
import * as WordSuite from "./kpi/WordSuite.ts"
import { snapshot } from "./snapshot.ts"

const store = { name: "PGlite", base: Pglite.layer({ snapshot: snapshot() }) }

WordSuite.suite(store)
FigureSuite.suite(store)
PlanSuite.suite(store)
