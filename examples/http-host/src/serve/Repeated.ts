/** Keys that a JSON text says twice: JSON.parse keeps the last of them, and other readers the first. */

/** What of JSON tells where keys stand: texts and signs. Numbers and names have neither. */
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/gs

/** An object or an array that is open: its keys so far, and at which of them, or at which entry, it is. */
interface Open {
  readonly keys?: Set<string>
  at: string | number
  /** Whether the next text is a key. */
  isKeyNext: boolean
}

const opened = (sign: string): Open =>
  sign === "{" ? { keys: new Set(), at: "", isKeyNext: true } : { at: 0, isKeyNext: false }

const next = (open: Open): void => {
  if (open.keys !== undefined) open.isKeyNext = true
  else open.at = Number(open.at) + 1
}

/** The way down to the first key that an object of a JSON text has twice; undefined where none has. */
export const repeated = (text: string): ReadonlyArray<string> | undefined => {
  const open: Array<Open> = []
  for (const [token] of text.matchAll(tokens)) {
    const last = open.at(-1)
    if (token === "{" || token === "[") open.push(opened(token))
    else if (token === "}" || token === "]") open.pop()
    else if (last === undefined) continue
    else if (token === ",") next(last)
    else if (last.isKeyNext) {
      last.at = JSON.parse(token) as string
      last.isKeyNext = false
      if (last.keys?.has(last.at) === true) return open.map(({ at }) => String(at))
      last.keys?.add(last.at)
    }
  }
  return undefined
}
