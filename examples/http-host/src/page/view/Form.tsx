/** The form of one command: what it says, checked by its schema, sent under a key of its own, refusals explained in place. */
import { useContext, useRef, useState } from "preact/hooks"
import type { Problem } from "../ask/Ask.ts"
import type { Category, Command } from "../form/Catalogue.ts"
import { type Draft, type Fault, part } from "../form/Draft.ts"
import { fieldsOf } from "../form/Field.ts"
import { envelope, ordered, streamId } from "../form/Order.ts"
import { newKey, type Outcome, send } from "../form/send.ts"
import { roleOf } from "../words/Roles.ts"
import { words } from "../words/Words.ts"
import { Fields } from "./FieldView.tsx"
import { Go } from "./Go.tsx"
import { Page } from "./Page.ts"
import { Refused } from "./States.tsx"

interface Done extends Outcome {
  readonly stream: string
}

type State =
  | { readonly is: "filling" }
  | { readonly is: "sending"; readonly isAgain: boolean }
  | { readonly is: "refused"; readonly problem: Problem }
  | { readonly is: "done"; readonly done: Done }

const focusOn = (path: string) => requestAnimationFrame(() => document.getElementById(path)?.focus())

const Recorded = ({ done, again }: { readonly done: Done; readonly again: () => void }) => {
  const { say } = useContext(Page)
  return (
    <div class="done" role="status">
      <p>
        <strong>{say(words[done.outcome === "appended" ? "was-recorded" : "was-known"])}</strong>{" "}
        <span class="soft number">
          {done.stream} · {say(words.version)} {done.version}
        </span>
      </p>
      <p class="ways">
        <Go id="to-stream" to={{ view: "stream", stream: done.stream, command: "", kpi: "" }}>
          {say(words["see-it"])}
        </Go>
        <button type="button" onClick={again}>
          {say(words["enter-another"])}
        </button>
      </p>
    </div>
  )
}

/** The key of an order: the same as long as it says the same, so that pressing twice records once. */
const useKey = () => {
  const kept = useRef({ said: "", key: "" })
  return {
    of: (body: unknown) => {
      const said = JSON.stringify(body)
      if (kept.current.said !== said) kept.current = { said, key: newKey() }
      return kept.current.key
    },
    forget: () => {
      kept.current = { said: "", key: "" }
    }
  }
}

const useOrder = (category: Category, command: Command) => {
  const { place, announce, newest, token, unauthenticated } = useContext(Page)
  const fields = fieldsOf(command.input)
  const first: Draft = { around: { stream: place.stream.split("/").slice(1).join("/") }, input: {} }
  const [draft, write] = useState<Draft>(first)
  const [faults, blame] = useState<ReadonlyArray<Fault>>([])
  const [state, set] = useState<State>({ is: "filling" })
  const key = useKey()
  const submit = async (event: Event) => {
    event.preventDefault()
    if (state.is === "sending") return
    const { name, takesReason } = command
    const { body, faults: found, id } = ordered({ command: name, takesReason, fields, draft, zone: newest.zone })
    blame(found)
    if (found[0] !== undefined) return focusOn(found[0].path)
    set({ is: "sending", isAgain: false })
    const order = { category: category.category, id, body, token, key: key.of([id, body]) }
    const answered = await send(order, () => set({ is: "sending", isAgain: true }))
    if (answered.is === "answered") {
      announce(words[answered.body.outcome === "appended" ? "was-recorded" : "was-known"])
      return set({ is: "done", done: { ...answered.body, stream: `${category.category}/${id}` } })
    }
    if (answered.problem.status === 401) unauthenticated()
    set({ is: "refused", problem: answered.problem })
  }
  const restart = () => {
    key.forget()
    write(first)
    set({ is: "filling" })
  }
  return { draft, write, faults, state, submit, restart, fields }
}

const WhoMay = ({ command }: { readonly command: Command }) => {
  const { say } = useContext(Page)
  if (command.needs === null) return null
  return (
    <p class="soft">
      {say(words["takes-role"])}
      {command.needs.map((role) => say(roleOf(role))).join(", ")} ({command.clause})
    </p>
  )
}

/** The form. */
export const Form = ({ category, command }: { readonly category: Category; readonly command: Command }) => {
  const { newest, say } = useContext(Page)
  const { draft, faults, fields, restart, state, submit, write } = useOrder(category, command)
  const given = { category: category.category, faults }
  const at = (name: string) => ({
    ...given,
    path: name,
    draft: part(draft, name),
    write: (next: Draft) => write({ ...(draft as { readonly [name: string]: Draft }), [name]: next })
  })
  return (
    <form class="order" noValidate onSubmit={submit} aria-label={`${say(category.title)}: ${say(command.title)}`}>
      <h2>
        {say(category.title)} · {say(command.title)}
      </h2>
      <WhoMay command={command} />
      <Fields {...at("around")} fields={[streamId]} />
      <Fields {...at("input")} fields={fields} />
      <Fields {...at("around")} fields={envelope(command.takesReason)} />
      <p class="soft">
        {say(words["times-are-of"])}
        {newest.zone}
      </p>
      {state.is === "refused" ? <Refused problem={state.problem} word="not-recorded" /> : null}
      {state.is === "done" ? <Recorded done={state.done} again={restart} /> : null}
      {state.is === "done" ? null : (
        <button type="submit" class="main" disabled={!command.may} aria-busy={state.is === "sending"}>
          {say(words[state.is !== "sending" ? "enter" : state.isAgain ? "sending-again" : "sending"])}
        </button>
      )}
    </form>
  )
}
