/** Asks the API of the host. What it refuses, and that it cannot be reached, come back as problems in both languages. */
import type { Text } from "../words/Text.ts"

/** Why there is no answer. `status` is 0 where none came; `id` names the request in the log of the host. */
export interface Problem extends Text {
  readonly status: number
  readonly refusal: string
  readonly id: string
  readonly facts: { readonly [name: string]: unknown }
}

/** An answer, or the problem in its place. */
export type Answered<A> =
  | { readonly is: "answered"; readonly body: A }
  | { readonly is: "refused"; readonly problem: Problem }

/** What is asked: a path of the API, with what is sent. */
export interface Question {
  readonly path: string
  readonly token: string
  readonly signal?: AbortSignal
  readonly post?: { readonly body: unknown; readonly key: string }
}

/** Whether nobody answered: asked again, somebody may. */
export const isLost = ({ status }: Problem): boolean => status === 0 || status === 503

const unreachable: Problem = {
  status: 0,
  refusal: "Unreachable",
  id: "",
  facts: {},
  zh: "连接不上服务。请检查网络；页面会继续尝试。",
  en: "the host cannot be reached. Check the network; the page goes on trying"
}

const unread = (status: number): Text => ({
  zh: `服务回答了 ${status}，而没有说明原因。请稍后再试，或告知管理员。`,
  en: `the host answered ${status} and gave no reason. Try again later, or tell the administrator`
})

/** The problem that a response describes, whatever of it is missing. */
export const problemOf = (status: number, id: string, body: unknown): Problem => {
  const told = (typeof body === "object" && body !== null ? body : {}) as Partial<Problem>
  const text =
    typeof told.zh === "string" && typeof told.en === "string" ? { zh: told.zh, en: told.en } : unread(status)
  return { status, refusal: told.refusal ?? String(status), id, facts: told.facts ?? {}, ...text }
}

const headers = ({ post, token }: Question): { readonly [name: string]: string } => ({
  authorization: `Bearer ${token}`,
  ...(post === undefined ? {} : { "content-type": "application/json", "idempotency-key": post.key })
})

/** Asks. Ends with a problem and never throws, but for a question that was taken back. */
export const ask = async <A>(question: Question): Promise<Answered<A>> => {
  const { path, post, signal } = question
  try {
    const response = await fetch(path, {
      headers: headers(question),
      ...(post === undefined ? {} : { method: "POST", body: JSON.stringify(post.body) }),
      ...(signal === undefined ? {} : { signal })
    })
    const body: unknown = await response.json().catch(() => undefined)
    if (response.ok) return { is: "answered", body: body as A }
    const id = response.headers.get("x-request-id") ?? ""
    return { is: "refused", problem: problemOf(response.status, id, body) }
  } catch (failure) {
    if (signal?.aborted === true) throw failure
    return { is: "refused", problem: unreachable }
  }
}
