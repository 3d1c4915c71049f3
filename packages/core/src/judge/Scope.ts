/**
 * Work outside an outlet's scope (commitments and targets, outlets 3). The scope is what an outlet mainly does, so that
 * other work is a finding for the company to look at and never refused.
 */
import * as Effect from "effect/Effect"
import type { Head } from "../log/Head.ts"
import type { StreamRef } from "../log/Recorded.ts"
import type { StoreFailed } from "../log/Refusal.ts"
import type { RowSource } from "../log/RowSource.ts"
import type { Title } from "../rules/Title.ts"
import type { Scope } from "../streams/Outlet.ts"
import type { Row as Settlement } from "../streams/Settlement.ts"
import { FOREVER } from "../time/Instant.ts"
import type { Window } from "../time/Window.ts"

/** A settlement whose work its outlet's scope does not name. */
export interface OutsideScope {
  readonly stream: StreamRef
  readonly outlet: string
  readonly work: string
  /** The kinds of work that the scope named when the work was asked for. */
  readonly kinds: ReadonlyArray<string>
  readonly clause: "S3-N3"
  readonly title: Title
}

/** What the comparison comes to. `unscoped`: work at outlets that had no scope then, of which nothing can be said. */
export interface Scoped {
  readonly compared: number
  readonly unscoped: number
  readonly outside: ReadonlyArray<OutsideScope>
}

type Found = { readonly outlet: string; readonly scope: Scope }

const scopeAt = (scopes: ReadonlyArray<Found>, outlet: string, atMs: number): Scope | undefined =>
  scopes.find(
    ({ outlet: own, scope: { fromAtMs, untilAtMs } }) =>
      own === outlet && fromAtMs <= atMs && (untilAtMs === null || untilAtMs > atMs)
  )?.scope

const outsideScope = (stream: StreamRef, outlet: string, work: string, { kinds }: Scope): OutsideScope => ({
  stream,
  outlet,
  work,
  kinds,
  clause: "S3-N3",
  title: {
    zh: `网点 ${outlet} 的服务范围不含 ${work}，请报公司`,
    en: `the scope of outlet ${outlet} does not name ${work}; the company should know`
  }
})

/**
 * Compares the work asked for in a window with the scope that its outlet had at that instant, read at the cut (ms, UTC)
 * as known at a head. An outlet is the stream of the same id. Findings by stream.
 */
export const workOutsideScope = (
  source: RowSource,
  { cutMs, head, window }: { readonly window: Window; readonly head: Head; readonly cutMs: number }
): Effect.Effect<Scoped, StoreFailed> =>
  Effect.gen(function* () {
    const asked = yield* source.rows({
      kind: "settlement",
      anchor: "openedAtMs",
      fromMs: window.startMs,
      untilMs: window.endMs,
      cutMs,
      head: head.position
    })
    const found = yield* source.rows({
      ...{ kind: "outlet-scope", anchor: "fromAtMs", fromMs: -FOREVER, untilMs: cutMs },
      cutMs,
      head: head.position
    })
    const scopes = found.map(({ row, stream }) => ({ outlet: stream.id, scope: row as Scope }))
    const cases = asked.flatMap(({ row, stream }) => {
      const { contentAtMs, outlet, work } = row as Settlement
      if (outlet === null || work === null || contentAtMs === null) return []
      return [{ stream, outlet, work, scope: scopeAt(scopes, outlet, contentAtMs) }]
    })
    const outside = cases.flatMap(({ outlet, scope, stream, work }) =>
      scope === undefined || scope.kinds.includes(work) ? [] : [outsideScope(stream, outlet, work, scope)]
    )
    return {
      compared: cases.filter(({ scope }) => scope !== undefined).length,
      unscoped: cases.filter(({ scope }) => scope === undefined).length,
      outside: outside.sort((a, b) => (a.stream.id < b.stream.id ? -1 : 1))
    }
  })
