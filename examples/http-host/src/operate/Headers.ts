/** The headers of every answer: what browsers must not do with it, who asked, and when to ask again. */
import { HttpBody, type HttpServerRequest, HttpServerResponse } from "effect/http"
import { pathOf } from "../serve/Address.ts"
import { instanceOf } from "./RequestId.ts"

type Response = HttpServerResponse.HttpServerResponse

/** What a page may load: what comes from this host. The reference page holds its script and styles in itself. */
const policies = {
  page: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  docs: "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src 'self' data: blob:; font-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  answer: "default-src 'none'; frame-ancestors 'none'"
} as const

const policyOf = (path: string, type: string): string => {
  if (!type.startsWith("text/html")) return policies.answer
  return path === "/docs" ? policies.docs : policies.page
}

/** What the status asks for: a new token, patience (seconds), or another form of the body. */
const byStatus = (status: number, hasToken: boolean): { readonly [name: string]: string } => {
  if (status === 503) return { "retry-after": "1" }
  if (status === 415) return { accept: "application/json", "accept-encoding": "identity" }
  if (status !== 401) return {}
  return { "www-authenticate": `Bearer realm="servicebook"${hasToken ? ', error="invalid_token"' : ""}` }
}

/** An answer with such a status and id, of which nothing more is known than that it is no page. */
export const plain = (status: number, id: string, hasToken = false): { readonly [name: string]: string } => ({
  "x-request-id": id,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "content-security-policy": policies.answer,
  "cache-control": "no-store",
  ...byStatus(status, hasToken)
})

/** Gives an answer its headers. What is not said to be kept is kept by nobody. */
export const headed =
  (request: HttpServerRequest.HttpServerRequest, id: string) =>
  (response: Response): Response =>
    HttpServerResponse.setHeaders(response, {
      ...plain(response.status, id, request.headers.authorization !== undefined),
      "content-security-policy": policyOf(pathOf(request), response.headers["content-type"] ?? ""),
      "cache-control": response.headers["cache-control"] ?? "no-store"
    })

/** Lets a problem name its request. */
export const named =
  (id: string) =>
  (response: Response): Response => {
    const { body, headers } = response
    const isProblem = headers["content-type"] === "application/problem+json"
    if (!isProblem || body._tag !== "Uint8Array") return response
    const problem = JSON.parse(new TextDecoder().decode(body.body)) as object
    const told = HttpBody.jsonUnsafe({ ...problem, instance: instanceOf(id) }, "application/problem+json")
    return HttpServerResponse.setBody(response, told)
  }
