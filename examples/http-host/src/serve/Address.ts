/** The address of a request: its path, and that it can be read in one way alone. */
import type { IncomingMessage } from "node:http"
import { NodeHttpServerRequest } from "@effect/platform-node"
import type { HttpServerRequest } from "effect/http"
import { type Malformed, malformed } from "../api/Problem.ts"

type Request = HttpServerRequest.HttpServerRequest

/** The path alone, without what is asked of it. */
export const pathOf = ({ url }: Pick<Request, "url">): string => url.replace(/[?#].*$/s, "")

const isDecodable = (text: string): boolean => {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

const undecodable = (place: ReadonlyArray<string>) =>
  malformed(
    place,
    "地址中的百分号编码不是有效的 UTF-8；请以 encodeURIComponent 之类编码。",
    "the percent-encoding in the address is no valid UTF-8; encode it as encodeURIComponent does"
  )

/** What is wrong with the hosts that a request names; a client of HTTP/1.0 need not name one (RFC 9112, 3.2). */
const hostless = (request: Request): Malformed | undefined => {
  const { headersDistinct, httpVersion } = NodeHttpServerRequest.toIncomingMessage(request) as IncomingMessage
  const hosts = headersDistinct["host"]?.length ?? 0
  if (hosts === 1 || (hosts === 0 && httpVersion === "1.0")) return undefined
  return malformed(
    ["headers", "host"],
    "请求须有一个 Host 头，且只有一个。",
    "a request has one Host header, and no more"
  )
}

/** What is wrong with an address, so that no reader takes it for another one; undefined where nothing is. */
export const unreadable = (request: Request): Malformed | undefined => {
  const { url } = request
  const path = pathOf(request)
  if (url.includes("#")) return malformed(["path"], "地址中的 # 请写作 %23。", "write the # of the address as %23")
  if (path.includes(";")) return malformed(["path"], "路径中的 ; 请写作 %3B。", "write the ; of the path as %3B")
  if (!isDecodable(path)) return undecodable(["path"])
  const broken = url
    .slice(path.length + 1)
    .split("&")
    .find((one) => !isDecodable(one))
  return broken === undefined ? hostless(request) : undecodable(["query", broken.replace(/=.*$/s, "")])
}

/** The most characters of one part of a path that are read: ids are as long as the books take them. */
export const longest = 1_000

/** What is wrong with a path that has a longer part; undefined where none is. */
export const overlong = (path: string): Malformed | undefined =>
  path.split("/").some((part) => decodeURIComponent(part).length > longest)
    ? malformed(["path"], "路径中有一段过长；请检查编号。", "a part of the path is too long; check the id")
    : undefined
