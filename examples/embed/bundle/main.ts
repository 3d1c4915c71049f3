/** `npm run embed:browser`: writes the page into a folder, prints what it weighs, and keeps its documentation true. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { html, script } from "./Bundle.ts"
import { put, stale, table } from "./Weights.ts"

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const [folder, documentation] = [here("../dist"), here("../../../docs/embed.md")]

const made = await script()
mkdirSync(folder, { recursive: true })
writeFileSync(`${folder}/index.html`, html())
writeFileSync(`${folder}/page.js`, made.text)

const weights = table(made)
console.log(`${weights}\n${folder}/index.html: open it in a browser`)

const page = readFileSync(documentation, "utf8")
if (stale(page, weights).length > 0) {
  writeFileSync(documentation, put(page, weights))
  console.log("wrote the weights into docs/embed.md")
}
