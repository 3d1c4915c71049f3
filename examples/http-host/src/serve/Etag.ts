/**
 * ETags of answers: strong validators, made of all that an answer depends on. They are
 * known before anything is computed, so that an answer which the asker has already costs one look at the head.
 */
import { createHash } from "node:crypto"
import type { Head } from "@servicebook/core"

/** What an answer depends on: whose books, what was known of them, what was asked, and the software that answers. */
export interface Basis {
  readonly tenant: string
  readonly head: Head.Head
  readonly question: string
  readonly version: string
}

/** The ETag of answers on a basis, in quotes as the header has it. Tenants do not show in it. */
export const etag = ({ head, question, tenant, version }: Basis): string => {
  const { atMs, position, sourceRecordedByMs = null } = head
  const basis = JSON.stringify([tenant, position, atMs, sourceRecordedByMs, question, version])
  return `"${createHash("sha256").update(basis).digest("base64url").slice(0, 22)}"`
}

/** Whether a header `If-None-Match` names an ETag, alone or in a list; a weak form of it will do (RFC 9110, 13.1.2). */
export const isNamed = (header: string = "", tag: string): boolean =>
  [...header.matchAll(/"[^"]*"/g)].some(([one]) => one === tag)

/** Whether a header `If-None-Match` names whatever there is. That there is something, the answer alone can say. */
export const isAny = (header: string = ""): boolean => header.trim() === "*"
