/**
 * The five weeks that the sample company draws to the letter: regular samples, everybody covered in March 2025, the disputed
 * call scored by the stamped record, and a ranking of the quarter.
 */
import { assert, describe, it } from "@effect/vitest"
import { Draw, OblP02, Proposals, Rational, RowSource, type Sample, Streams, Window } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { defaults, events } from "../src/index.ts"

const all = [...events(defaults)]
const head = { position: all.length, atMs: Date.parse(all.at(-1)?.body.recordedAt ?? "") + 1 }
const source = RowSource.fromEvents(Streams.all, all)

const ranked = (window: string) =>
  Proposals.ranked(source, OblP02.surveyScore, OblP02.rankingNumbers, {
    ...{ window: Result.getOrThrow(Window.parse(window)), head, by: "staff" as const },
    parameters: { meritPlaces: 1 }
  })

const samples = Effect.map(
  source.rows({
    ...{ kind: "sample", anchor: "drawnAtMs", cutMs: head.atMs, head: head.position },
    ...{ fromMs: Date.parse("2025-02-01"), untilMs: Date.parse("2025-04-01") }
  }),
  (found) => found.map(({ row }) => row as Sample.Row)
)

describe("the weekly samples of March 2025", () => {
  it.effect("are five, regular, and what frame and seed give", () =>
    Effect.gen(function* () {
      const found = yield* samples
      assert.strictEqual(found.length, 5)
      for (const { covered, drawn, findings, members, seed, week } of found) {
        const frame = { week: week ?? "", share: Draw.weekly, members, covered }
        assert.deepStrictEqual([findings, drawn], [[], Draw.draw(frame, seed ?? "")])
      }
      assert.strictEqual(found.filter(({ substitutes }) => substitutes.length === 1).length, 1)
    })
  )

  it.effect("cover everybody who kept logs (S0-3.2.2f)", () =>
    Effect.gen(function* () {
      const [march] = (yield* ranked("2025-03")).scores.coverage
      assert.deepStrictEqual(march?.missing, [])
      assert.isAbove(march?.scored.length ?? 0, 10)
    })
  )

  it.effect("score the disputed call by the stamped record, and rank the quarter", () =>
    Effect.gen(function* () {
      const { merit, places, scores } = yield* ranked("2025-Q1")
      const disputed = all.find(({ body }) => body.type === "Disputed" && body.stream.id.startsWith("sampled/"))
      const weeks = scores.persons.flatMap(({ months }) => months).flatMap((month) => month.weeks)
      const answer = weeks.flatMap(({ answers }) => answers).find((one) => one.survey === disputed?.body.stream.id)
      assert.strictEqual(answer?.points, 24)
      assert.strictEqual(places[0]?.rank, 1)
      assert.deepStrictEqual(merit, { is: "proposed", clause: "S0-3.2.4b", keys: [places[0]?.key ?? ""] })
      for (const { score } of places)
        assert.isTrue(score === undefined || Rational.compare(score, Rational.whole(100)) <= 0)
    })
  )
})
