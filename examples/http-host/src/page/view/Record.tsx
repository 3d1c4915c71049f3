/** Entering facts by hand: the commands that there are, those that people enter most first, and the form of the one chosen. */
import { useContext } from "preact/hooks"
import { type Catalogue, type Category, type Command, common, find } from "../form/Catalogue.ts"
import { roleOf } from "../words/Roles.ts"
import { words } from "../words/Words.ts"
import { Form } from "./Form.tsx"
import { Go } from "./Go.tsx"
import { Page } from "./Page.ts"
import { Empty, Refused, Skeleton } from "./States.tsx"
import { useCatalogue } from "./useCatalogue.ts"

const One = ({ category, command }: { readonly category: Category; readonly command: Command }) => {
  const { language, say } = useContext(Page)
  const name = `${category.category}.${command.name}`
  const needs = (command.needs ?? []).map((role) => say(roleOf(role))).join(language === "zh" ? "、" : ", ")
  return (
    <li>
      {command.may ? (
        <Go id={`command-${name}`} to={{ view: "record", command: name }}>
          {say(command.title)}
        </Go>
      ) : (
        <span class="soft" aria-disabled="true">
          {say(command.title)}
          <small>
            {needs === "" ? say(words["may-not"]) : say(words["takes-role"]) + needs}
            {command.clause === null ? null : ` (${command.clause})`}
          </small>
        </span>
      )}
    </li>
  )
}

const Common = ({ catalogue }: { readonly catalogue: Catalogue }) => {
  const { say } = useContext(Page)
  const found = common.flatMap((name) => find(catalogue, name) ?? [])
  return (
    <section aria-labelledby="common">
      <h2 id="common">{say(words["entered-most"])}</h2>
      <ul class="commands prominent">
        {found.map(({ category, command }) => (
          <li key={`${category.category}.${command.name}`}>
            <p class="soft">{say(category.title)}</p>
            <ul>
              <One category={category} command={command} />
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}

const All = ({ catalogue, only }: { readonly catalogue: Catalogue; readonly only: string }) => {
  const { say } = useContext(Page)
  const shown = catalogue.categories.filter(({ category }) => only === "" || category === only)
  return (
    <section aria-labelledby="all-commands">
      <h2 id="all-commands">{say(words[only === "" ? "all-commands" : "commands-here"])}</h2>
      <div class="categories">
        {shown.map((category) => (
          <details key={category.category} open={only !== ""}>
            <summary>
              {say(category.title)} <span class="number">{category.commands.length}</span>
            </summary>
            <ul class="commands">
              {category.commands.map((command) => (
                <One key={command.name} category={category} command={command} />
              ))}
            </ul>
          </details>
        ))}
      </div>
    </section>
  )
}

const Chosen = ({ catalogue }: { readonly catalogue: Catalogue }) => {
  const { place, say } = useContext(Page)
  const [only = ""] = place.stream.split("/")
  if (place.command === "")
    return (
      <>
        {only === "" ? <Common catalogue={catalogue} /> : null}
        <All catalogue={catalogue} only={only} />
      </>
    )
  const found = find(catalogue, place.command)
  return (
    <>
      <p class="ways">
        <Go id="all" to={{ command: "" }}>
          <span aria-hidden="true">‹ </span>
          {say(words["all-commands"])}
        </Go>
      </p>
      {found === undefined ? <Empty word="no-such-command" /> : <Form key={place.command} {...found} />}
    </>
  )
}

/** The view. */
export const Record = () => {
  const { catalogue, problem } = useCatalogue()
  if (catalogue === undefined) return problem === undefined ? <Skeleton lines={8} /> : <Refused problem={problem} />
  return <Chosen catalogue={catalogue} />
}
