// The host with what a fuzzer needs: callers of every role and of two tenants, and words planted in each tenant's books
// that the other must never meet.
import { Authority } from "@servicebook/core"
import { recorded } from "../running/Books.ts"
import { type Folder, temporary } from "../running/Folder.ts"
import { type Running, start } from "../running/Host.ts"
import { Issuer } from "../running/Issuer.ts"
import { faults } from "./Laws.ts"
import type { Document } from "./Operations.ts"
import type { Shot } from "./Requests.ts"
import { send } from "./Wire.ts"

/** The tenants that the callers come from. */
export const tenants = ["one", "two"] as const

const roles = [...Object.values(Authority.Role), "administrator"]
const canary = (tenant: string) => `canary-of-${tenant}-7c1f0e`

/** The callers by name, as `one auditor`. */
export const callers: ReadonlyArray<string> = tenants.flatMap((tenant) => roles.map((role) => `${tenant} ${role}`))

const tokensOf = async (issuer: Issuer): Promise<ReadonlyMap<string, string>> => {
  const pairs = callers.map(async (caller) => {
    const [tenant = "", role = ""] = caller.split(" ")
    return [caller, await issuer.token({ tenant, roles: [role], sub: `${tenant}-${role}` })] as const
  })
  return new Map(await Promise.all(pairs))
}

const told = ({ caller = "nobody", request }: Shot): string => {
  const { body = [], headers, method, path } = request
  return `${caller}: ${method} ${path} ${JSON.stringify(headers)} ${Buffer.from(body).toString()}`.slice(0, 2_000)
}

interface Settings {
  readonly [variable: string]: string
}

/** Where the books are: on a server, or in a folder that begins with a snapshot, as for {@link temporary}. */
export interface Place {
  readonly database?: string
  readonly snapshot?: string
}

/** A host under fire. */
export class Stand {
  readonly host: Running
  readonly document: Document
  /** Answers so far, by status. */
  readonly statuses = new Map<number, number>()
  /** Statuses that each call of the document has given. */
  readonly answered = new Map<string, Set<number>>()
  private readonly tokens: ReadonlyMap<string, string>
  private readonly folder: Folder
  private readonly settings: Settings
  private readonly acknowledged = new Map<string, Set<string>>(tenants.map((tenant) => [tenant, new Set()]))

  private constructor(
    host: Running,
    document: Document,
    tokens: ReadonlyMap<string, string>,
    folder: Folder,
    settings: Settings
  ) {
    this.host = host
    this.document = document
    this.tokens = tokens
    this.folder = folder
    this.settings = settings
  }

  /** Starts the host over empty books and plants the words. */
  static async open({ database, snapshot }: Place = {}): Promise<Stand> {
    const folder = temporary(snapshot)
    const issuer = await Issuer.in(folder.path)
    const place = database === undefined ? {} : { DATABASE_URL: database }
    const settings = { ...issuer.settings, SERVICEBOOK_DATA: folder.books, ...place }
    const host = await start({ settings })
    const document = (await (await fetch(`${host.url}/openapi.json`)).json()) as Document
    const stand = new Stand(host, document, await tokensOf(issuer), folder, settings)
    for (const tenant of tenants) await stand.plant(tenant)
    return stand
  }

  private async plant(tenant: string): Promise<void> {
    const word = canary(tenant)
    const body = {
      command: "register",
      input: { class: "complaint" },
      occurredAt: "2026-02-02T02:00:00.000Z",
      subjects: [`customer:${word}`, "department:one"],
      reason: word
    }
    const headers = [
      ["Content-Type", "application/json"],
      ["Idempotency-Key", `plant-${word}`]
    ] as const
    const request = {
      method: "POST",
      path: "/v1/streams/Case/planted",
      headers,
      body: Buffer.from(JSON.stringify(body))
    }
    const found = await this.shoot({ request, caller: `${tenant} ${Authority.Role.customerRelations}` })
    if (found.length > 0 || this.acknowledged.get(tenant)?.size !== 1) throw new Error(`nothing was planted: ${found}`)
  }

  /** Sends one request and tells what is wrong with the answer. */
  async shoot(shot: Shot): Promise<ReadonlyArray<string>> {
    const { caller, operation, request } = shot
    const token = caller === undefined ? [] : [["Authorization", `Bearer ${this.tokens.get(caller)}`] as const]
    const answer = await send(this.host.port, { ...request, headers: [...token, ...request.headers] })
    const { status } = answer
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1)
    if (operation !== undefined)
      this.answered.set(operation.id, (this.answered.get(operation.id) ?? new Set()).add(status))
    const tenant = caller?.split(" ")[0]
    if (request.method === "POST" && status === 200 && tenant !== undefined) this.acknowledge(tenant, answer.text)
    const secrets = tenants.filter((one) => one !== tenant).map(canary)
    // What is asked for may be said again.
    const found = faults(
      shot,
      answer,
      secrets.filter((secret) => !request.path.includes(secret))
    )
    return found.map((fault) => `${fault} <- ${told(shot)}`)
  }

  private acknowledge(tenant: string, text: string): void {
    const { events: made = [] } = JSON.parse(text) as {
      readonly events?: ReadonlyArray<{ readonly body: { readonly id: string } }>
    }
    for (const { body } of made) this.acknowledged.get(tenant)?.add(body.id)
  }

  /** Stops the host; answers its exit code and the events that were acknowledged and are not in the books, or the other way about. */
  async close(): Promise<{ readonly code: number | null; readonly wrong: ReadonlyArray<string> }> {
    const code = await this.host.stop()
    const wrong: Array<string> = []
    for (const tenant of tenants) {
      const told = this.acknowledged.get(tenant) ?? new Set<string>()
      const held = (await recorded(this.settings, tenant)).map(({ body }) => body.id)
      wrong.push(...[...told].filter((id) => !held.includes(id)).map((id) => `${tenant}: lost ${id}`))
      wrong.push(...held.filter((id) => !told.has(id)).map((id) => `${tenant}: not acknowledged ${id}`))
      if (held.length !== new Set(held).size) wrong.push(`${tenant}: an event is there twice`)
    }
    this.folder.remove()
    return { code, wrong }
  }

  /** How many commands were acknowledged beyond what was planted. */
  get commands(): number {
    return [...this.acknowledged.values()].reduce((sum, ids) => sum + ids.size, 0) - tenants.length
  }
}
