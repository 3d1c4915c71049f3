/** A field of a form, of whatever kind, with what is wrong with it below. */
import type { ComponentChildren } from "preact"
import { useContext } from "preact/hooks"
import { type Draft, entries, type Fault, part } from "../form/Draft.ts"
import type { Field, Named, Option } from "../form/Field.ts"
import type { Text } from "../words/Text.ts"
import { words } from "../words/Words.ts"
import { Page } from "./Page.ts"
import { useCatalogue } from "./useCatalogue.ts"

/** What a field is given: what is written in it, and how that changes. `path` names it in the form. */
export interface Given {
  readonly path: string
  readonly category: string
  readonly draft: Draft
  readonly write: (draft: Draft) => void
  readonly faults: ReadonlyArray<Fault>
}

const hints = { instant: "2026-03-31 16:00", date: "2026-03-31" } as const

const told: { readonly [path: string]: Text } = {
  "around.stream": words["hint-stream"],
  "around.occurredAt": words["hint-occurredAt"],
  "around.subjects": words["hint-subjects"]
}

const Hint = ({ path }: Pick<Given, "path">) => {
  const { say } = useContext(Page)
  const text = told[path]
  return text === undefined ? null : (
    <p class="soft hint" id={`${path}-hint`}>
      {say(text)}
    </p>
  )
}

const Blame = ({ faults, path }: Pick<Given, "faults" | "path">) => {
  const { say } = useContext(Page)
  const own = faults.filter((one) => one.path === path)
  return own.length === 0 ? null : (
    <p class="fault" id={`${path}-fault`}>
      {own.map(say).join("; ")}
    </p>
  )
}

const about = ({ faults, path }: Given) => {
  const isWrong = faults.some((one) => one.path === path)
  const by = [told[path] === undefined ? [] : [`${path}-hint`], isWrong ? [`${path}-fault`] : []].flat().join(" ")
  return { id: path, "aria-invalid": isWrong, ...(by === "" ? {} : { "aria-describedby": by }) }
}

const textOf = (draft: Draft): string => (typeof draft === "string" ? draft : "")

const Choice = (given: Given & { readonly options: ReadonlyArray<Option>; readonly isRequired: boolean }) => {
  const { say } = useContext(Page)
  const { value } = useCatalogue()
  return (
    <select
      {...about(given)}
      required={given.isRequired}
      value={textOf(given.draft)}
      onChange={({ currentTarget }) => given.write(currentTarget.value)}
    >
      <option value="">{say(words[given.isRequired ? "choose" : "left-open"])}</option>
      {given.options.map((one) => (
        <option key={one.value} value={one.value}>
          {say(one.title ?? value(one.value, given.category))}
        </option>
      ))}
    </select>
  )
}

const truths: ReadonlyArray<Option> = [
  { value: "true", title: words.yes },
  { value: "false", title: words.no }
]

const Input = (given: Given & { readonly field: Field; readonly isRequired: boolean }) => {
  const { draft, field, write } = given
  if (field.is === "choice") return <Choice {...given} options={field.options} />
  if (field.is === "truth") return <Choice {...given} options={truths} />
  const common = { ...about(given), required: given.isRequired, value: textOf(draft), autoComplete: "off" }
  if (field.is === "json" || (field.is === "text" && field.most > 200))
    return <textarea {...common} rows={3} onInput={({ currentTarget }) => write(currentTarget.value)} />
  const hint = field.is === "instant" || field.is === "date" ? hints[field.is] : ""
  return (
    <input
      {...common}
      class={field.is === "text" ? "" : "number"}
      inputMode={field.is === "whole" ? "numeric" : "text"}
      placeholder={hint}
      onInput={({ currentTarget }) => write(currentTarget.value)}
    />
  )
}

const List = (given: Given & { readonly of: Field }) => {
  const { say } = useContext(Page)
  const { draft, of, path, write } = given
  const all = entries(draft)
  return (
    <>
      {all.map((one, at) => (
        <div class="entry" key={at}>
          <Inside
            {...given}
            path={`${path}.${at}`}
            field={of}
            isRequired
            draft={one}
            write={(next) => write(all.map((old, place) => (place === at ? next : old)))}
          />
          <button type="button" class="plain" onClick={() => write(all.filter((_, place) => place !== at))}>
            {say(words.remove)}
          </button>
        </div>
      ))}
      <button type="button" id={path} onClick={() => write([...all, ""])}>
        {say(words.add)}
      </button>
    </>
  )
}

const Either = (given: Given & { readonly forms: ReadonlyArray<Field> }) => {
  const { draft, forms, path, write } = given
  const which = textOf(part(draft, "which"))
  const constantOf = (field: Field) =>
    field.is === "group"
      ? field.fields.flatMap(({ field: one }) => (one.is === "constant" ? [String(one.value)] : []))[0]
      : undefined
  const options = forms.map((form, at) => ({ value: String(at), code: constantOf(form) ?? String(at + 1) }))
  const { value } = useCatalogue()
  const form = forms[Number(which)]
  return (
    <>
      <Choice
        {...given}
        isRequired
        draft={which}
        options={options.map((one) => ({ value: one.value, title: value(one.code, given.category) }))}
        write={(next) => write({ which: next, of: {} })}
      />
      {which === "" || form === undefined ? null : (
        <Inside
          {...given}
          path={path}
          field={form}
          isRequired
          draft={part(draft, "of")}
          write={(of) => write({ which, of })}
        />
      )}
    </>
  )
}

const Inside = (given: Given & { readonly field: Field; readonly isRequired: boolean }) => {
  const { field } = given
  if (field.is === "group") return <Fields {...given} fields={field.fields} />
  if (field.is === "list") return <List {...given} of={field.of} />
  return field.is === "either" ? <Either {...given} forms={field.forms} /> : <Input {...given} />
}

const isMany = ({ is }: Field): boolean => is === "group" || is === "list" || is === "either"

const Label = (given: { readonly path: string; readonly isMany: boolean; readonly children: ComponentChildren }) =>
  given.isMany ? <legend>{given.children}</legend> : <label for={given.path}>{given.children}</label>

const One = ({ given, named: { field, isRequired, name } }: { readonly given: Given; readonly named: Named }) => {
  const { say } = useContext(Page)
  const known = useCatalogue()
  const path = given.path === "" ? name : `${given.path}.${name}`
  const inside = (
    <>
      <Label path={path} isMany={isMany(field)}>
        {say(words[`field-${name}` as "field-stream"] ?? known.field(name, given.category))}
        {isRequired ? null : <span class="soft"> {say(words.optional)}</span>}
      </Label>
      <Hint path={path} />
      <Inside
        {...given}
        path={path}
        field={field}
        isRequired={isRequired}
        draft={part(given.draft, name)}
        write={(next) => given.write({ ...(typeof given.draft === "object" ? given.draft : {}), [name]: next })}
      />
      <Blame faults={given.faults} path={path} />
    </>
  )
  return isMany(field) ? <fieldset class="field many">{inside}</fieldset> : <div class="field">{inside}</div>
}

/** The fields of a group. */
export const Fields = (given: Given & { readonly fields: ReadonlyArray<Named> }) => (
  <div class="fields">
    {given.fields.map((named) =>
      named.field.is === "constant" ? null : <One key={named.name} given={given} named={named} />
    )}
  </div>
)
