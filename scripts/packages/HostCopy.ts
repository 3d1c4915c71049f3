/**
 * The HTTP host as a new user gets it: copied out of the repository by `npm run host:copy`, the packed packages installed beside it,
 * started by its own script under the machine's Node, asked over HTTP, and stopped.
 */
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { machinePath, run } from "../Workspace.ts"
import { copyHost } from "./CopyOfHost.ts"

const patienceMs = 90_000
const role = "customer-relations"

interface Started {
  readonly child: ChildProcess
  readonly url: string
  readonly token: string
}

/** Waits until the host has said where it is and how a caller of the role may come in. */
const welcomed = (child: ChildProcess): Promise<Started> =>
  new Promise((done, failed) => {
    let said = ""
    const fail = () => failed(new Error(`the copied host did not start:\n${said}`))
    const late = setTimeout(fail, patienceMs)
    child.on("exit", fail)
    const hear = (bytes: Buffer) => {
      said += bytes.toString()
      const [, url, token] = new RegExp(`${role}[^#]*?(http://[^/\\s]+)/#token=([\\w.-]+)\\s`).exec(said) ?? []
      if (url === undefined || token === undefined) return
      clearTimeout(late)
      child.off("exit", fail)
      done({ child, url, token })
    }
    child.stdout?.on("data", hear)
    child.stderr?.on("data", hear)
  })

const asked = async ({ token, url }: Started, path: string, order?: object): Promise<unknown> => {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json", "idempotency-key": "first" }
  const body = order === undefined ? {} : { method: "POST", body: JSON.stringify(order) }
  const answer = await fetch(`${url}${path}`, { headers, ...body })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`)
  return JSON.parse(text)
}

/** Health, one command and the figure that it moves. */
const used = async (host: Started): Promise<void> => {
  await asked(host, "/health")
  const input = { class: "complaint" }
  const occurredAt = "2026-03-02T02:00:00.000Z"
  await asked(host, "/v1/streams/Case/first", { command: "register", input, occurredAt, subjects: ["department:one"] })
  const answer = await asked(host, "/v1/figures/complaint_resolution_rate?window=2026-Q1")
  if (!/"denominator":"?1\b/.test(JSON.stringify(answer)))
    throw new Error(`no case is counted: ${JSON.stringify(answer)}`)
}

/** Copies the example, installs the packed packages into it, and uses it once. */
export const useCopyOfHost = async (home: string, packed: ReadonlyArray<string>): Promise<void> => {
  const folder = join(home, "copy-of-http-host")
  copyHost(folder)
  const onMachine = { PATH: machinePath, NODE_OPTIONS: "" }
  const flags = ["--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"]
  run("npm", ["install", ...flags, ...packed], { cwd: folder, env: onMachine })
  // The program of the script itself: npm in between would keep a signal from it.
  const settings = { PORT: "0", SERVICEBOOK_DATA: join(folder, "books") }
  const child = spawn(join(folder, "node_modules", ".bin", "tsx"), ["src/main.ts"], {
    cwd: folder,
    env: { ...process.env, ...onMachine, ...settings },
    stdio: ["ignore", "pipe", "pipe"]
  })
  const gone = once(child, "exit")
  try {
    await used(await welcomed(child))
  } finally {
    child.kill("SIGTERM")
    await gone
  }
}
