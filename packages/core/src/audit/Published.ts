/** The published figures of a log, read back with their declarations. */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { deciding } from "../count/Edition.ts"
import { type CutAsked, Figure, type Request } from "../count/Figure.ts"
import { Rule } from "../judge/Rule.ts"
import type { EventLogShape } from "../log/EventLog.ts"
import { facts } from "../log/Fact.ts"
import type { Head } from "../log/Head.ts"
import type { Recorded } from "../log/Recorded.ts"
import type { StoreFailed } from "../log/Refusal.ts"
import { byStream } from "../log/RowSource.ts"
import { parted } from "../rules/Title.ts"
import { stream } from "../streams/Publication.ts"
import { toMs } from "../time/Instant.ts"

/** A published figure cannot be read: its contents are not what this software knows. */
export class UnreadablePublication extends Schema.TaggedError<UnreadablePublication>()("UnreadablePublication", {
  position: Schema.Int,
  problem: Schema.String
}) {
  override get message(): string {
    const { zh, en } = parted(this.problem)
    return `位置 ${this.position} 的发布无法读取：${zh} / the publication at position ${this.position} cannot be read: ${en}`
  }
}

/** A figure as it was published. */
export interface Published {
  readonly event: Recorded
  readonly figure: Figure
  readonly declaration: Rule
}

const read = Schema.decodeUnknownEffect(Schema.Struct({ figure: Figure, declaration: Rule }))

/** The figures published in a log and not retracted, in the order of publication. Publications after `until` (a position) are left out. */
export const published = (
  log: EventLogShape,
  until?: number
): Effect.Effect<ReadonlyArray<Published>, UnreadablePublication | StoreFailed> =>
  Effect.gen(function* () {
    const range = { categories: ["Publication"], ...(until === undefined ? {} : { until }) }
    const events = yield* Stream.runCollect(log.readAll(range))
    const standing = [...byStream(events).values()]
      .flatMap((group) => facts(group, stream.events))
      .filter(({ type }) => type === "FigurePublished")
    const inOrder = standing.sort((a, b) => a.event.position - b.event.position)
    return yield* Effect.forEach(inOrder, ({ event, data }) =>
      read(data).pipe(
        Effect.map(({ figure, declaration }): Published => ({ event, figure, declaration })),
        Effect.mapError(({ message }) => new UnreadablePublication({ position: event.position, problem: message }))
      )
    )
  })

/** The head a figure was published at. */
export const headOf = ({ head }: Figure): Head => ({
  position: head.position,
  atMs: toMs(head.at),
  ...(head.source === undefined ? {} : { sourceRecordedByMs: toMs(head.source) })
})

const cutOf = ({ cut }: Figure): CutAsked | undefined => {
  if (cut.name === "instant") return { atMs: toMs(cut.at) }
  return cut.name === "window-end" || cut.name === "latest" ? cut.name : undefined
}

/** The request that gave a figure, at the head it was published at or at another. */
export const requestOf = (figure: Figure, head: Head = headOf(figure)): Request => {
  const cut = cutOf(figure)
  const bound = Object.entries(figure.parameters).filter((entry): entry is [string, number] => entry[1] !== null)
  return {
    window: figure.window,
    head,
    readings: figure.readings,
    parameters: Object.fromEntries(bound),
    ...(figure.edition === undefined ? {} : { edition: deciding(figure.edition, figure) }),
    ...(cut === undefined ? {} : { cut })
  }
}
