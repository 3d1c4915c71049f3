// A process that starts a server, tells which, and then does nothing until it is killed.
import { start } from "../../../scripts/server/Server.ts"

start().then(({ folder, pid }) => {
  process.stdout.write(`${JSON.stringify({ folder, pid })}\n`)
  setInterval(() => {}, 60_000)
})
