/** A clause of OBL-P-02, stated in the form of the register. */
import type { Clause } from "../../rules/Clause.ts"

/** A clause by its section, its id and what it asks, in our own words. */
export const clause = (section: string, id: string, zh: string, en: string): Clause => ({
  id,
  document: "OBL-P-02",
  section,
  rule: { zh, en }
})
