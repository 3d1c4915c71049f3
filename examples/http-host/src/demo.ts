/** The host with the books of the sample company, for whoever wants to see it: `npm run host`. */
import "effect/schema/SchemaJITCompiler/enable"
import { Authority, OblP02 } from "@servicebook/core"
import { defaults, load, quarterly } from "@servicebook/sample-company"
import * as Effect from "effect/Effect"
import * as Run from "./operate/Run.ts"
import { inBooksOf } from "./serve/Books.ts"

const { Role } = Authority
const { events, seed, tenant } = defaults

const fill = Effect.gen(function* () {
  process.stderr.write(
    `样例公司的账簿：约 ${events} 个事件 / the books of the sample company: about ${events} events\n`
  )
  yield* inBooksOf(tenant, load({ events, seed, acts: quarterly(OblP02.kpis) }))
})

Run.main({
  tenant,
  before: fill,
  // The company's history ends before today; this quarter has everything.
  opens: "?window=2025-Q2",
  guests: [
    { id: "S-HQ03", roles: [Role.afterSalesManager] },
    { id: "S-A01", roles: [Role.auditor] },
    { id: "S-0101", roles: [Role.technician] }
  ]
})
