/** Which clauses an event serves, by what the documents of rules say carries them. */
import { useContext, useEffect, useState } from "preact/hooks"
import { ask } from "../ask/Ask.ts"
import type { Cited, Policy } from "./Documents.ts"
import { Page } from "./Page.ts"

interface Summaries {
  readonly policies: ReadonlyArray<{ readonly code: string }>
}

type Carried = ReadonlyMap<string, ReadonlyArray<Cited>>

const carriers = ({ carried }: Policy["clauses"][number]): ReadonlyArray<string> =>
  "by" in carried ? [carried.by].flat().flatMap((one) => ("name" in one ? [String(one.name)] : [])) : []

const merged = (policies: ReadonlyArray<Policy>): Carried => {
  const found = new Map<string, ReadonlyArray<Cited>>()
  for (const clause of policies.flatMap(({ clauses }) => clauses))
    for (const name of carriers(clause)) {
      const citation = `${clause.document} §${clause.section}`
      found.set(name, [...(found.get(name) ?? []), { id: clause.id, citation, english: citation, rule: clause.rule }])
    }
  return found
}

let kept: Promise<Carried> | undefined

const load = async (token: string): Promise<Carried> => {
  const listed = await ask<Summaries>({ path: "/v1/policies", token })
  if (listed.is === "refused") return new Map()
  const asked = listed.body.policies.map(({ code }) => ask<Policy>({ path: `/v1/policies/${code}`, token }))
  return merged((await Promise.all(asked)).flatMap((one) => (one.is === "answered" ? [one.body] : [])))
}

/** Gives the clauses of an event by its category and type, as `Survey.Answered`. The documents are asked for once. */
export const useClauses = (): ((event: string) => ReadonlyArray<Cited>) => {
  const { token } = useContext(Page)
  const [carried, set] = useState<Carried>(new Map())
  useEffect(() => {
    kept ??= load(token)
    void kept.then(set)
  }, [token])
  return (event) => carried.get(event) ?? []
}
