/**
 * Checkpoints and leases in memory: for tests, and for consumers that begin anew with their process. The clock is
 * Effect's, so tests set it.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { AlreadySaved, ConsumerRunning, LeaseLost, ShardsDiffer } from "./ConsumerRefusal.ts"
import { Consumers, type ConsumersShape, type Held, type Lease, type Progress, type ShardState } from "./Consumers.ts"

interface Cell {
  checkpoint: number
  /** That of the lease; 0 when nobody has the shard. */
  token: number
  lease: { readonly owner: string; readonly untilMs: number } | undefined
  trouble: ShardState["trouble"] | undefined
}

interface Known {
  readonly cells: ReadonlyArray<Cell>
  readonly members: Map<string, number>
}

/** The mutable keeper behind the layer; every method runs to its end. */
class Keeper {
  private readonly known = new Map<string, Known>()
  /** The newest token. It never goes back, also not when a consumer is forgotten and begins anew. */
  private token = 0

  open(consumer: string, of: number, after: number): ShardsDiffer | undefined {
    const { cells } = this.known.get(consumer) ?? {}
    if (cells !== undefined) {
      return cells.length === of ? undefined : new ShardsDiffer({ consumer, known: cells.length, asked: of })
    }
    const begun = (): Cell => ({ checkpoint: after, token: 0, lease: undefined, trouble: undefined })
    this.known.set(consumer, { cells: Array.from({ length: of }, begun), members: new Map() })
    return undefined
  }

  meet(consumer: string, owner: string, untilMs: number, nowMs: number): ReadonlyArray<string> {
    const members = this.known.get(consumer)?.members ?? new Map<string, number>()
    members.set(owner, untilMs)
    for (const [other, until] of members) if (until <= nowMs) members.delete(other)
    return [...members.keys()].sort()
  }

  claim(consumer: string, owner: string, untilMs: number, nowMs: number, most: number): ReadonlyArray<Lease> {
    const cells = this.known.get(consumer)?.cells ?? []
    const free = [...cells.entries()].filter(([, { lease }]) => lease === undefined || lease.untilMs <= nowMs)
    return free.slice(0, most).map(([shard, cell]) => {
      cell.token = ++this.token
      cell.lease = { owner, untilMs }
      return { consumer, shard, owner, token: cell.token, checkpoint: cell.checkpoint }
    })
  }

  /** The cell of a lease that was not lost. */
  cellOf({ consumer, shard, token }: Lease): Cell | undefined {
    const cell = this.known.get(consumer)?.cells[shard]
    return cell?.token === token ? cell : undefined
  }

  renew(held: ReadonlyArray<Held>, untilMs: number): ReadonlyArray<Lease> {
    return held.flatMap(({ lease, looked }) => {
      const cell = this.cellOf(lease)
      if (cell === undefined) return []
      cell.lease = { owner: lease.owner, untilMs }
      cell.checkpoint = Math.max(cell.checkpoint, looked)
      return [lease]
    })
  }

  save(lease: Lease, { after, through }: Progress): LeaseLost | AlreadySaved | undefined {
    const { consumer, owner, shard } = lease
    const cell = this.cellOf(lease)
    if (cell === undefined) return new LeaseLost({ consumer, shard, owner })
    if (cell.checkpoint > after) return new AlreadySaved({ consumer, shard, checkpoint: cell.checkpoint })
    cell.checkpoint = through
    cell.trouble = undefined
    return undefined
  }

  note(lease: Lease, what: string, nowMs: number): void {
    const cell = this.cellOf(lease)
    if (cell !== undefined) cell.trouble = { what, sinceMs: cell.trouble?.sinceMs ?? nowMs }
  }

  release({ lease, looked }: Held): void {
    const cell = this.cellOf(lease)
    if (cell === undefined) return
    cell.checkpoint = Math.max(cell.checkpoint, looked)
    cell.token = 0
    cell.lease = undefined
  }

  leave(consumer: string, owner: string): void {
    this.known.get(consumer)?.members.delete(owner)
  }

  list(asked: string | undefined, nowMs: number): ReadonlyArray<ShardState> {
    const consumers = [...this.known.keys()].filter((name) => asked === undefined || name === asked).sort()
    return consumers.flatMap((consumer) => {
      const cells = this.known.get(consumer)?.cells ?? []
      return cells.map(({ checkpoint, lease, trouble }, shard) => ({
        ...{ consumer, shard, of: cells.length, checkpoint },
        ...(lease === undefined ? {} : { lease: { ...lease, isLive: lease.untilMs > nowMs } }),
        ...(trouble === undefined ? {} : { trouble })
      }))
    })
  }

  forget(consumer: string, nowMs: number): ConsumerRunning | undefined {
    const { cells = [], members = new Map<string, number>() } = this.known.get(consumer) ?? {}
    const owners = new Set([...members].filter(([, until]) => until > nowMs).map(([owner]) => owner))
    for (const { lease } of cells) if (lease !== undefined && lease.untilMs > nowMs) owners.add(lease.owner)
    if (owners.size > 0) return new ConsumerRunning({ consumer, owners: [...owners].sort() })
    this.known.delete(consumer)
    return undefined
  }
}

const refusing = <E>(act: () => E | undefined): Effect.Effect<void, E> =>
  Effect.suspend(() => {
    const refusal = act()
    return refusal === undefined ? Effect.void : Effect.fail(refusal)
  })

const atNow = <A>(act: (nowMs: number) => A): Effect.Effect<A> => Effect.map(Clock.currentTimeMillis, act)

/** Makes a keeper in memory. */
export const make = (): ConsumersShape => {
  const keeper = new Keeper()
  return {
    open: (consumer, of, after) => refusing(() => keeper.open(consumer, of, after)),
    meet: (consumer, owner, forMs) => atNow((now) => keeper.meet(consumer, owner, now + forMs, now)),
    claim: (consumer, owner, forMs, most) => atNow((now) => keeper.claim(consumer, owner, now + forMs, now, most)),
    renew: (held, forMs) => atNow((now) => keeper.renew(held, now + forMs)),
    save: (lease, progress) => refusing(() => keeper.save(lease, progress)),
    note: (lease, what) => atNow((now) => keeper.note(lease, what, now)),
    release: (held) => Effect.sync(() => keeper.release(held)),
    leave: (consumer, owner) => Effect.sync(() => keeper.leave(consumer, owner)),
    list: (consumer) => atNow((now) => keeper.list(consumer, now)),
    forget: (consumer) => Effect.flatMap(Clock.currentTimeMillis, (now) => refusing(() => keeper.forget(consumer, now)))
  }
}

/** The keeper in memory as a layer. */
export const layer: Layer.Layer<Consumers> = Layer.sync(Consumers, () => Consumers.of(make()))
