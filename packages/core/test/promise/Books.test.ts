/** The books by promises: plain values, the refusals themselves, events to iterate over, and an end. */
import { Books, Case, Catalogue, Command, EventLog, Explain, Memory, OblP02, Streams, Window } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"

const clerk = { id: "staff-7", roles: [] }

const open = () => Books.open(Memory.layer({ tenant: "acme", streams: Streams.all }))

const registered = { type: "Registered", id: "c-1" }

/** Registers a complaint of 2 March 2026, 09:00 in Shanghai. */
const register = (books: Books.Books, id = "c-1") =>
  books.execute(
    Case.stream,
    id,
    { actor: clerk, key: `${id}/register`, occurredAt: "2026-03-02T01:00:00.000Z" },
    Case.register({ class: "complaint" })
  )

const plain = ({ body }: EventLog.Appended["events"][number]) => ({ type: body.type, id: body.stream.id })

describe("books by promises", () => {
  it("record a command, and answer its repetition by what was recorded", async () => {
    const books = await open()
    expect(await register(books)).toMatchObject({ outcome: "appended" })
    const again = await register(books)
    expect(again.outcome).toBe("known")
    expect(again.events.map(plain)).toEqual([registered])
  })

  it("reject with the refusal itself", async () => {
    const books = await open()
    await register(books)
    const order = { actor: clerk, key: "c-1/verify", occurredAt: "2026-03-03T01:00:00.000Z" }
    const refused = books.execute(Case.stream, "c-1", order, Case.verify(true))
    await expect(refused).rejects.toMatchObject({ _tag: "NotAuthorised", actor: "staff-7", clause: "S2-5.1f" })
    await expect(refused).rejects.toBeInstanceOf(Error)
  })

  it("compute a figure as asked: in its window, at its cut, as known at a head", async () => {
    const books = await open()
    await register(books)
    const { events } = await register(books, "c-2")
    const kpi = OblP02.complaintResolutionRate
    expect(await books.figure(kpi, "2026-03")).toMatchObject({ numerator: "0", denominator: "2" })
    const head = { position: (events[0]?.position ?? 0) - 1 }
    expect(await books.figure(kpi, "2026-03", { head, cut: "latest" })).toMatchObject({
      denominator: "1",
      cut: { name: "latest" }
    })
    expect(await books.figure(kpi, "2026-03-02")).toMatchObject({ denominator: "2" })
    expect(await books.figure(kpi, "2026-03-02", { zone: "America/Los_Angeles" })).toMatchObject({ denominator: "0" })
    await expect(books.figure(kpi, "March")).rejects.toMatchObject({ _tag: "InvalidWindow", text: "March" })
  })

  it("run what else the core offers", async () => {
    const books = await open()
    await register(books)
    const head = await books.run(books.log.head())
    const window = Result.getOrThrow(Window.parse("2026-03"))
    const { rows } = await books.run(Explain.explain(books.log, OblP02.complaintResolutionRate, { window, head }))
    expect(rows).toMatchObject([{ operand: "complaints", stream: { id: "c-1" } }])

    const order = { actor: clerk, key: "c-1/close" }
    const close = (name: string) => books.run(Command.order(Catalogue.catalogue.Case, "c-1", name, {}, order))
    await expect(close("clothe")).rejects.toMatchObject({ _tag: "UnknownCommand", nearest: "close" })
    await expect(close("close")).rejects.toMatchObject({ _tag: "InvalidInput", command: "close" })
  })

  it("give the events of a range to iterate over", async () => {
    const books = await open()
    await register(books)
    await register(books, "c-2")
    const seen: Array<unknown> = []
    for await (const event of books.events({ after: 1 })) seen.push(plain(event))
    expect(seen).toEqual([{ type: "Registered", id: "c-2" }])
  })

  it("go on with what is recorded while somebody listens, until they close", async () => {
    const books = await open()
    await register(books)
    const seen: Array<unknown> = []
    const listening = (async () => {
      for await (const event of books.subscribe()) {
        seen.push(plain(event))
        if (seen.length === 1) await register(books, "c-2")
        else setImmediate(() => void books.close())
      }
    })()
    await listening
    expect(seen).toEqual([registered, { type: "Registered", id: "c-2" }])
    await expect(register(books, "c-3")).rejects.toBe("ManagedRuntime disposed")
  })

  it("reject with why a store did not open, and leave nothing of it open", async () => {
    const trace: Array<string> = []
    const half = Effect.gen(function* () {
      yield* Effect.addFinalizer(() => Effect.sync(() => trace.push("closed")))
      return yield* Effect.fail({ _tag: "StoreFailed", trace: trace.push("opened") })
    })
    await expect(Books.open(Layer.effect(EventLog.EventLog, half))).rejects.toMatchObject({ _tag: "StoreFailed" })
    expect(trace).toEqual(["opened", "closed"])
  })
})
