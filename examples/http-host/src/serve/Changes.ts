/** Handlers of changes: what each client watches, over one feed a tenant. */
import { Answer } from "@servicebook/cli"
import type { EventLog, Head, Refusal } from "@servicebook/core"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import { HttpServerResponse } from "effect/http"
import { HttpApiBuilder } from "effect/http-api"
import * as Layer from "effect/Layer"
import * as RcMap from "effect/RcMap"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { Api } from "../api/Api.ts"
import { Caller } from "../api/Caller.ts"
import { query } from "../api/Changes.ts"
import type { Refused } from "../api/Problem.ts"
import { Life } from "../operate/Life.ts"
import { Answers, answered, type Question, spelt } from "./Answers.ts"
import { Books } from "./Books.ts"
import * as Feed from "./Feed.ts"
import * as Own from "./Own.ts"
import { answering } from "./Problems.ts"
import * as Reading from "./Reading.ts"

type Log = EventLog.EventLogShape

const Query = Schema.Struct(query)

/** A scorecard or a figure is watched, and nobody said of which window. */
export class NoWindow extends Schema.TaggedError<NoWindow>()("NoWindow", { field: Schema.String }) {
  override get message(): string {
    return "关注记分卡或指标时须给出 window，如 window=2026-Q1。 / to watch a scorecard or a figure, name its window, as window=2026-Q1"
  }
}

/** The feeds there are, one a tenant that somebody watches. */
export class Feeds extends Context.Service<Feeds, RcMap.RcMap<string, Feed.Feed, Feed.Failure>>()(
  "@servicebook/http-host/Feeds"
) {}
