/**
 * Recomputing: every published figure computed again from the log at the head it was published at. On another machine
 * and in another time zone the outcome is the same to the byte, or the difference is named.
 */
import * as Effect from "effect/Effect"
import { decided, editionAt } from "../count/Edition.ts"
import type { Figure, Request } from "../count/Figure.ts"
import type { ResolveRefusal } from "../count/Resolve.ts"
import { compute } from "../judge/Rule.ts"
import type { EventLogShape } from "../log/EventLog.ts"
import { bySource, type Head } from "../log/Head.ts"
import { canonicalText } from "../log/Recorded.ts"
import type { NoSourceClock, NoSuchHead, StoreFailed } from "../log/Refusal.ts"
import type { Row as Adoption } from "../streams/Adoption.ts"
import { type InvalidWindow, parse } from "../time/Window.ts"
import { type Published, requestOf } from "./Published.ts"
import { rowsAt } from "./Reader.ts"

/** A published figure beside the one computed now. `differs` names the fields that are not the same; none means it stands. */
export interface Recomputed {
  readonly published: Published
  readonly figure: Figure
  readonly differs: ReadonlyArray<string>
}

const differing = (a: Figure, b: Figure): ReadonlyArray<string> => {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)])
  const text = (figure: Figure, field: string) =>
    canonicalText([(figure as unknown as { readonly [field: string]: unknown })[field] ?? null])
  return [...fields].filter((field) => text(a, field) !== text(b, field)).sort()
}

/** What may keep a figure from being recomputed. */
export type RecomputeRefusal = ResolveRefusal | InvalidWindow | NoSuchHead | NoSourceClock | StoreFailed

/** The head as the log has it: the instant claimed, where one may be asked for that gives this position, else the log's own. */
const headIn = (log: EventLogShape, claimed: Head): Effect.Effect<Head, NoSuchHead | NoSourceClock | StoreFailed> =>
  Effect.gen(function* () {
    const { position, atMs, sourceRecordedByMs } = claimed
    const own = yield* log.head({ position })
    if (sourceRecordedByMs !== undefined) return bySource(own, sourceRecordedByMs)
    const ownMs = own.atMs
    if (atMs <= ownMs) return { position, atMs: ownMs }
    const asked = yield* log.head({ recordedByMs: atMs })
    return { position, atMs: asked.position === position ? asked.atMs : ownMs }
  })

/** Where an edition is claimed, the one that the log has, with what that decides of the indicator; none where none was in force. */
const editionIn = ({ edition, kpi }: Figure, row: Adoption | undefined): Pick<Request, "edition"> => {
  if (edition === undefined || row === undefined) return {}
  const { code, edition: number, sha256, text } = row
  return { edition: { code, edition: number, sha256, ...decided(JSON.parse(text), kpi) } }
}

/**
 * Recomputes one published figure. Its window is read anew from its label, its head and the edition of the rules are asked
 * of the log: what is claimed of them is checked too.
 */
export const recompute = (log: EventLogShape, one: Published): Effect.Effect<Recomputed, RecomputeRefusal> =>
  Effect.gen(function* () {
    const { label, zone } = one.figure.window
    const window = yield* Effect.fromResult(parse(label, zone))
    const { edition: _, ...asked } = requestOf(one.figure)
    const head = yield* headIn(log, asked.head)
    const source = yield* rowsAt(log, head)
    const adopted = yield* editionAt(source, window.startMs, head)
    const request = { ...asked, window, head, ...editionIn(one.figure, adopted) }
    const figure = yield* compute(source, one.declaration, request)
    return { published: one, figure, differs: differing(one.figure, figure) }
  })
