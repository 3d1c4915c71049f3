// ETags: the same for the same basis alone, and found in what a client sends.
import { assert, describe, it } from "@effect/vitest"
import { etag, isAny, isNamed } from "../src/serve/Etag.ts"

const basis = { tenant: "books", head: { position: 12, atMs: 5_000 }, question: "figures", version: "1.0.0" }

describe("etags", () => {
  it("are strong, and differ by tenant, position, instant, source's clock, question and version", () => {
    const others = [
      basis,
      { ...basis, tenant: "others" },
      { ...basis, head: { position: 13, atMs: 5_000 } },
      { ...basis, head: { position: 12, atMs: 5_001 } },
      { ...basis, head: { position: 12, atMs: 5_000, sourceRecordedByMs: 4_999 } },
      { ...basis, question: "others" },
      { ...basis, version: "1.0.1" }
    ].map(etag)
    assert.strictEqual(new Set(others).size, others.length)
    for (const tag of others) assert.match(tag, /^"[\w-]{22}"$/)
    assert.strictEqual(etag({ ...basis }), etag(basis))
  })

  it("are named by themselves, in a list and in their weak form", () => {
    const tag = etag(basis)
    for (const header of [tag, `"a, b", ${tag}`, `W/"other",W/${tag}`, `W/${tag}`]) assert.isTrue(isNamed(header, tag))
    for (const header of [undefined, "", "*", '"other"', tag.slice(1, -1)]) assert.isFalse(isNamed(header, tag))
  })

  it("are all meant by a star, which stands alone", () => {
    for (const header of ["*", " * "]) assert.isTrue(isAny(header))
    for (const header of [undefined, "", '"*"', '*, "other"']) assert.isFalse(isAny(header))
  })
})
