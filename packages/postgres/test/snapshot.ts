// The database that tests start from: a copy of an empty one, because making one anew takes seconds.
import { readFileSync } from "node:fs"
import { inject } from "vitest"

/** A copy of an empty database. */
export const snapshot = (): Blob => new Blob([readFileSync(inject("pgliteSnapshot"))])
