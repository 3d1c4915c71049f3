/** The id of a request: the answer bears it, every line of the log about it does, and a caller can quote it. */

/** The one that a proxy before us gave it, if it is fit to be logged, else a new one. */
export const idOf = (given: string | ReadonlyArray<string> = ""): string =>
  typeof given === "string" && /^[\w-]{8,64}$/.test(given) ? given : crypto.randomUUID()

/** How a problem names the request that it is about. */
export const instanceOf = (id: string): string => `urn:servicebook:request:${id}`
