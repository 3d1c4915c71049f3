/**
 * The door for exports: groups their events into commits and refuses what could not have come from a log. Every store
 * restores through this, so that none takes what another refuses.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { checkBody, checkSize } from "./Check.ts"
import type { Known } from "./Commit.ts"
import { eventId } from "./EventId.ts"
import { type Recorded, Source, StreamRef, streamKey } from "./Recorded.ts"
import { InvalidEvent, type ItemRefusal, KeyConflict, NoSuchHead, WrongExpectedVersion } from "./Refusal.ts"

const isBody = Schema.is(Schema.Struct({ stream: StreamRef, source: Source }))

/** The streams and source keys that {@link commits} asks its store about. */
export const restoreNeeds = (events: ReadonlyArray<Recorded>) => {
  // Asked before anything is checked: what came out of a file may lack everything.
  const bodies = events.map(({ body }) => body).filter(isBody)
  return {
    streams: [...new Map(bodies.map(({ stream }) => [streamKey(stream), stream])).values()],
    keys: bodies.map(({ source }) => ({ system: source.system, key: source.key }))
  }
}

const places = (events: ReadonlyArray<Recorded>, last: number): Result.Result<void, NoSuchHead> => {
  const refuse = (event: Recorded, problem: string) =>
    Result.fail(new NoSuchHead({ asked: String(event.position), last, problem }))
  let before = last
  let open: number | undefined
  for (const event of events) {
    if (before === last && event.position <= last) {
      return refuse(
        event,
        "导出须按位置顺序恢复到空日志 / an export is restored into an empty log, in the order of its positions"
      )
    }
    if (event.position <= before) return refuse(event, "导出的位置须递增 / the positions of an export must rise")
    if (open !== undefined && event.commit !== open)
      return refuse(event, `提交 ${open} 不完整，导出被截断 / commit ${open} is incomplete; the export was cut`)
    if (event.position > event.commit)
      return refuse(event, `提交 ${event.commit} 止于此位置之前 / commit ${event.commit} ends before this position`)
    before = event.position
    open = event.position === event.commit ? undefined : event.commit
  }
  if (open === undefined) return Result.succeed(undefined)
  return refuse(
    events.at(-1) as Recorded,
    `提交 ${open} 不完整，导出被截断 / commit ${open} is incomplete; the export was cut off`
  )
}

const belongs = (known: Known, { body, text }: Recorded): Result.Result<void, ItemRefusal> =>
  Result.gen(function* () {
    yield* checkBody(known.streams, body, text)
    yield* checkSize(body, text)
    const refuse = (path: string, problem: string) =>
      Result.fail(new InvalidEvent({ stream: body.stream, type: body.type, path, problem }))
    if (body.tenant !== known.tenant) {
      yield* refuse(
        "tenant",
        `它属于租户 ${body.tenant}；请为该租户（而非 ${known.tenant}）打开日志 / it belongs to ${body.tenant}; open the log for that tenant, not for ${known.tenant}`
      )
    }
    if (body.id !== eventId(body.tenant, body.source.system, body.source.key)) {
      yield* refuse(
        "id",
        "它不是该来源键的标识；事件在导出后被改动 / it is not the id of this source key; the event was altered after its export"
      )
    }
  })

class Follow {
  private readonly versions = new Map<string, number>()
  private readonly keys = new Map<string, number>()
  private readonly known: Known

  constructor(known: Known) {
    this.known = known
  }

  private versionOf(stream: StreamRef): number {
    return this.versions.get(streamKey(stream)) ?? this.known.events(stream).at(-1)?.body.version ?? 0
  }

  take({ body, position }: Recorded): Result.Result<void, ItemRefusal> {
    const { stream, version, source } = body
    const actual = this.versionOf(stream)
    if (version !== actual + 1) {
      return Result.fail(new WrongExpectedVersion({ stream, expected: String(version - 1), actual }))
    }
    const id = `${source.system}\u0001${source.key}`
    const taken = this.keys.get(id) ?? this.known.byKey(source.system, source.key)?.position
    if (taken !== undefined) return Result.fail(new KeyConflict({ ...source, position: taken }))
    this.versions.set(streamKey(stream), version)
    this.keys.set(id, position)
    return Result.succeed(undefined)
  }
}

/**
 * The commits of an export, in order, ready to be written verbatim behind position `last`. All or nothing: refuses
 * positions that do not rise, a commit that is cut, an altered body, a version or source key that does not follow.
 */
export const commits = (
  known: Known,
  last: number,
  events: ReadonlyArray<Recorded>
): Result.Result<ReadonlyArray<ReadonlyArray<Recorded>>, ItemRefusal | NoSuchHead> =>
  Result.gen(function* () {
    yield* places(events, last)
    const follow = new Follow(known)
    const done: Array<ReadonlyArray<Recorded>> = []
    let current: Array<Recorded> = []
    for (const event of events) {
      yield* belongs(known, event)
      yield* follow.take(event)
      current.push(event)
      if (event.position !== event.commit) continue
      done.push(current)
      current = []
    }
    return done
  })
