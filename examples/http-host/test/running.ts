/** A host as a process of its own, as somebody runs it: started, asked, stopped by signals. */
import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"

const entry = fileURLToPath(new URL("../src/main.ts", import.meta.url))

/** What Node compiled for one start serves all the others. */
const compiled = fileURLToPath(new URL("../../../node_modules/.cache/servicebook/compiled", import.meta.url))

const loader = process.features.typescript ? [] : ["--import", import.meta.resolve("tsx")]

/** A host that was started. */
export interface Running {
  readonly url: string
  /** The token of its welcome for a role. */
  readonly tokenOf: (role: string) => string
  readonly kill: (signal: "SIGTERM" | "SIGINT" | "SIGKILL") => void
  /** The code it ended with; null for a signal. */
  readonly ended: Promise<number | null>
  readonly log: () => string
}

/** What a host that ended at its start has said. */
export interface Ended {
  readonly code: number | null
  readonly said: string
}

const launch = (settings: Readonly<Record<string, string>>) => {
  const child = spawn(process.execPath, ["--conditions=@servicebook/source", ...loader, entry], {
    env: { PATH: process.env.PATH ?? "", PORT: "0", NODE_COMPILE_CACHE: compiled, ...settings },
    stdio: ["ignore", "pipe", "pipe"]
  })
  const heard = { log: "", said: "" }
  child.stdout.on("data", (text) => (heard.log += text))
  child.stderr.on("data", (text) => (heard.said += text))
  const ended = new Promise<number | null>((done) => child.on("exit", (code) => done(code)))
  return { child, heard, ended }
}

/** Starts a host and waits until it listens. */
export const running = async (settings: Readonly<Record<string, string>>): Promise<Running> => {
  const { child, ended, heard } = launch(settings)
  const url = await new Promise<string>((done, failed) => {
    const look = () => {
      const found = /Servicebook is running: (\S+)/.exec(heard.said)?.[1]
      if (found !== undefined && heard.said.includes("#token=")) done(found)
    }
    child.stderr.on("data", look)
    child.on("exit", (code) => failed(new Error(`the host ended with ${code}: ${heard.said}${heard.log}`)))
  })
  return {
    url,
    tokenOf: (role) => new RegExp(`^  ${role}\\n.*#token=(\\S+)$`, "m").exec(heard.said)?.[1] ?? "",
    kill: (signal) => void child.kill(signal),
    ended,
    log: () => heard.log
  }
}

/** Starts a host that is expected not to come up. */
export const refusing = async (settings: Readonly<Record<string, string>>): Promise<Ended> => {
  const { ended, heard } = launch(settings)
  return { code: await ended, said: heard.said }
}

/** What came of an order: its status, 0 where nobody answered, and what the body says. */
export interface Registered {
  readonly status: number
  readonly outcome?: string
  readonly refusal?: string
}

/** Registers a case. */
export const register = async (host: Running, id: string): Promise<Registered> => {
  const asked = fetch(`${host.url}/v1/streams/Case/${id}`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${host.tokenOf("customer-relations")}`,
      "content-type": "application/json",
      "idempotency-key": `register-${id}`
    },
    body: JSON.stringify({ command: "register", input: { class: "complaint" } })
  })
  const response = await asked.catch(() => undefined)
  if (response === undefined) return { status: 0 }
  const body = (await response.json().catch(() => ({}))) as Omit<Registered, "status">
  return { status: response.status, ...body }
}
