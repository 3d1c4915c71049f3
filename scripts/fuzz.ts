/**
 * `npm run test:fuzz`: the fuzzer of the HTTP host as a campaign. Tells how fast it went and what came back; a request that
 * breaks a law ends it and is told. The embedded folder, or with `--server` a PostgreSQL server.
 *
 *     npm run test:fuzz -- --requests 10000 --seed 7 --server
 */
import { parseArgs } from "node:util"
import fc from "fast-check"
import { shots } from "../examples/http-host/test/fuzz/Requests.ts"
import { callers, Stand } from "../examples/http-host/test/fuzz/Stand.ts"
import { start } from "./server/Server.ts"
import { say } from "./Workspace.ts"

const { values } = parseArgs({
  options: {
    requests: { type: "string", default: "10000" },
    seed: { type: "string", default: String(Date.now()) },
    server: { type: "boolean", default: false }
  }
})

/** Requests at once, as many clients would send them. */
const atOnce = 8

const shoot = async (stand: Stand): Promise<void> => {
  const several = fc.array(shots(stand.document, callers), { minLength: atOnce, maxLength: atOnce })
  const property = fc.asyncProperty(several, async (all) => {
    const found = (await Promise.all(all.map((shot) => stand.shoot(shot)))).flat()
    if (found.length > 0) throw new Error(found.join("\n"))
  })
  const numRuns = Math.ceil(Number(values.requests) / atOnce)
  await fc.assert(property, { numRuns, seed: Number(values.seed), endOnFailure: true })
}

const tell = (stand: Stand, ms: number): void => {
  const sent = [...stand.statuses.values()].reduce((sum, count) => sum + count, 0)
  say(
    `${sent} requests in ${(ms / 1000).toFixed(0)} s, ${(sent / (ms / 1000)).toFixed(0)} a second, seed ${values.seed}`
  )
  for (const [status, count] of [...stand.statuses].sort(([a], [b]) => a - b)) say(`  ${status}: ${count}`)
  say(`events of acknowledged commands: ${stand.commands}`)
  for (const [call, statuses] of stand.answered) say(`  ${call}: ${[...statuses].sort().join(" ")}`)
}

const campaign = async (database: string | undefined): Promise<boolean> => {
  const stand = await Stand.open(database === undefined ? {} : { database })
  const began = performance.now()
  try {
    await shoot(stand)
  } finally {
    tell(stand, performance.now() - began)
  }
  const { code, wrong } = await stand.close()
  for (const one of wrong) say(`WRONG ${one}`)
  const isSound = wrong.length === 0 && code === 0
  say(isSound ? "no 5xx, no leak; the books hold what was acknowledged" : `FAILED (exit ${code})`)
  return isSound
}

const server = values.server ? await start() : undefined
const isSound = await campaign(server?.url).finally(() => server?.stop())
process.exit(isSound ? 0 : 1)
