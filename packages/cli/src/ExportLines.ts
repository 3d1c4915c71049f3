/**
 * The lines of an export, checked one commit at a time as they come, without a log: what a restore would refuse is found
 * before anything is written, and with its line. Only the streams' versions and the keys are remembered.
 */
import { type Commit, Export, Recorded, Restore, Streams } from "@servicebook/core"
import * as Result from "effect/Result"

/** The events of one commit with the line of the first. */
interface Open {
  readonly events: Array<Recorded.Recorded>
  readonly firstLine: number
}

const keyText = (system: string, key: string): string => `${system}\u0001${key}`

/** What checks ask of a log, answered from versions and positions alone. */
class Index implements Commit.Known {
  readonly streams = Streams.all
  readonly tenant: string
  private readonly versions = new Map<string, number>()
  private readonly keys = new Map<string, number>()

  constructor(tenant: string) {
    this.tenant = tenant
  }

  // Checks look at nothing of an earlier event but its version and its position.
  readonly events = (stream: Recorded.StreamRef): ReadonlyArray<Recorded.Recorded> => {
    const version = this.versions.get(Recorded.streamKey(stream))
    return version === undefined ? [] : [{ body: { version } } as unknown as Recorded.Recorded]
  }

  readonly byKey = (system: string, key: string): Recorded.Recorded | undefined => {
    const position = this.keys.get(keyText(system, key))
    return position === undefined ? undefined : ({ position } as unknown as Recorded.Recorded)
  }

  add({ body, position }: Recorded.Recorded): void {
    this.versions.set(Recorded.streamKey(body.stream), body.version)
    this.keys.set(keyText(body.source.system, body.source.key), position)
  }
}

/** Takes lines, gives back whole commits. */
export class ExportLines {
  events = 0
  commits = 0
  /** The last position of the last whole commit. */
  head = 0
  private line = 0
  private open: Open | undefined
  private index: Index | undefined

  /** The tenant of the export: the one it must be of, or that of its first event. */
  constructor(tenant?: string) {
    if (tenant !== undefined) this.index = new Index(tenant)
  }

  get tenant(): string | undefined {
    return this.index?.tenant
  }

  /** Takes the next line; the events of its commit when the line ends one. */
  take(text: string): Result.Result<ReadonlyArray<Recorded.Recorded>, Export.InvalidExport> {
    this.line++
    return Result.flatMap(Export.parse(text, this.line), (event) => {
      if (this.open === undefined) this.open = { events: [], firstLine: this.line }
      this.open.events.push(event)
      return event.position < event.commit ? Result.succeed([]) : this.close()
    })
  }

  /** The end of the file: a commit that is still open was cut off. */
  end(): Result.Result<ReadonlyArray<Recorded.Recorded>, Export.InvalidExport> {
    return this.open === undefined ? Result.succeed([]) : this.close()
  }

  private close(): Result.Result<ReadonlyArray<Recorded.Recorded>, Export.InvalidExport> {
    const { events, firstLine } = this.open as Open
    this.open = undefined
    const tenant = events[0]?.body.tenant
    if (this.index === undefined) this.index = new Index(typeof tenant === "string" ? tenant : "")
    const checked = Restore.commits(this.index, this.head, events)
    if (Result.isFailure(checked)) {
      const line = firstLine + this.faulty(events, this.index)
      return Result.fail(new Export.InvalidExport({ line, problem: checked.failure.message }))
    }
    for (const event of events) this.index.add(event)
    this.events += events.length
    this.commits += checked.success.length
    this.head = events.at(-1)?.position ?? this.head
    return Result.succeed(events)
  }

  /** Which of a commit's events is at fault: the first that could not stand even as a commit of its own, else the last. */
  private faulty(events: ReadonlyArray<Recorded.Recorded>, index: Index): number {
    let last = this.head
    for (const [at, event] of events.entries()) {
      const alone = Restore.commits(index, last, [{ ...event, commit: event.position }])
      if (Result.isFailure(alone)) return at
      index.add(event)
      last = event.position
    }
    return events.length - 1
  }
}
