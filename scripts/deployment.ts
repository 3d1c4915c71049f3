/**
 * `npm run test:deployment`: the folder that image and unit are made of is assembled and run as they run it: by somebody who
 * owns nothing of it and can write to the data alone, asked as the image asks for its health, and stopped as both stop it.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { root, run, say } from "./Workspace.ts"
import "./build.ts"

const deploy = join(root, "examples/http-host/deploy")
const home = mkdtempSync(join(tmpdir(), "servicebook-deployment-"))
const [app, data] = [join(home, "app"), join(home, "data")]
process.on("exit", () => {
  run("chmod", ["-R", "u+w", home])
  rmSync(home, { force: true, recursive: true })
})

/** Somebody without rights; where we have none to give away, ourselves, with the folder made read-only. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined

const fail = (problem: string): never => {
  process.stderr.write(`FAILED: ${problem}\n`)
  process.exit(1)
}

/** What the Dockerfile says of one instruction. */
const said = (instruction: RegExp): string =>
  instruction.exec(readFileSync(join(deploy, "Dockerfile"), "utf8"))?.[1] ?? fail(`no ${instruction} in the Dockerfile`)

const [program = "", ...entry] = JSON.parse(said(/^CMD (\[.+\])$/m)) as ReadonlyArray<string>
const [probe = "", ...question] = JSON.parse(said(/^ +CMD (\[.+\])$/m)) as ReadonlyArray<string>
const signal = said(/^STOPSIGNAL (\w+)$/m) as NodeJS.Signals

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { readonly port: number }
      server.close(() => resolve(port))
    })
  })

const environment = async () => ({
  PATH: process.env.PATH ?? "",
  NODE_ENV: "production",
  PORT: String(await freePort()),
  SERVICEBOOK_DATA: join(data, "books")
})

const isHealthy = (env: NodeJS.ProcessEnv) =>
  spawnSync(probe, question, { cwd: app, env, ...nobody, stdio: "ignore" }).status === 0

/** Starts the host and waits until it says that it can answer. */
const start = async () => {
  const env = await environment()
  const host = spawn(program, entry, { cwd: app, env, ...nobody, stdio: ["ignore", "ignore", "pipe"] })
  let log = ""
  host.stderr.on("data", (chunk: Buffer) => {
    log += chunk.toString()
  })
  // It is healthy as soon as it listens, and ready when its books are open.
  for (let tries = 0; !isHealthy(env) || !(await isReady(env)); tries++) {
    if (host.exitCode !== null || tries > 300) fail(`the host did not become ready:\n${log}`)
    await sleep(200)
  }
  return { env, host }
}

const isReady = async ({ PORT }: { readonly PORT: string }): Promise<boolean> =>
  (await fetch(`http://127.0.0.1:${PORT}/ready`)).ok

const stop = (host: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    host.on("exit", (code) => resolve(code))
    host.kill(signal)
  })

run(join(deploy, "assemble.sh"), [app])
mkdirSync(data)
if (nobody !== undefined) chownSync(data, nobody.uid, nobody.gid)
chmodSync(home, 0o755)
run("chmod", ["-R", "a-w", app])
say(`assembled the host in a folder of ${run("du", ["-sh", app]).split("\t")[0]}`)

for (const time of ["first", "second"]) {
  const { env, host } = await start()
  const page = await fetch(`http://127.0.0.1:${env.PORT}/`)
  if (!page.ok) fail(`no page: ${page.status}`)
  const code = await stop(host)
  if (code !== 0) fail(`${signal} ended it with ${code}`)
  if (isHealthy(env)) fail("the probe finds health where nobody listens")
  say(`ran it for the ${time} time${nobody === undefined ? "" : " as nobody"}: healthy, ready, stopped by ${signal}`)
}
