// A host that is killed again and again under a stream of commands, by clients who ask again with the same keys until they
// are answered. Nothing that was acknowledged may be lost, and nothing may be there twice.
import type { Recorded } from "@servicebook/core"
import { recorded } from "../running/Books.ts"
import { type Options, type Running, start } from "../running/Host.ts"

/** What is to be done. */
export interface Plan extends Options {
  readonly tenant: string
  /** A token of the tenant that may register cases. */
  readonly token: string
  readonly rounds: number
  readonly lanes: number
  /** Answers after which the host is killed in a round, while the other clients wait for theirs. */
  readonly answers: (round: number) => number
  readonly onRound?: (round: number, acknowledged: number) => void
}

/** What came of it. */
export interface Outcome {
  /** The event that each key was answered with. */
  readonly acknowledged: ReadonlyMap<string, string>
  /** Keys whose request was cut off by a kill at least once, and that were answered in the end. */
  readonly cut: ReadonlySet<string>
  /** Of those, how many had been written before the kill. */
  readonly known: number
  readonly faults: ReadonlyArray<string>
}

interface Answered {
  readonly outcome: string
  readonly events: ReadonlyArray<{ readonly body: { readonly id: string } }>
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** Registers a case; undefined where the host went away before it answered. */
const register = async (host: Running, token: string, key: string): Promise<Answered | undefined> => {
  try {
    const answer = await fetch(`${host.url}/v1/streams/Case/${key}`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "idempotency-key": key },
      body: JSON.stringify({ command: "register", input: { class: "complaint" }, subjects: ["department:one"] })
    })
    if (answer.status === 200) return (await answer.json()) as Answered
    await answer.text()
    if (answer.status === 503) return undefined
    throw new Error(`${key}: ${answer.status}`)
  } catch (error) {
    // A connection that breaks is what happens to the clients of a host that is killed.
    if (error instanceof TypeError) return undefined
    throw error
  }
}

const twice = (held: ReadonlyArray<Recorded.Body>): ReadonlyArray<string> => {
  const keys = held.map(({ source }) => source.key)
  return [...new Set(keys.filter((key, n) => keys.indexOf(key) !== n))].map((key) => `twice: ${key}`)
}

const lost = (acknowledged: ReadonlyMap<string, string>, held: ReadonlyArray<Recorded.Body>): ReadonlyArray<string> => {
  const ids = new Set(held.map(({ id }) => id))
  return [...acknowledged].filter(([, id]) => !ids.has(id)).map(([key, id]) => `lost: ${key}, event ${id}`)
}

/** The clients of a host through all its lives. */
class Crowd {
  readonly acknowledged = new Map<string, string>()
  readonly cut = new Set<string>()
  readonly faults: Array<string> = []
  known = 0
  host: Running | undefined
  isOver = false
  private readonly token: string

  constructor(token: string) {
    this.token = token
  }

  private async settle(key: string): Promise<void> {
    for (;;) {
      const answer = this.host === undefined ? undefined : await register(this.host, this.token, key)
      if (answer !== undefined) {
        if (answer.outcome === "known" && !this.cut.has(key)) this.faults.push(`known before it was asked: ${key}`)
        if (answer.outcome === "known") this.known++
        this.acknowledged.set(key, answer.events[0]?.body.id ?? "none")
        return
      }
      this.cut.add(key)
      await pause(20)
    }
  }

  /** Orders one thing after the other until it is over. */
  async lane(name: number): Promise<void> {
    for (let n = 0; !this.isOver; n++) await this.settle(`kill-${name}-${n}`)
  }

  /** Asks again for what was acknowledged long ago: the answer must be the same. */
  async repeat(host: Running): Promise<void> {
    for (const [key, id] of [...this.acknowledged].filter((_, n) => n % 7 === 0)) {
      const answer = await register(host, this.token, key)
      const same = answer?.outcome === "known" && answer.events[0]?.body.id === id
      if (!same) this.faults.push(`asked again, ${key} was answered otherwise: ${JSON.stringify(answer)}`)
    }
  }
}

/** Kills a host so many times, then lets it end in peace and looks at the books. */
export const killed = async (plan: Plan): Promise<Outcome> => {
  const { answers, lanes, onRound, rounds, token } = plan
  const crowd = new Crowd(token)
  const running = Array.from({ length: lanes }, (_, name) => crowd.lane(name))
  for (let round = 0; round < rounds; round++) {
    crowd.host = await start(plan)
    const enough = crowd.acknowledged.size + answers(round)
    while (crowd.acknowledged.size < enough) await pause(1)
    await crowd.host.kill()
    onRound?.(round, crowd.acknowledged.size)
  }
  const host = await start(plan)
  crowd.host = host
  crowd.isOver = true
  await Promise.all(running)
  await crowd.repeat(host)
  const code = await host.stop()
  const held = (await recorded(plan.settings, plan.tenant)).map(({ body }) => body)
  const { acknowledged, cut, known } = crowd
  const faults = [
    ...crowd.faults,
    ...lost(acknowledged, held),
    ...twice(held),
    ...(code === 0 ? [] : [`ended with ${code}`])
  ]
  return { acknowledged, cut, known, faults }
}
