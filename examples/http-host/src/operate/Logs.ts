/** The log: one line of JSON for each thing worth knowing, on standard output, from the level of the settings on. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as References from "effect/References"
import { Settings } from "./Settings.ts"

/** A line: when, how grave, what, and its annotations side by side. */
export const json = Logger.map(Logger.formatStructured, ({ annotations, cause, level, message, timestamp }) =>
  JSON.stringify({ timestamp, level, message, ...annotations, ...(cause === undefined ? {} : { cause }) })
)

/** The log of a host. */
export const layer: Layer.Layer<never, never, Settings> = Layer.unwrap(
  Effect.map(Settings, ({ logLevel }) =>
    Layer.merge(Logger.layer([Logger.withConsoleLog(json)]), Layer.succeed(References.MinimumLogLevel, logLevel))
  )
)
