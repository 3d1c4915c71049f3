// Makes sure of a Chromium and a Chinese font for the tests of the page: installs them where they are missing and we may.
import { execFileSync, spawnSync } from "node:child_process"
import { existsSync } from "node:fs"

const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium"
const fonts = spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" })
const missing = [
  ...(existsSync(chromium) ? [] : ["chromium"]),
  ...(fonts.status === 0 && fonts.stdout.trim() !== "" ? [] : ["fonts-noto-cjk", "fontconfig"])
]

const refuse = (why) => {
  process.stderr.write(
    `browser: ${why}. Install ${missing.join(" and ")}, or name the browser: CHROMIUM=/path/to/chromium npm run test:browser\n`
  )
  process.exit(1)
}

if (missing.length > 0) {
  if (process.env.CHROMIUM !== undefined && missing.includes("chromium")) refuse(`there is no ${chromium}`)
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) refuse(`${missing.join(", ")} missing`)
  const install = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }
  try {
    execFileSync("apt-get", ["update", "-qq"], install)
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...missing], install)
  } catch (failure) {
    refuse(`apt-get failed: ${failure.message}`)
  }
}
