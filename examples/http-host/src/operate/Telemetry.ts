/** Traces, metrics and logs for a collector of OpenTelemetry, where the settings name one. */
import { Main } from "@servicebook/cli"
import * as Effect from "effect/Effect"
import { FetchHttpClient } from "effect/http"
import * as Layer from "effect/Layer"
import { Otlp } from "effect/observability"
import { Settings } from "./Settings.ts"

/** Sends what there is to tell now and then, and once more at the end. */
export const layer: Layer.Layer<never, never, Settings> = Layer.unwrap(
  Effect.map(Settings, ({ shutdown, telemetry }) =>
    telemetry === undefined
      ? Layer.empty
      : Otlp.layerJson({
          baseUrl: String(telemetry),
          resource: { serviceName: "servicebook-host", serviceVersion: Main.version },
          shutdownTimeout: shutdown
        }).pipe(Layer.provide(FetchHttpClient.layer))
  )
)
