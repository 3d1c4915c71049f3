// Figures by SQL alone on the embedded database.
import { Pglite } from "../src/index.ts"
import { suite } from "./kpi/FigureSuite.ts"
import { snapshot } from "./snapshot.ts"

suite({ name: "PGlite", base: Pglite.layer({ snapshot: snapshot() }) })
