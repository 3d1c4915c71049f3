/**
 * A process that asks the host, so that the processors of host and clients are apart. One argument, as JSON; prints what came
 * of it, as JSON.
 */
import autocannon from "autocannon"
import { figurePath, input, type Kind, newFigurePath, streamOf, subjects } from "./Asks.ts"

/** What is to be asked, by how many at once, for how long. */
export interface Load {
  readonly url: string
  readonly token: string
  readonly kind: Kind
  readonly connections: number
  readonly seconds: number
  /** How many new figures have been asked for before, of this host; none when left out. */
  readonly asked?: number
}

/** What came of it; latencies of all answers in milliseconds. */
export interface Loaded {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly max: number
  readonly errors: number
  readonly statuses: { readonly [status: string]: number }
}

type Request = autocannon.Request

const figures = (headers: Request["headers"]): Request => ({ method: "GET", path: figurePath, headers })

const newFigures = (headers: Request["headers"], asked: number): Request => {
  let n = asked
  const setupRequest = (request: Request): Request => ({ ...request, path: newFigurePath(n++) })
  return { method: "GET", path: figurePath, headers, setupRequest }
}

const commands = (headers: Request["headers"]): Request => {
  const run = crypto.randomUUID().slice(0, 8)
  let n = 0
  return {
    method: "POST",
    path: "/",
    headers,
    setupRequest: (request) => {
      const name = `${run}-${n++}`
      const body = JSON.stringify({ command: "register", input, subjects })
      return {
        ...request,
        path: `/v1/streams/Case/${streamOf(name)}`,
        headers: { ...headers, "idempotency-key": name },
        body
      }
    }
  }
}

const requests = { commands, figures, "new figures": newFigures }

const load = async ({ asked = 0, connections, kind, seconds, token, url }: Load): Promise<Loaded> => {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" }
  const request = requests[kind](headers, asked)
  const result = await autocannon({ url, connections, duration: seconds, timeout: 60, requests: [request] })
  const counts = Object.entries(result.statusCodeStats).map(([status, stats]) => [status, stats?.count ?? 0] as const)
  const good = counts.filter(([status]) => status.startsWith("2")).reduce((sum, [, count]) => sum + count, 0)
  const { max, p50, p99 } = result.latency
  return {
    perSecond: good / result.duration,
    ...{ p50, p99, max },
    errors: result.errors + result.timeouts,
    statuses: Object.fromEntries(counts)
  }
}

process.stdout.write(JSON.stringify(await load(JSON.parse(process.argv[2] ?? "{}") as Load)))
