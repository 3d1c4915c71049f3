/** Takes orders, one at a time of a stream: who acts comes from the token, whose books from there too, and core decides. */
import { Catalogue, Command, EventLog, type Transact } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { HttpApiBuilder, HttpApiSchema } from "effect/http-api"
import { Api } from "../api/Api.ts"
import { Caller } from "../api/Caller.ts"
import { type Category, categories } from "../api/Orders.ts"
import { notForRole } from "../guard/Authorised.ts"
import { House, leftTo, lets } from "../guard/House.ts"
import { Books } from "./Books.ts"
import { happened } from "./Happened.ts"
import { Lines } from "./Lines.ts"
import { answering } from "./Problems.ts"

/** An order as any of the calls reads it. */
interface Asked {
  readonly params: { readonly id: string }
  readonly headers: { readonly "idempotency-key": string; readonly "if-match"?: string; readonly "if-none-match"?: "*" }
  readonly payload: { readonly command: string; readonly input: unknown } & Omit<
    Transact.Order,
    "actor" | "key" | "seen"
  >
}

/** The version of the stream that the order goes by: the one it names, or that there is none yet. */
const seenBy = ({ "if-match": match, "if-none-match": none }: Asked["headers"]): { readonly seen?: number } => {
  if (match !== undefined) return { seen: Number(match.slice(1, -1)) }
  return none === undefined ? {} : { seen: 0 }
}

const orderOf = ({ headers, payload }: Asked, { actor }: Caller["Service"]): Transact.Order => {
  const { command: _command, input: _input, ...envelope } = payload
  return { ...envelope, actor, key: headers["idempotency-key"], ...seenBy(headers) }
}

const take = (lines: Lines, category: Category, asked: Asked) =>
  Effect.gen(function* () {
    const caller = yield* Caller
    const log = yield* (yield* Books).of(caller.tenant)
    const { command, input } = asked.payload
    const { id } = asked.params
    const house = yield* House
    if (!lets(house, caller.actor, category, command))
      return yield* notForRole(`${category}.${command}`, leftTo(house, category, command) ?? [])
    yield* answering(happened(asked.payload))
    const ordered = Command.order(Catalogue.catalogue[category], id, command, input, orderOf(asked, caller)).pipe(
      Effect.provideService(EventLog.EventLog, log)
    )
    const line = JSON.stringify([caller.tenant, category, id])
    const { events, outcome } = yield* answering(lines.stand(line, ordered))
    // What was recorded now is the end of the stream; what was known may have been followed by more.
    const last = outcome === "appended" && events.length > 0 ? events : yield* answering(log.read({ category, id }))
    const version = last.at(-1)?.body.version ?? 0
    return HttpApiSchema.withHeaders({
      headers: { etag: `"${version}"` },
      body: {
        schema: "servicebook/ordered/1" as const,
        outcome: events.length === 0 ? ("known" as const) : outcome,
        events: events.map(({ body, position }) => ({ position, body })),
        ...{ version, position: last.at(-1)?.position ?? 0 }
      }
    })
  })

type Taken = { readonly [Of in Category]: (asked: Asked) => ReturnType<typeof take> }

/** The calls of the group `orders`. */
export const layer = HttpApiBuilder.group(Api, "orders", (handlers) => {
  const lines = new Lines()
  const calls = categories.map((category) => [category, (asked: Asked) => take(lines, category, asked)] as const)
  return handlers.handleAll(Object.fromEntries(calls) as Taken)
})
