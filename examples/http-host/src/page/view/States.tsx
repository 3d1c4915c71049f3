/** The states that every view has: not there yet, refused, empty. */

import type { ComponentChildren } from "preact"
import { useContext } from "preact/hooks"
import type { Problem } from "../ask/Ask.ts"
import type { Asked } from "../ask/useAsked.ts"
import { roleOf } from "../words/Roles.ts"
import { type Word, words } from "../words/Words.ts"
import { Go } from "./Go.tsx"
import { Page } from "./Page.ts"

/** That the reader's roles do not see this: no fault, so no alarm. */
const Unseen = ({ roles }: { readonly roles: ReadonlyArray<string> }) => {
  const { language, say } = useContext(Page)
  return (
    <p class="empty">
      {say(words["seen-by"])}
      {roles.map((role) => say(roleOf(role))).join(language === "zh" ? "、" : ", ")}
    </p>
  )
}

/** A problem in the reader's language: what is wrong, what to do, and the number by which the log knows it. */
export const Refused = ({ problem, word = "went-wrong" }: { readonly problem: Problem; readonly word?: Word }) => {
  const { say } = useContext(Page)
  const { needs } = problem.facts
  if (problem.refusal === "NotForRole" && Array.isArray(needs)) return <Unseen roles={needs} />
  return (
    <div class="refused" role="alert">
      <strong>{say(words[word])}</strong>
      <p>{say(problem)}</p>
      {problem.id === "" ? null : (
        <p class="soft">
          {say(words["request-id"])} <code>{problem.id}</code>
        </p>
      )}
    </div>
  )
}

/** A sentence in place of what there is none of. */
export const Empty = ({ word }: { readonly word: Word }) => <p class="empty">{useContext(Page).say(words[word])}</p>

/** In place of what would be asked of books in which nothing is written yet: what to do first. */
export const EmptyBooks = () => {
  const { say } = useContext(Page)
  return (
    <p class="empty">
      {say(words["nothing-yet"])} <Go to={{ view: "record" }}>{say(words["enter-first"])}</Go>
    </p>
  )
}

/** The outline of what is on its way; as high as what comes, so that nothing jumps. */
export const Skeleton = ({ lines, tall }: { readonly lines: number; readonly tall?: boolean }) => (
  <div class={tall === true ? "skeleton tall" : "skeleton"} aria-hidden="true">
    {Array.from({ length: lines }, (_, line) => (
      <span key={line} />
    ))}
  </div>
)

/** What a view shows of its answer: the skeleton before there is one, the problem above the last answer when there is one. */
export const Answer = <A,>({
  asked: { answer, pending, problem },
  children,
  skeleton
}: {
  readonly asked: Asked<A>
  readonly skeleton: ComponentChildren
  readonly children: (answer: A) => ComponentChildren
}) => {
  const { say } = useContext(Page)
  if (answer === undefined && problem === undefined)
    return (
      <div aria-busy="true">
        <p class="unseen">{say(words.loading)}</p>
        {skeleton}
      </div>
    )
  return (
    <div class={pending ? "pending" : ""} aria-busy={pending}>
      {problem === undefined ? null : <Refused problem={problem} />}
      {answer === undefined ? null : children(answer)}
    </div>
  )
}
