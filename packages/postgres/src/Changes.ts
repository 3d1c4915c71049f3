/**
 * What one transaction writes: events, and the rectangles that its commits begin and end. Collected in
 * memory commit by commit, so that many commits cost no more statements than one.
 */
import { Commit, type Recorded, Rectangle, type Versions } from "@servicebook/core"
import type { Grown } from "./Known.ts"

/** A stored rectangle that ends: where it stands, and the commit that ends it. */
export interface Ended {
  readonly stream: Recorded.StreamRef
  readonly version: Versions.Version
  readonly knownUntil: number
}

const spot = (stream: Recorded.StreamRef, { row, validFromMs }: Versions.Version): string =>
  [stream.category, stream.id, row.kind, row.key, validFromMs].join("\u0001")

/** The changes of a transaction. */
export class Changes {
  readonly events: Array<Recorded.Recorded> = []
  readonly ended: Array<Ended> = []
  private readonly open = new Map<string, Rectangle.Rectangle>()
  private readonly closed: Array<Rectangle.Rectangle> = []
  private readonly known: Grown

  constructor(known: Grown) {
    this.known = known
  }

  /** The rectangles to be stored: those still known, and those that a later commit of the transaction ended. */
  get begun(): ReadonlyArray<Rectangle.Rectangle> {
    return [...this.closed, ...this.open.values()]
  }

  /** Adds the events of one commit; the last one of a transaction needs not be known to others. */
  add(events: ReadonlyArray<Recorded.Recorded>, { last = false } = {}): void {
    const commit = (events[0] as Recorded.Recorded).commit
    for (const { stream, ended, begun } of Commit.changes(this.known, events)) {
      for (const version of ended) this.end(stream, version, commit)
      for (const version of begun) this.open.set(spot(stream, version), Rectangle.begin(stream, version, commit))
    }
    for (const event of events) {
      if (!last) this.known.add(event)
      this.events.push(event)
    }
  }

  private end(stream: Recorded.StreamRef, version: Versions.Version, knownUntil: number): void {
    const own = this.open.get(spot(stream, version))
    if (own === undefined) {
      this.ended.push({ stream, version, knownUntil })
      return
    }
    this.open.delete(spot(stream, version))
    this.closed.push({ ...own, knownUntil })
  }
}
