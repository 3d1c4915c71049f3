/** Writes the pages that can be computed. `npm run docs` refreshes them; a test says when one is stale. */
import { writeFileSync } from "node:fs"
import { pages } from "./docs/Pages.ts"
import { workedPages } from "./docs/Worked.ts"

for (const { path, text } of [...pages(), ...(await workedPages())]) {
  writeFileSync(new URL(`../${path}`, import.meta.url), text)
  console.log(`wrote ${path}`)
}
