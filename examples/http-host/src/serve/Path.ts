/** The path of a request, without what is asked of it. */
import type { HttpServerRequest } from "effect/http"

/** The path alone. */
export const pathOf = ({ url }: HttpServerRequest.HttpServerRequest): string => url.replace(/[?#].*$/s, "")
