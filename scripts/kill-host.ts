/**
 * `npm run test:kill:host`: kills the HTTP host with SIGKILL at random moments of a stream of commands, round after round,
 * and holds its books against what it had acknowledged. The embedded folder, or with `--server` a PostgreSQL server.
 *
 *     npm run test:kill:host -- --rounds 50 --lanes 16 --server
 */
import { parseArgs } from "node:util"
import { killed } from "../examples/http-host/test/kill/Killed.ts"
import { temporary } from "../examples/http-host/test/running/Folder.ts"
import { Issuer } from "../examples/http-host/test/running/Issuer.ts"
import { start } from "./server/Server.ts"
import { say } from "./Workspace.ts"

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "30" },
    lanes: { type: "string", default: "16" },
    server: { type: "boolean", default: false }
  }
})

const tenant = "one"
/** The most commands that are answered in one life of the host. */
const most = 500

const campaign = async (): Promise<ReadonlyArray<string>> => {
  const folder = temporary()
  const server = values.server ? await start() : undefined
  try {
    const issuer = await Issuer.in(folder.path)
    const place = server === undefined ? {} : { DATABASE_URL: server.url }
    const outcome = await killed({
      settings: { ...issuer.settings, SERVICEBOOK_DATA: folder.books, ...place },
      tenant,
      token: await issuer.token({ tenant, roles: ["customer-relations"] }),
      rounds: Number(values.rounds),
      lanes: Number(values.lanes),
      answers: () => 1 + Math.floor(Math.random() * most),
      onRound: (round, acknowledged) => say(`round ${round + 1}: killed; ${acknowledged} commands acknowledged`)
    })
    say(
      `${outcome.acknowledged.size} commands, ${outcome.cut.size} cut off by a kill, ${outcome.known} of them written before it`
    )
    return outcome.faults
  } finally {
    await server?.stop()
    folder.remove()
  }
}

const faults = await campaign()
for (const fault of faults) say(`WRONG ${fault}`)
say(faults.length === 0 ? "nothing acknowledged was lost, nothing is there twice" : "FAILED")
process.exit(faults.length === 0 ? 0 : 1)
