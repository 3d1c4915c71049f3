// What the books hold, asked of the running host by those who may see all.
import type { Running } from "./Host.ts"

/** One event as the host lists it, as far as tests look. */
export interface Event {
  readonly id: string
  readonly source: { readonly key: string }
}

interface Page {
  readonly events: ReadonlyArray<{ readonly body: Event }>
  readonly next: string | null
}

/** Asks the host, and fails where it does not answer well. */
export const ask = async <Body>(host: Running, token: string, path: string): Promise<Body> => {
  const answer = await fetch(`${host.url}${path}`, { headers: { authorization: `Bearer ${token}` } })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Body
}

/** All events of the token's tenant, page by page. */
export const events = async (host: Running, token: string): Promise<ReadonlyArray<Event>> => {
  const all: Array<Event> = []
  for (let cursor: string | null | undefined = undefined; cursor !== null; ) {
    const page: Page = await ask(host, token, `/v1/events?limit=500${cursor === undefined ? "" : `&cursor=${cursor}`}`)
    all.push(...page.events.map(({ body }) => body))
    cursor = page.next
  }
  return all
}
