/**
 * The programs psql and pgbench where the machine has them: what others measure with.
 */
import { spawn, spawnSync } from "node:child_process"

/** What psql or pgbench are called with, and what they wrote. */
export type Program = (url: string, args: ReadonlyArray<string>) => Promise<string>

const environment = (url: string) => {
  const { hostname, password, pathname, port, username } = new URL(url)
  const own = { PGHOST: hostname, PGPORT: port, PGUSER: username, PGPASSWORD: password, PGDATABASE: pathname.slice(1) }
  return { ...process.env, ...own, LC_ALL: "C" }
}

const run = (name: string, url: string, args: ReadonlyArray<string>): Promise<string> =>
  new Promise((done, failed) => {
    const child = spawn(name, args, { env: environment(url), stdio: ["ignore", "pipe", "pipe"] })
    let [out, err] = ["", ""]
    child.stdout.on("data", (chunk: Buffer) => {
      out = (out + chunk.toString()).slice(-10_000)
    })
    child.stderr.on("data", (chunk: Buffer) => {
      err = (err + chunk.toString()).slice(-10_000)
    })
    child.on("error", failed)
    child.on("close", (code) => (code === 0 ? done(out) : failed(new Error(`${name} ended with ${code}: ${err}`))))
  })

/** A program with its version, or nothing where the machine has none. */
export const found = (name: "psql" | "pgbench"): { readonly version: string; readonly run: Program } | undefined => {
  const { status, stdout } = spawnSync(name, ["--version"], { encoding: "utf8" })
  if (status !== 0) return undefined
  return { version: stdout.trim(), run: (url, args) => run(name, url, args) }
}
