// Lists page by page: all pages together are the list at the head of the first, whatever is written meanwhile.
import { assert, layer } from "@effect/vitest"
import { EventLog } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { command, companyHosted } from "./company.ts"
import { clientOf } from "./hosted.ts"
import { register, resolve } from "./Told.ts"

interface Page {
  readonly next?: string
}

/** All pages of a list, with something written between each and the next. */
const walk = <P extends Page, E, R>(ask: (cursor: { readonly cursor?: string }) => Effect.Effect<P, E, R>) =>
  Effect.gen(function* () {
    const log = yield* EventLog.EventLog
    const pages = [yield* ask({})]
    for (let next = pages[0]?.next; next !== undefined; next = pages.at(-1)?.next) {
      yield* register(log, `Meanwhile-${crypto.randomUUID()}`)
      pages.push(yield* ask({ cursor: next }))
    }
    return pages
  })

const at = "2025-10-09T09:00:00+08:00"

layer(companyHosted(), { timeout: "60 seconds", excludeTestServices: true })("lists", (it) => {
  it.effect("a worklist comes whole and in order, while others write", () =>
    Effect.gen(function* () {
      const client = yield* clientOf()
      const whole = (yield* command("worklist", "--at", at)) as { readonly items: ReadonlyArray<unknown> }
      const pages = yield* walk((cursor) => client.worklists.worklist({ query: { at, limit: 4, ...cursor } }))
      assert.isAbove(pages.length, 2)
      assert.deepStrictEqual(
        pages.flatMap(({ items }) => items),
        whole.items
      )
      for (const { head, items, of } of pages) {
        assert.deepStrictEqual(head, pages[0]?.head)
        assert.strictEqual(of, whole.items.length)
        assert.isAtMost(items.length, 4)
      }
    })
  )

  it.effect("an explanation too, though its cases change meanwhile", () =>
    Effect.gen(function* () {
      const client = yield* clientOf()
      const log = yield* EventLog.EventLog
      const kpi = "complaint_resolution_rate"
      const window = "2025"
      const whole = (yield* command("explain", kpi, "--window", window, "--limit", "0")) as {
        readonly rows: ReadonlyArray<{ readonly stream: { readonly id: string } }>
        readonly figure: unknown
      }
      const pages = yield* walk((cursor) =>
        Effect.tap(client.explanations.explanation({ params: { kpi }, query: { window, limit: 5, ...cursor } }), () =>
          resolve(log, whole.rows.at(-1)?.stream.id ?? "")
        )
      )
      assert.isAbove(pages.length, 2)
      assert.deepStrictEqual(JSON.parse(JSON.stringify(pages.flatMap(({ rows }) => rows))), whole.rows)
      for (const { figure } of pages) assert.deepStrictEqual(JSON.parse(JSON.stringify(figure)), whole.figure)
    })
  )

  it.effect("the events of the log come once each, by position, up to the head of the first page", () =>
    Effect.gen(function* () {
      const client = yield* clientOf()
      const log = yield* EventLog.EventLog
      const { position } = yield* log.head()
      const pages = yield* walk((cursor) => client.events.events({ query: { limit: 500, ...cursor } }))
      const told = pages.flatMap(({ events }) => events.map((event) => event.position))
      assert.deepStrictEqual(
        told,
        Array.from({ length: position }, (_, index) => index + 1)
      )
      const cases = yield* walk((cursor) =>
        client.events.events({ query: { category: ["Case"], after: 500, limit: 50, ...cursor } })
      )
      const found = cases.flatMap(({ events }) => events)
      assert.isAbove(found.length, 50)
      for (const { position, stream } of found) {
        assert.strictEqual(stream.category, "Case")
        assert.isAbove(position, 500)
      }
    })
  )

  it.effect("a stream comes with its clauses on each page, and as it was known then", () =>
    Effect.gen(function* () {
      const client = yield* clientOf()
      const params = { category: "Case", id: "planned/from-request-to-archive" }
      const pages = yield* walk((cursor) => client.events.stream({ params, query: { limit: 6, ...cursor } }))
      assert.deepStrictEqual(
        pages.map(({ events }) => events.length),
        [6, 6, 5]
      )
      for (const { clauses } of pages) assert.include(JSON.stringify(clauses["Registered"]), "S1-")
      const [first, second] = pages.flatMap(({ events }) => events)
      const then = yield* client.events.stream({ params, query: { head: String(first?.commit) } })
      assert.isBelow(then.of, 17)
      assert.isTrue(then.events.every(({ position }) => position <= (first?.commit ?? 0)))
      assert.isAbove(second?.position ?? 0, 0)
    })
  )

  it.effect("a cursor goes on, however others spelt the head of the same page before", () =>
    Effect.gen(function* () {
      const client = yield* clientOf()
      const { head } = yield* client.events.events({ query: { limit: 5 } })
      const query = { limit: 5, head: String(head.position) }
      const { next = "" } = yield* client.events.events({ query })
      assert.strictEqual((yield* client.events.events({ query: { ...query, cursor: next } })).events[0]?.position, 6)
    })
  )

  it.effect("a cursor of another question, of another tenant or changed is refused", () =>
    Effect.gen(function* () {
      const client = yield* clientOf()
      const { next = "" } = yield* client.events.events({ query: { limit: 5 } })
      const refused = [
        client.events.events({ query: { limit: 5, category: ["Case"], cursor: next } }),
        client.worklists.worklist({ query: { cursor: next } }),
        client.events.events({ query: { cursor: `${next.slice(0, -2)}AA` } }),
        (yield* clientOf({ tenant: "other" })).events.events({ query: { cursor: next } })
      ]
      for (const call of refused) {
        const problem = yield* Effect.flip(
          call as Effect.Effect<unknown, { readonly refusal?: string; status?: number }>
        )
        assert.strictEqual(problem.refusal, "InvalidCursor")
        assert.strictEqual(problem.status, 400)
      }
      assert.strictEqual((yield* client.events.events({ query: { limit: 9, cursor: next } })).events[0]?.position, 6)
    })
  )
})
