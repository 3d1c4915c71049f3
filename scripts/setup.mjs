// Makes a fresh clone ready: installs the pinned packages when they are missing or differ from the lock file.
// Plain JavaScript without dependencies, because it runs before there are any.
import { spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const oldest = [20, 20]

const say = (text) => process.stderr.write(`servicebook: ${text}\n`)
const stop = (text) => {
  say(text)
  process.exit(1)
}

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : undefined)

/** What the lock asks for and the installation lacks; packages for other systems may be absent. */
const missing = () => {
  const wanted = read(join(root, "package-lock.json"))
  const present = read(join(root, "node_modules", ".package-lock.json"))
  if (wanted === undefined) return stop("package-lock.json is missing. Restore it from the repository.")
  if (present === undefined) return Object.keys(wanted)
  const differs = ([path, entry]) => {
    if (!path.startsWith("node_modules/")) return false
    const installed = present[path]
    if (installed === undefined || !existsSync(join(root, path))) return entry.optional !== true
    return installed.version !== entry.version
  }
  return Object.entries(wanted)
    .filter(differs)
    .map(([path]) => path)
}

const npm = (...args) => {
  const options = { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 }
  const cli = process.env.npm_execpath
  if (cli?.endsWith("js")) return spawnSync(process.execPath, [cli, ...args], options)
  return spawnSync("npm", args, { ...options, shell: process.platform === "win32" })
}

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  stop(`Node ${process.versions.node} is too old: install Node ${oldest.join(".")} or newer and try again.`)
}

if (missing().length > 0) {
  say("installing the pinned packages (once, about a minute)...")
  const { error, status, stderr } = npm("ci", "--no-audit", "--no-fund", "--loglevel=error")
  if (status !== 0) {
    say(`npm ci failed${error === undefined ? "" : `: ${error.message}`}`)
    process.stderr.write(`${(stderr ?? "").trimEnd()}\n`)
    say("Is the npm registry reachable (a proxy may need `npm config set proxy`), and is there 1 GB of free disk?")
    stop("When that is mended, run `npm ci` here and then the same command again.")
  }
  say("ready.")
}
