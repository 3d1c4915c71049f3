/**
 * Bundles the page in one step: script and style by the hash of what they hold, and the document that names them. Run by the
 * host when the bundle is older than its sources, and by itself for an image without sources.
 */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import { argv } from "node:process"
import { fileURLToPath } from "node:url"

const sources = fileURLToPath(new URL(".", import.meta.url))

/** Where the bundle is kept. */
export const bundle: string = fileURLToPath(new URL("../../dist/page/", import.meta.url))

const mark =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M3 2h8l2 2v10H3z' fill='%23195fb0'/%3E%3Cpath d='M5.5 8.5l2 2 3.5-4' fill='none' stroke='%23fff' stroke-width='1.5'/%3E%3C/svg%3E"

const html = (script: string, style: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>售后服务账簿 Servicebook</title>
<link rel="icon" href="${mark}">
<link rel="stylesheet" href="/${style}">
<script type="module" src="/${script}"></script>
</head>
<body><div id="page"></div><noscript>本页需要 JavaScript。 / This page needs JavaScript.</noscript></body>
</html>
`

const newest = (folder: string): number =>
  Math.max(0, ...readdirSync(folder, { recursive: true }).map((name) => statSync(join(folder, String(name))).mtimeMs))

/** Whether there is no bundle, or its sources are newer. */
export const isStale = (): boolean => {
  try {
    return statSync(join(bundle, "index.html")).mtimeMs < newest(sources)
  } catch {
    return true
  }
}

/** Makes the bundle anew. */
export const build = async (): Promise<void> => {
  const { build: esbuild } = await import("esbuild")
  rmSync(bundle, { recursive: true, force: true })
  const { metafile } = await esbuild({
    entryPoints: [join(sources, "main.tsx")],
    outdir: join(bundle, "assets"),
    entryNames: "[name]-[hash]",
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    metafile: true,
    logLevel: "silent"
  })
  const made = Object.keys(metafile.outputs).map((path) => `assets/${basename(path)}`)
  const of = (end: string) => made.find((path) => path.endsWith(end)) ?? ""
  mkdirSync(bundle, { recursive: true })
  writeFileSync(join(bundle, "index.html"), html(of(".js"), of(".css")))
}

if (argv[1] === fileURLToPath(import.meta.url)) await build()
