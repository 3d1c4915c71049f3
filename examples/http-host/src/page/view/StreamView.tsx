/** One stream: its events in time, each with the clause that it serves beside it, and how it stood as known then. */
import { useContext, useEffect } from "preact/hooks"
import { stream } from "../ask/Paths.ts"
import { useAsked } from "../ask/useAsked.ts"
import { minute } from "../show/Moments.ts"
import { valueText } from "../show/Values.ts"
import type { Text } from "../words/Text.ts"
import { words } from "../words/Words.ts"
import { Rules } from "./Clauses.tsx"
import type { Cited, Stream } from "./Documents.ts"
import { Go } from "./Go.tsx"
import { Page } from "./Page.ts"
import { Answer, Empty, Skeleton } from "./States.tsx"
import { Subjects } from "./Subjects.tsx"
import { useCatalogue } from "./useCatalogue.ts"

type Event = Stream["events"][number]

interface Given {
  readonly words: (name: string) => Text
  readonly of: { readonly [field: string]: unknown }
  readonly category: string
  readonly zone: string
}

const Fields = ({ category, of, words: named, zone }: Given) => {
  const { say } = useContext(Page)
  const { value } = useCatalogue()
  const known = Object.entries(of).filter(([, one]) => one !== null && !(Array.isArray(one) && one.length === 0))
  if (known.length === 0) return null
  return (
    <dl class="facts">
      {known.map(([name, one]) => (
        <div key={name}>
          <dt title={name}>{say(named(name))}</dt>
          <dd>{valueText(name, one, zone, (code) => say(value(code, category)))}</dd>
        </div>
      ))}
    </dl>
  )
}

interface Told {
  readonly event: Event
  readonly all: ReadonlyArray<Event>
  readonly zone: string
  readonly clauses: ReadonlyArray<Cited>
}

/** An event stays as it was told; what was said of it later is named beside it, and beside that of what it was said. */
const Related = ({ all, event: { concerns, id, stream } }: Pick<Told, "all" | "event">) => {
  const { say } = useContext(Page)
  const { event } = useCatalogue()
  const related = all.filter((one) => one.id === concerns || one.concerns === id)
  return related.map(({ id: key, position, type }) => (
    <p key={key}>
      {say(event(type, stream.category))} #{position}
    </p>
  ))
}

const By = ({ clauses }: Pick<Told, "clauses">) => {
  const { say } = useContext(Page)
  return (
    <div class="by">
      {clauses.length === 0 ? <p class="soft">{say(words["no-clause"])}</p> : <Rules clauses={clauses} />}
    </div>
  )
}

const Happened = (given: Told) => {
  const { say } = useContext(Page)
  const { event, field } = useCatalogue()
  const { actor, data, id, occurredAt, position, reason, recordedAt, stream, subjects, type } = given.event
  const title = say(event(type, stream.category))
  return (
    <li>
      <p class="when number">
        {minute(occurredAt)}
        <span class="soft">
          {say(words.recorded)} {minute(recordedAt)} · #{position}
        </span>
      </p>
      <div class="what">
        <h3>
          {title}
          {title === type ? null : <code class="soft"> {type}</code>}
        </h3>
        <p class="soft">
          {say(words.actor)} {actor} · <code>{id}</code>
        </p>
        <Related {...given} />
        <Subjects all={subjects} />
        {reason === undefined ? null : (
          <p>
            {say(words.reason)}: {reason}
          </p>
        )}
        <Fields
          category={stream.category}
          of={data as Given["of"]}
          words={(name) => field(name, stream.category)}
          zone={given.zone}
        />
      </div>
      <By clauses={given.clauses} />
    </li>
  )
}

const Whole = ({ document }: { readonly document: Stream }) => {
  const { say } = useContext(Page)
  const { row: rowField } = useCatalogue()
  const now = document.rows.filter(({ until }) => until === null)
  return (
    <>
      <section aria-labelledby="events">
        <h2 id="events">{say(words["events-in-time"])}</h2>
        {document.events.length === 0 ? <Empty word="no-events" /> : null}
        <ol class="timeline">
          {document.events.map((event) => (
            <Happened
              key={event.id}
              event={event}
              all={document.events}
              zone={document.zone}
              clauses={document.clauses[event.type] ?? []}
            />
          ))}
        </ol>
      </section>
      <details>
        <summary>{say(words["as-it-stands"])}</summary>
        {now.map(({ row }) => (
          <Fields
            key={String(row["key"])}
            category={document.category}
            of={row}
            words={rowField}
            zone={document.zone}
          />
        ))}
      </details>
    </>
  )
}

/** The view. */
export const StreamView = () => {
  const { entitle, place, say } = useContext(Page)
  const { catalogue } = useCatalogue()
  const [category = "", id = ""] = place.stream.split(/\/(.*)/s)
  const title = catalogue?.categories.find((one) => one.category === category)?.title
  useEffect(
    () => entitle(title === undefined ? undefined : { zh: `${title.zh} ${id}`, en: `${title.en} ${id}` }),
    [title, id]
  )
  const asked = useAsked<Stream>(stream(place))
  return (
    <>
      <p class="ways">
        <button type="button" class="plain" onClick={() => history.back()}>
          <span aria-hidden="true">‹ </span>
          {say(words.back)}
        </button>
        <Go id="enter-here" to={{ view: "record" }}>
          {say(words["enter-here"])}
        </Go>
      </p>
      <Answer asked={asked} skeleton={<Skeleton lines={10} />}>
        {(document) => <Whole document={document} />}
      </Answer>
    </>
  )
}
