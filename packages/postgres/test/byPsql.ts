// The real psql, where it is installed.
import { execFile, spawnSync } from "node:child_process"

/** Whether there is one. */
export const isInstalled = spawnSync("psql", ["--version"]).status === 0

/** Runs psql and gives what it printed: cells by tabs. */
export const psql = (url: string, args: ReadonlyArray<string>, input = ""): Promise<string> =>
  new Promise((resolve, reject) => {
    const all = ["-X", "-q", "-A", "-F", "\t", "-P", "footer=off", "-d", url, ...args]
    const child = execFile("psql", all, { maxBuffer: 2 ** 28, timeout: 60_000 }, (error, stdout, stderr) =>
      error === null ? resolve(stdout) : reject(new Error(`${error.message}\n${stderr}`))
    )
    child.stdin?.end(input)
  })
