/** What is due and overdue, by date, with whom it is on and the clause that sets the limit. */
import { useContext, useEffect } from "preact/hooks"
import { worklist } from "../ask/Paths.ts"
import { usePaged } from "../ask/usePaged.ts"
import { minute } from "../show/Moments.ts"
import { holderOf } from "../show/Row.ts"
import { holderText, type Word, words } from "../words/Words.ts"
import { Places } from "./Clauses.tsx"
import type { Worklist as Document, Item } from "./Documents.ts"
import { Go } from "./Go.tsx"
import { More } from "./More.tsx"
import { Page } from "./Page.ts"
import { Answer, Empty, Skeleton } from "./States.tsx"

const order = ["overdue", "at-risk", "due", "stopped", "not-covered"] as const

const Line = ({ item }: { readonly item: Item }) => {
  const { say } = useContext(Page)
  const { category, id } = item.stream
  const of = `${category}/${id}`
  return (
    <tr>
      <th scope="row">
        <Go id={`due-${item.rule}-${of}-${item.row.key}`} to={{ view: "stream", stream: of, kpi: "" }}>
          {id}
        </Go>
      </th>
      <td data-label={say(words.matter)}>{say(item.title)}</td>
      <td class="number" data-label={say(words["due-by"])}>
        {item.due === null ? say(words["no-date"]) : minute(item.due)}
      </td>
      <td data-label={say(words.responsible)}>{holderOf(item.holder)}</td>
      <td class="soft" data-label={say(words.clause)}>
        <Places clauses={item.clauses} />
      </td>
    </tr>
  )
}

interface Standing {
  readonly word: Word
  readonly items: ReadonlyArray<Item>
  /** Whether more of them may come with the next part. */
  readonly goesOn: boolean
}

const Section = ({ goesOn, items, word }: Standing) => {
  const { say } = useContext(Page)
  if (items.length === 0) return null
  return (
    <section aria-labelledby={`due-${word}`}>
      <h2 id={`due-${word}`} class={word}>
        {say(words[word])} <span class="soft number">{items.length + (goesOn ? "+" : "")}</span>
      </h2>
      <table class="cards" aria-labelledby={`due-${word}`}>
        <thead>
          <tr>
            <th scope="col">{say(words.about)}</th>
            <th scope="col">{say(words.matter)}</th>
            <th scope="col" class="number">
              {say(words["due-by"])}
            </th>
            <th scope="col">{say(words.responsible)}</th>
            <th scope="col">{say(words.clause)}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Line key={`${item.rule}/${item.stream.category}/${item.stream.id}/${item.row.key}`} item={item} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

const Unset = ({ rules }: { readonly rules: Document["notConfigured"] }) => {
  const { say } = useContext(Page)
  if (rules.length === 0) return null
  return (
    <details>
      <summary>
        {say(words["not-configured-deadlines"])} <span class="soft number">{rules.length}</span>
      </summary>
      <ul class="plainly">
        {rules.map(({ clause, lacks, parameter, rule, title }) => (
          <li key={rule}>
            {say(title)}: {say(lacks)}{" "}
            <span class="soft">
              <code>{`${rule}.${parameter}`}</code> ({clause})
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The view. */
export const Worklist = () => {
  const { entitle, place } = useContext(Page)
  const paged = usePaged<Document>((cursor) => worklist(place, cursor))
  // Who does not oversee others is answered with what is on them, whatever was asked for.
  const whose = paged.asked.answer?.[0]?.for ?? ""
  useEffect(() => entitle(holderText(whose)), [whose])
  return (
    <Answer asked={paged.asked} skeleton={<Skeleton lines={14} />}>
      {(parts) => {
        const items = parts.flatMap((one) => one.items)
        return (
          <>
            {items.length === 0 ? <Empty word="nothing-due" /> : null}
            {order.map((word) => (
              <Section
                key={word}
                word={word}
                items={items.filter((item) => item.is === word)}
                // By the time they are due: of what is overdue nothing comes after something else.
                goesOn={paged.more !== undefined && (word !== "overdue" || items.at(-1)?.is === word)}
              />
            ))}
            {items.length === 0 ? null : (
              <More shown={items.length} of={parts[0]?.of ?? items.length} more={paged.more} />
            )}
            <Unset rules={parts[0]?.notConfigured ?? []} />
          </>
        )
      }}
    </Answer>
  )
}
