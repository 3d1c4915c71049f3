/**
 * What the page weighs, as its documentation tells it. Bytes change with every line of core; so the page may be off by
 * {@link tolerance} before somebody has to write it again (`npm run embed:browser`).
 */
import { type Script, shares, sizes } from "./Bundle.ts"

/** How far a weight on the page may be from the one now, as a part of it. */
export const tolerance = 0.03

const begin = "<!-- written by npm run embed:browser -->\n"
const end = "<!-- until here -->"

const kB = (bytes: number): string => (bytes / 1000).toFixed(1)

/** The weights as a table. */
export const table = (script: Script): string => {
  const { brotli, gzip, raw } = sizes(script.text)
  return [
    "| `page.js` | kB |",
    "|---|---|",
    `| as it is | ${kB(raw)} |`,
    `| gzip | ${kB(gzip)} |`,
    `| brotli | ${kB(brotli)} |`,
    ...[...shares(script)].map(([name, bytes]) => `| of it: ${name} | ${kB(bytes)} |`),
    ""
  ].join("\n")
}

/** The page in three: what stands before the table, the table, and what stands behind it. */
const parted = (page: string): readonly [before: string, table: string, after: string] => {
  const [before = "", rest = ""] = page.split(begin)
  const at = rest.indexOf(end)
  if (at < 0) throw new Error(`the page of the weights has lost its marks: ${begin}${end}`)
  return [before + begin, rest.slice(0, at), rest.slice(at)]
}

/** The page with the table in its place. */
export const put = (page: string, table: string): string => {
  const [before, , after] = parted(page)
  return before + table + after
}

const weights = (table: string): ReadonlyMap<string, number> =>
  new Map([...table.matchAll(/^\| (.+) \| ([\d.]+) \|$/gm)].map(([, name = "", number]) => [name, Number(number)]))

/** The lines of the page that are wrong by more than {@link tolerance}, missing, or about what is not there. */
export const stale = (page: string, table: string): ReadonlyArray<string> => {
  const [told, found] = [weights(parted(page)[1]), weights(table)]
  return [...new Set([...told.keys(), ...found.keys()])].filter((name) => {
    const [was, is] = [told.get(name), found.get(name)]
    return was === undefined || is === undefined || Math.abs(was - is) > Math.max(is * tolerance, 0.5)
  })
}
