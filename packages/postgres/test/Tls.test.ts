// Encryption as each mode promises it, against a server with a certificate of a root that nobody knows.
import { chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { SqlClient } from "effect/sql"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { identity } from "../../../scripts/server/Binaries.ts"
import { type Server as Running, start } from "../../../scripts/server/Server.ts"
import { Server } from "../src/index.ts"
import { certificates } from "./certificate.ts"
import { startsServers } from "./server.ts"

const folder = mkdtempSync(join(tmpdir(), "servicebook-tls-"))
const file = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text, { mode: 0o600 })
  const { gid, uid } = identity()
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
  return path
}
let running: Running
const roots = { own: "", other: "" }

beforeAll(async () => {
  if (!startsServers) return
  const { certificate, key, root } = certificates("localhost")
  roots.own = file("root.pem", root)
  roots.other = file("other.pem", certificates("localhost").root)
  const settings = { ssl: "on", ssl_cert_file: file("server.pem", certificate), ssl_key_file: file("server.key", key) }
  running = await start({ folder, settings })
})
afterAll(async () => {
  await running?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Whether the connection is encrypted, or why there is none. */
const connect = async (options: Server.Options) => {
  const place = Result.getOrThrow(Server.optionsFrom(running.url))
  const asked = Effect.flatMap(
    SqlClient.SqlClient,
    (sql) => sql<{ ssl: boolean }>`select ssl from pg_stat_ssl where pid = pg_backend_pid()`
  )
  const answer = await Effect.runPromise(
    Effect.result(Effect.scoped(Effect.provide(asked, Server.layer({ ...place, ...options }))))
  )
  return Result.match(answer, { onSuccess: ([row]) => row?.ssl, onFailure: ({ message }) => message })
}

describe.runIf(startsServers)("TLS", () => {
  it("is left out by disable, and taken without asking who is there by require", async () => {
    expect(await connect({ tls: "disable" })).toBe(false)
    expect(await connect({ tls: "require" })).toBe(true)
  })

  it("is refused by prefer and the others when nobody vouches for the certificate", async () => {
    for (const tls of ["prefer", "verify-ca", "verify-full"] as const) {
      expect(await connect({ tls, host: "localhost" })).toMatch(/certificate.*sslmode/)
    }
    for (const tls of ["prefer", "require", "verify-ca", "verify-full"] as const) {
      expect(await connect({ tls, host: "localhost", rootCertificate: roots.other })).toMatch(/certificate.*sslmode/)
    }
  })

  it("is taken from whom a root vouches for: by name for verify-full alone", async () => {
    for (const tls of ["prefer", "require", "verify-ca"] as const) {
      expect(await connect({ tls, rootCertificate: roots.own })).toBe(true)
    }
    expect(await connect({ tls: "verify-full", host: "localhost", rootCertificate: roots.own })).toBe(true)
    expect(await connect({ tls: "verify-full", rootCertificate: roots.own })).toMatch(/127\.0\.0\.1/)
  })

  it("needs the file of the root", async () => {
    expect(await connect({ rootCertificate: join(folder, "absent.pem") })).toMatch(/ENOENT.*sslrootcert/)
  })
})
