// The host killed under a stream of commands. More rounds: `npm run test:kill:host`.
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { killed } from "./kill/Killed.ts"
import { type Folder, temporary } from "./running/Folder.ts"
import { Issuer } from "./running/Issuer.ts"

let folder: Folder

beforeAll(() => {
  folder = temporary(inject("pgliteSnapshot"))
})

afterAll(() => folder.remove())

describe("a host that is killed under a stream of commands", () => {
  it("loses nothing that it acknowledged, and writes nothing twice for those who ask again with the same key", async () => {
    const tenant = "one"
    const issuer = await Issuer.in(folder.path)
    const token = await issuer.token({ tenant, roles: ["customer-relations"] })
    const settings = { ...issuer.settings, SERVICEBOOK_DATA: folder.books }
    const outcome = await killed({
      settings,
      tenant,
      token,
      rounds: 2,
      lanes: 8,
      answers: (round: number) => 13 + 10 * round
    })
    expect(outcome.faults).toEqual([])
    expect(outcome.acknowledged.size).toBeGreaterThan(35)
    expect(outcome.cut.size).toBeGreaterThan(0)
  })
})
