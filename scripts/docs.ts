/** Writes the pages that can be computed. `npm run docs` refreshes them; a test says when one is stale. */
import { writeFileSync } from "node:fs"
import { page } from "../examples/http-host/test/access/Page.ts"
import { findings } from "../examples/http-host/test/access/Tried.ts"
import { pages } from "./docs/Pages.ts"
import { workedPages } from "./docs/Worked.ts"

/** Who may do what at the host, as a trial finds it. */
const access = async () => ({ path: "docs/host-access.md", text: page(await findings()) })

for (const { path, text } of [...pages(), ...(await workedPages()), await access()]) {
  writeFileSync(new URL(`../${path}`, import.meta.url), text)
  console.log(`wrote ${path}`)
}
