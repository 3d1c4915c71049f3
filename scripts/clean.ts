/**
 * `npm run clean`: removes what a build made. Installed packages stay.
 */
import { rmSync } from "node:fs"
import { join } from "node:path"
import { published, root } from "./Workspace.ts"

for (const { folder } of published()) rmSync(join(root, folder, "dist"), { force: true, recursive: true })
rmSync(join(root, ".types"), { force: true, recursive: true })
