/**
 * `npm run host:copy -- FOLDER`: the HTTP host as the start of one's own, in a new folder: without the demonstration and the
 * tests of this repository, and with nothing to change before it is installed and started.
 */
import { resolve } from "node:path"
import { copyHost } from "./packages/CopyOfHost.ts"
import { say } from "./Workspace.ts"

const [folder] = process.argv.slice(2)

if (folder === undefined) {
  process.stderr.write("用法 / usage: npm run host:copy -- FOLDER\n")
  process.exit(2)
}

try {
  // npm runs this at the root, and the folder is meant from where it was called.
  copyHost(resolve(process.env.INIT_CWD ?? ".", folder))
  say(`已复制到 ${folder}；接着 / copied to ${folder}; next: cd ${folder} && npm install && npm start`)
  say(
    "若 npm 找不到 @servicebook 的包，见其 README.md 末尾 / if npm finds no @servicebook packages: see the end of its README.md"
  )
} catch (error) {
  process.stderr.write(`host:copy: ${(error as Error).message}\n`)
  process.exit(1)
}
