import { OpenApi } from "effect/http-api"
import { Api } from "./examples/http-host/src/api/Api.ts"
import { commandOf } from "./examples/http-host/test/access/Tried.ts"
import fc from "fast-check"
import * as Schema from "effect/Schema"
import { drawn } from "./examples/http-host/test/fuzz/Draw.ts"
const doc = OpenApi.fromApi(Api) as any
console.log("doc")
let n = 0, bad = 0
for (const [path, m] of Object.entries<any>(doc.paths)) { const c = /^\/v1\/streams\/(\w+)\//.exec(path)?.[1]; if (!c || !m.post) continue
  const body = m.post.requestBody.content["application/json"].schema
  const arms = (body.anyOf ?? [body]).map((a: any) => a.$ref ? doc.components.schemas[a.$ref.replace(/.*\//, "")] : a)
  for (const arm of arms) { n++; const name = arm.properties.command.enum[0]
    const t0 = performance.now()
    const cmd = commandOf(c, name)!
    let ok: any, s: any[] = []
    const inputs = drawn(arm.properties.input, doc.components.schemas)
    for (let seed = 0; seed < 100 && ok === undefined; seed += 5) { s = fc.sample(inputs, { numRuns: 5, seed }); ok = s.find((x) => Schema.decodeUnknownResult(cmd.input as any)(x)._tag === "Success") }
    if (performance.now() - t0 > 1500) console.log("slow", c, name, performance.now() - t0)
    if (ok === undefined) { bad++; const r: any = Schema.decodeUnknownResult(cmd.input as any)(s[0]); console.log(c, name, JSON.stringify(s[0]).slice(0, 250), String(r.failure?.message ?? r.failure).slice(0, 200)) }
  } }
console.log(n, bad)
