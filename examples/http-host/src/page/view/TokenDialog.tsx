/** Asks for a token where there is none, or where it does not do any more. The place of the reader is kept. */
import { useContext, useEffect, useRef } from "preact/hooks"
import { words } from "../words/Words.ts"
import { Page } from "./Page.ts"

/** The dialog; it cannot be left without a token, for there is nothing behind it to see. */
export const TokenDialog = ({ give }: { readonly give: (token: string) => void }) => {
  const { say } = useContext(Page)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const token = new FormData(event.currentTarget as HTMLFormElement).get("token")
    if (typeof token === "string" && token.trim() !== "") give(token)
  }
  return (
    <dialog ref={dialog} aria-labelledby="token-title" onCancel={(event) => event.preventDefault()}>
      <form onSubmit={submit}>
        <h2 id="token-title">{say(words["token-title"])}</h2>
        <p>{say(words["token-why"])}</p>
        <label for="token">{say(words.token)}</label>
        <textarea id="token" name="token" rows={4} required autocomplete="off" spellcheck={false} />
        <button type="submit" class="main">
          {say(words["go-on"])}
        </button>
      </form>
    </dialog>
  )
}
