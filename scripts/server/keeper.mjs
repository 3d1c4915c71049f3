// Keeps one PostgreSQL server for as long as the process that started this one lives: when its end of the pipe closes, by
// whatever death, the server is shut down and its folder removed. Orders come by lines ("start", "stop"), answers go by
// lines ("pid 1", "exit 0"). Plain JavaScript, so that every supported Node runs it as it is.
import { spawn, spawnSync } from "node:child_process"
import { openSync, rmSync } from "node:fs"
import { createInterface } from "node:readline"

const { initialise, server, log, removed, identity } = JSON.parse(process.argv[2])
const out = openSync(log, "a")
const options = { stdio: ["ignore", out, out], ...identity }

const answer = (line) => process.stdout.write(`${line}\n`)
// Nobody reads any more; the end of the input will say so too.
process.stdout.on("error", () => {})

let running

const start = () => {
  const [command, ...parameters] = server
  const child = spawn(command, parameters, options)
  const over = (how) => {
    if (running !== child) return
    running = undefined
    answer(`exit ${how}`)
  }
  running = child
  child.on("error", (error) => over(error.message))
  child.on("exit", (code, signal) => over(signal ?? code))
  if (child.pid !== undefined) answer(`pid ${child.pid}`)
}

/** Fast shutdown; at once when that takes too long; and by force at last. */
const stop = () => {
  const child = running
  if (child === undefined) return Promise.resolve()
  const later = [setTimeout(() => child.kill("SIGQUIT"), 15_000), setTimeout(() => child.kill("SIGKILL"), 20_000)]
  child.kill("SIGINT")
  return new Promise((resolve) =>
    child.on("exit", () => {
      for (const timer of later) clearTimeout(timer)
      resolve()
    })
  )
}

const end = async () => {
  await stop()
  if (removed !== undefined) rmSync(removed, { recursive: true, force: true, maxRetries: 5 })
  process.exit()
}

// The terminal's interrupt is for the starter; the pipe tells what came of it.
for (const signal of ["SIGINT", "SIGHUP"]) process.on(signal, () => {})
process.on("SIGTERM", end)

const [command, ...parameters] = initialise ?? []
const initialised = command === undefined ? 0 : spawnSync(command, parameters, options).status
if (initialised === 0) start()
else answer(`exit initdb ${initialised}`)

const orders = createInterface({ input: process.stdin })
orders.on("line", (order) => (order === "start" ? start() : stop()))
orders.on("close", end)
