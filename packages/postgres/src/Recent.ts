/**
 * Streams as they were last seen, so that a decision on one of them needs no reading first. Only a guess: the database
 * checks the version, and whatever a guess would refuse is read before it is refused.
 */
import { Recorded } from "@servicebook/core"

/** The most events that are remembered, over all streams. */
const capacity = 4_000

/** What was last seen of some streams; the longest unused are forgotten first. */
export class Recent {
  private readonly streams = new Map<string, ReadonlyArray<Recorded.Recorded>>()
  private size = 0

  /** The events of a stream as last seen, in the order of versions; undefined when it is not remembered. */
  get(stream: Recorded.StreamRef): ReadonlyArray<Recorded.Recorded> | undefined {
    const key = Recorded.streamKey(stream)
    const events = this.streams.get(key)
    if (events === undefined) return undefined
    this.streams.delete(key)
    this.streams.set(key, events)
    return events
  }

  /** Remembers a stream as it now is. */
  put(stream: Recorded.StreamRef, events: ReadonlyArray<Recorded.Recorded>): void {
    this.forget(stream)
    if (events.length > capacity / 4) return
    this.streams.set(Recorded.streamKey(stream), events)
    this.size += events.length
    for (const [key, oldest] of this.streams) {
      if (this.size <= capacity) return
      this.streams.delete(key)
      this.size -= oldest.length
    }
  }

  /** Forgets a stream. */
  forget(stream: Recorded.StreamRef): void {
    const key = Recorded.streamKey(stream)
    this.size -= this.streams.get(key)?.length ?? 0
    this.streams.delete(key)
  }
}
