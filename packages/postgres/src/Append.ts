/**
 * Appends: read what the decision needs, decide and fold in core, then one statement that writes events and rows if
 * every stream still is where it was read. Whoever lost the race decides anew; nobody waits for a stranger.
 */
import { type Commit, type EventLog, type Recorded, Refusal } from "@servicebook/core"
import * as Effect from "effect/Effect"
import type { SqlError } from "effect/sql"
import { Changes } from "./Changes.ts"
import { decide, forget, remember } from "./Decide.ts"
import { nothingWritten, outcomeOf, type StoreFailed } from "./Failure.ts"
import * as Observe from "./Observe.ts"
import { pause } from "./Pause.ts"
import { type Place, append as write } from "./Write.ts"

/** How often a lost race is run again before the append gives up. */
export const races = 1_000

/** How often an append whose outcome is unknown is looked up and, when it is not there, tried again under the same keys. */
export const reconnections = 5

type Text = { readonly text: string }

/** One attempt: what was decided, and what became of it. */
type Attempt =
  | { readonly is: "done"; readonly outcomes: ReadonlyArray<EventLog.Outcome> }
  | { readonly is: "overtaken" }
  | { readonly is: "unknown"; readonly failure: StoreFailed; readonly sent: ReadonlyArray<Text> }
  | { readonly is: "unreachable"; readonly failure: StoreFailed }

const place = (bodies: Commit.Planned["bodies"], base: number): ReadonlyArray<Recorded.Recorded> =>
  bodies.map(({ body, text }, index) => ({ position: base + index + 1, commit: base + bodies.length, body, text }))

/** For each event to come, how far its stream has come: the position of its last event. */
const reached = ({ events }: Commit.Known, bodies: Commit.Planned["bodies"]): ReadonlyArray<number> =>
  bodies.map(({ body }) => events(body.stream).at(-1)?.position ?? 0)

/** What was sent before and is known now is our own doing: the answer was lost, not the write. */
const ours = (outcome: EventLog.Outcome, sent: ReadonlySet<string>): EventLog.Outcome =>
  outcome.outcome === "known" && outcome.events.every(({ text }) => sent.has(text)) && outcome.events.length > 0
    ? { ...outcome, outcome: "appended" }
    : outcome

const failedWrite = (error: SqlError.SqlError, sent: ReadonlyArray<Text>): Effect.Effect<Attempt, StoreFailed> => {
  const outcome = outcomeOf(error)
  if (outcome === "overtaken") return Effect.succeed({ is: "overtaken" })
  const failure = nothingWritten("append")(error)
  if (outcome === "nothing-written") return Effect.fail(failure)
  return Effect.succeed({ is: "unknown", failure: new Refusal.StoreFailed({ ...failure, outcome }), sent })
}

/** What could not even be looked up: nothing was sent, so that it may be tried again when the server is back. */
const unread = (error: SqlError.SqlError): Effect.Effect<Attempt, StoreFailed> => {
  const failure = nothingWritten("append")(error)
  const isAway = error.reason._tag === "ConnectionError" || outcomeOf(error) === "unknown"
  return isAway ? Effect.succeed({ is: "unreachable", failure }) : Effect.fail(failure)
}

/** What is appended where, and how long (ms) it may wait for somebody else's lock; as long as the session says by default. */
interface Asked {
  readonly at: Place
  readonly items: ReadonlyArray<EventLog.Append>
  readonly lockTimeoutMs: number | undefined
}

const attempt = ({ at, items, lockTimeoutMs }: Asked, sent: ReadonlySet<string>, first: boolean) =>
  Effect.gen(function* () {
    const decided = yield* Effect.catch(decide(at, items, first), unread)
    if ("is" in decided) return decided
    const { known, planned } = decided
    const { bodies } = planned
    const answer = (events: ReadonlyArray<Recorded.Recorded>): Attempt => {
      remember(at, known, events)
      return { is: "done", outcomes: planned.outcomes(events).map((one) => ours(one, sent)) }
    }
    if (bodies.length === 0) return answer([])
    const after = reached(known, bodies)
    // A position that no event of these streams has reached: the fold orders by it until the true one is known.
    const before = after.reduce((last, one) => Math.max(last, one), 0)
    const changes = new Changes(known)
    changes.add(place(bodies, before), { last: true })
    return yield* write(at, changes, { base: before, after, lockTimeoutMs }).pipe(
      Effect.map(
        ([row]): Attempt => (row?.base == null ? { is: "overtaken" } : answer(place(bodies, Number(row.base))))
      ),
      Effect.catch((error) => failedWrite(error, bodies)),
      Effect.tap(({ is }) => Effect.sync(() => is === "done" || forget(at, bodies)))
    )
  })

const tooManyRaces = Effect.fail(
  new Refusal.StoreFailed({
    operation: "append",
    outcome: "nothing-written",
    problem: `连续 ${races} 次被他人抢先写入同一流 / ${races} times in a row others wrote the same streams first`
  })
)

/** Tries until it is done. What happened to earlier attempts decides what a failure may say. */
const persist = (asked: Asked) =>
  Effect.gen(function* () {
    const sent = new Set<string>()
    let unknown: StoreFailed | undefined
    let away: StoreFailed | undefined
    let overtaken = 0
    for (let lost = 0; lost <= reconnections; ) {
      const tried: Attempt = yield* attempt(asked, sent, lost + overtaken === 0).pipe(
        // While the fate of an earlier attempt is open, a failure to look it up leaves it open.
        Effect.catch((failure) =>
          unknown === undefined
            ? Effect.fail(failure)
            : Effect.succeed<Attempt>({ is: "unreachable", failure: unknown })
        )
      )
      if (tried.is === "done") return tried.outcomes
      if (tried.is === "overtaken") {
        if (++overtaken > races) return yield* tooManyRaces
        yield* Observe.overtaken
        continue
      }
      if (tried.is === "unknown") {
        unknown = tried.failure
        for (const { text } of tried.sent) sent.add(text)
      } else away = tried.failure
      yield* pause(Math.min(50 * 3 ** lost++, 1_000))
    }
    return yield* Effect.fail((unknown ?? away) as StoreFailed)
  })

/** Appends a batch in one transaction, which is one commit; one that waits longer for a lock is undone. */
export const appendBatch = (
  at: Place,
  items: ReadonlyArray<EventLog.Append>,
  lockTimeoutMs?: number
): Effect.Effect<ReadonlyArray<EventLog.Outcome>, StoreFailed> =>
  Effect.tap(persist({ at, items, lockTimeoutMs }), Observe.appended).pipe(
    Effect.withSpan(
      "servicebook.append",
      { attributes: { "servicebook.items": items.length } },
      { captureStackTrace: false }
    )
  )
