/** Follows what changes in the books: server-sent events over fetch, which can carry the token, with patience when it breaks. */
import { parted } from "./Lines.ts"

/** How the page stands to the books: live, about to be, or cut off. */
export type Liveness = "live" | "connecting" | "lost"

/** Who follows: told the position that the books have reached, and how it stands. */
export interface Follower {
  readonly token: string
  readonly reached: (position: number) => void
  readonly stands: (how: Liveness) => void
  /** The token does not do any more: nothing is followed until there is another. */
  readonly unauthenticated: () => void
}

const longestWaitMs = 30_000

const listen = async ({ reached, stands, token, unauthenticated }: Follower, signal: AbortSignal): Promise<void> => {
  const response = await fetch("/v1/changes", {
    headers: { authorization: `Bearer ${token}`, accept: "text/event-stream" },
    signal
  })
  if (response.status === 401) unauthenticated()
  if (!response.ok || response.body === null) throw new Error(String(response.status))
  stands("live")
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  for (let rest = ""; ; ) {
    const { done, value } = await reader.read()
    if (done) return
    const { events, rest: open } = parted(rest + value)
    rest = open
    const head = events.findLast(({ event }) => event === "head")
    if (head !== undefined) reached((JSON.parse(head.data) as { readonly position: number }).position)
  }
}

const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener("abort", () => {
      clearTimeout(timer)
      resolve()
    })
  })

/** Follows until the function that it gives is called. The host tells the head first on every connection, so that nothing is missed in between. */
export const follow = (follower: Follower): (() => void) => {
  const stop = new AbortController()
  const { signal } = stop
  const on = async () => {
    for (let waitMs = 1000; !signal.aborted; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
      const stands = (how: Liveness) => {
        waitMs = 1000
        follower.stands(how)
      }
      await listen({ ...follower, stands }, signal).catch(() => undefined)
      if (signal.aborted) return
      follower.stands("lost")
      await wait(waitMs, signal)
      if (signal.aborted) return
      follower.stands("connecting")
    }
  }
  void on()
  return () => stop.abort()
}
