/** The typed client of the API, made from the same definition as the server. */
import * as Effect from "effect/Effect"
import { HttpClientRequest } from "effect/http"
import { HttpApiClient, HttpApiMiddleware } from "effect/http-api"
import { Api } from "./api/Api.ts"
import { Authorised } from "./api/Caller.ts"

/** The client of a host at an address, calling with a token; `""` for the host that it reaches by itself. */
export const make = ({ token, url }: { readonly url?: string; readonly token: string }) =>
  HttpApiClient.make(Api, url === undefined ? {} : { baseUrl: url }).pipe(
    Effect.provide(
      HttpApiMiddleware.layerClient(Authorised, ({ next, request }) =>
        next(HttpClientRequest.bearerToken(request, token))
      )
    )
  )
