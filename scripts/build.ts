/**
 * `npm run build`: makes `dist` of every published package from nothing. tsup writes the JavaScript; one run of the
 * TypeScript compiler over the root's tsconfig.json writes the declarations of all packages, which are then put in place.
 */
import { cpSync, rmSync } from "node:fs"
import { join } from "node:path"
import { published, root, run, say, tool } from "./Workspace.ts"
import "./clean.ts"

const types = join(root, ".types")

for (const { folder, manifest } of published()) {
  run(tool("tsup"), ["--silent"], { cwd: join(root, folder) })
  say(`built ${manifest.name}`)
}

run(tool("tsc"), ["--noEmit", "false", "--emitDeclarationOnly", "--outDir", types])
for (const { folder } of published())
  cpSync(join(types, folder, "src"), join(root, folder, "dist"), { recursive: true })
rmSync(types, { recursive: true })
say("declared their types")
