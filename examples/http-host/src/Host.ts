/** The host whole: its calls, the reference page and what goes around them, served by Node. */
import * as Effect from "effect/Effect"
import { HttpRouter, HttpServerResponse } from "effect/http"
import { HttpApiBuilder, HttpApiScalar, OpenApi } from "effect/http-api"
import * as Layer from "effect/Layer"
import { Api } from "./api/Api.ts"
import * as Authorised from "./guard/Authorised.ts"
import * as Keys from "./guard/Keys.ts"
import * as Tokens from "./guard/Tokens.ts"
import { Life } from "./operate/Life.ts"
import { Limits } from "./operate/Limits.ts"
import * as Requests from "./operate/Requests.ts"
import * as Shutdown from "./operate/Shutdown.ts"
import { longest } from "./serve/Address.ts"
import * as Answers from "./serve/Answers.ts"
import * as Body from "./serve/Body.ts"
import * as Changes from "./serve/Changes.ts"
import * as Commands from "./serve/Commands.ts"
import * as Documents from "./serve/Documents.ts"
import * as Events from "./serve/Events.ts"
import * as Figures from "./serve/Figures.ts"
import * as Lists from "./serve/Lists.ts"
import * as Orders from "./serve/Orders.ts"
import * as Page from "./serve/Page.ts"
import * as Policies from "./serve/Policies.ts"
import * as Readable from "./serve/Readable.ts"
import * as System from "./serve/System.ts"

/** The handlers of all groups; one line a group. */
const handlers = Layer.mergeAll(
  Commands.layer,
  Orders.layer,
  System.layer,
  Figures.layer,
  Lists.layer,
  Policies.layer,
  Events.layer,
  Changes.layer
)

const calls = HttpApiBuilder.layer(Api).pipe(
  Layer.provide(handlers),
  Layer.provide(Layer.mergeAll(Authorised.layer, Body.layer, Readable.layer))
)

/** The reference page: its script is in the page, so that it works without a network. */
const reference = HttpApiScalar.layer(Api, {
  path: "/docs",
  scalar: {
    withDefaultFonts: false,
    authentication: { preferredSecurityScheme: "bearer" },
    favicon: "data:,",
    // What leads elsewhere is of no use without a network.
    customCss: ".api-reference-toolbar, .open-api-client-button, .darklight-reference a { display: none !important }"
  }
}).pipe(Layer.provide(Documents.once()))

/** The document that the reference page is made of. */
const contract = HttpRouter.add(
  "GET",
  "/openapi.json",
  Effect.sync(() => HttpServerResponse.jsonUnsafe(OpenApi.fromApi(Api)))
).pipe(Layer.provide(Documents.once()))

/** Everything that can be asked for, by path. */
export const routes = Layer.mergeAll(calls, reference, contract, Page.layer, Requests.layer)

/** The tokens that count, by the settings. */
export const guard = Layer.provideMerge(Tokens.layer, Keys.layer)

/** Paths as they are written in the API, and no other spelling, so that whoever stands in front can rule by them. */
const routerConfig = {
  caseSensitive: true,
  ignoreTrailingSlash: false,
  ignoreDuplicateSlashes: false,
  maxParamLength: longest
}

/** The host on any server; what it needs of the outside is its settings, its books and its keys. */
export const served = HttpRouter.serve(routes, { disableLogger: true, disableListenLog: true, routerConfig }).pipe(
  Layer.provideMerge(Answers.layer),
  Layer.provideMerge(Limits.layer)
)

/** The host, ending in good order; what it still needs is its server and its books. */
export const layer = Shutdown.layer.pipe(
  Layer.provideMerge(served),
  Layer.provideMerge(guard),
  Layer.provideMerge(Life.layer)
)
