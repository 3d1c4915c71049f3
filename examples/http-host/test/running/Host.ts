// The host as a process of its own, as a service runs it: started with settings, asked over HTTP, stopped or killed.
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { createServer } from "node:net"
import { fileURLToPath } from "node:url"

/** A host that runs. */
export interface Running {
  readonly url: string
  readonly port: number
  readonly pid: number
  /** What it has written so far, both streams. */
  readonly said: () => string
  /** Stops it in order and waits until it is gone; answers its exit code. */
  readonly stop: () => Promise<number | null>
  /** Kills it, as a crash would. */
  readonly kill: () => Promise<void>
}

/** How a host is to be started. */
export interface Options {
  /** Its settings, as environment variables; the port is chosen. */
  readonly settings: { readonly [variable: string]: string }
  /** Numbers of processors that it is bound to, where the system can. */
  readonly processors?: string
}

const main = fileURLToPath(new URL("../../src/main.ts", import.meta.url))
const loader = process.features.typescript ? [] : ["--import", import.meta.resolve("tsx")]
const patienceMs = 180_000

/** A port of this machine that nobody listens at. */
export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, "127.0.0.1")
  await once(probe, "listening")
  const { port } = probe.address() as { readonly port: number }
  probe.close()
  await once(probe, "close")
  return port
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

const isReady = async (url: string): Promise<boolean> => {
  const answer = await fetch(`${url}/ready`).catch(() => undefined)
  await answer?.body?.cancel()
  return answer?.status === 200
}

const launched = ({ processors, settings }: Options, port: number): ChildProcess => {
  const command = [process.execPath, "--conditions=@servicebook/source", ...loader, main]
  const bound = processors === undefined ? command : ["taskset", "-c", processors, ...command]
  const [program, ...parameters] = bound as [string, ...Array<string>]
  return spawn(program, parameters, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env.PATH ?? "", ...settings, HOST: "127.0.0.1", PORT: String(port) }
  })
}

/** Starts the host and waits until it is ready. */
export const start = async (options: Options): Promise<Running> => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = launched(options, port)
  const said: Array<string> = []
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (bytes: Buffer) => said.push(bytes.toString()))
  const gone = once(child, "close")
  const orphaned = () => child.kill("SIGKILL")
  process.once("exit", orphaned)
  child.once("close", () => process.off("exit", orphaned))
  const end = (signal: NodeJS.Signals) => async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await gone
    return child.exitCode
  }
  const started = performance.now()
  while (!(await isReady(url))) {
    if (child.exitCode !== null || performance.now() - started > patienceMs) {
      await end("SIGKILL")()
      throw new Error(`the host did not start:\n${said.join("")}`)
    }
    await pause(20)
  }
  const kill = async () => void (await end("SIGKILL")())
  return { url, port, pid: child.pid as number, said: () => said.join(""), stop: end("SIGTERM"), kill }
}
