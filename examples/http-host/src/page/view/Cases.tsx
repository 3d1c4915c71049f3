/** The rows that a figure was made of, narrowed to those that matter, each leading to its events. */
import { useContext } from "preact/hooks"
import { classes } from "../address/Place.ts"
import { explanation } from "../ask/Paths.ts"
import { usePaged } from "../ask/usePaged.ts"
import { holderOf, instantOf } from "../show/Row.ts"
import { words } from "../words/Words.ts"
import type { Explanation, Row } from "./Documents.ts"
import { Go } from "./Go.tsx"
import { More } from "./More.tsx"
import { Page } from "./Page.ts"
import { Answer, Empty, Skeleton } from "./States.tsx"

const Choice = () => {
  const { go, place, say } = useContext(Page)
  return (
    <fieldset class="glance">
      <legend class="unseen">{say(words.cases)}</legend>
      {classes.map((only) => (
        <button key={only} type="button" aria-pressed={place.only === only} onClick={() => go({ only })}>
          {say(words[`only-${only}`])}
        </button>
      ))}
    </fieldset>
  )
}

const reasonOf = (row: Row, { operands }: Explanation) =>
  operands.find(({ name }) => name === row.operand)?.exclusions.find(({ reason }) => reason === row.reason)?.title ??
  (row.reason === undefined ? undefined : { zh: row.reason, en: row.reason })

/** What of the numerator's condition a row does not meet, as core found it. */
const Unmet = ({ row }: { readonly row: Row }) => {
  const { language, say } = useContext(Page)
  if (row.unmet.length === 0) return null
  return (
    <span class="soft unmet">
      {say(words.unmet)}
      {row.unmet.map(say).join(language === "zh" ? "；" : "; ")}
    </span>
  )
}

const Standing = ({ explained, row }: { readonly explained: Explanation; readonly row: Row }) => {
  const { say } = useContext(Page)
  const reason = reasonOf(row, explained)
  const counts = row.counts === undefined ? undefined : words[row.counts ? "counted" : "not-counted"]
  return (
    <span class={row.counts === false ? "missed" : ""}>
      {say(counts ?? words[row.class])}
      {reason === undefined ? null : <span class="soft">{` ${say(reason)}`}</span>}
      <Unmet row={row} />
    </span>
  )
}

interface OfRow {
  readonly explained: Explanation
  readonly row: Row
  /** Whether the rows have a number of their own: those of means and quantiles do. */
  readonly hasValues: boolean
}

const Line = ({ explained, hasValues, row }: OfRow) => {
  const { say } = useContext(Page)
  const { category, id } = row.stream
  const of = `${category}/${id}`
  const { zone } = explained.figure.window
  return (
    <tr>
      <th scope="row">
        <Go id={`case-${row.operand}-${of}-${String(row.row["key"])}`} to={{ view: "stream", stream: of }}>
          {id}
        </Go>
        <span class="soft">
          {" "}
          {say(explained.operands.find(({ name }) => name === row.operand)?.title ?? { zh: "", en: "" })}
        </span>
      </th>
      <td class="number" data-label={say(words.occurred)}>
        {instantOf(row, explained, zone)}
      </td>
      <td data-label={say(words.responsible)}>{holderOf(row.row)}</td>
      <td data-label={say(words.why)}>
        <Standing explained={explained} row={row} />
      </td>
      {hasValues ? (
        <td class="number" data-label={say(words.value)}>
          {row.value ?? ""}
        </td>
      ) : null}
    </tr>
  )
}

const Table = ({ explained, rows }: { readonly explained: Explanation; readonly rows: ReadonlyArray<Row> }) => {
  const { say } = useContext(Page)
  const hasValues = rows.some(({ value }) => value !== undefined)
  return (
    <table class="cards" aria-labelledby="cases">
      <thead>
        <tr>
          <th scope="col">{say(words.stream)}</th>
          <th scope="col" class="number">
            {say(words.occurred)}
          </th>
          <th scope="col">{say(words.responsible)}</th>
          <th scope="col">{say(words.why)}</th>
          {hasValues ? (
            <th scope="col" class="number">
              {say(words.value)}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line
            key={`${row.operand}/${row.stream.category}/${row.stream.id}/${String(row.row["key"])}`}
            explained={explained}
            hasValues={hasValues}
            row={row}
          />
        ))}
      </tbody>
    </table>
  )
}

/** The rows of the indicator in sight. */
export const Cases = () => {
  const { place, say, window } = useContext(Page)
  const paged = usePaged<Explanation>((cursor) => (window === "" ? "" : explanation(place, window, cursor)))
  return (
    <section aria-labelledby="cases">
      <h2 id="cases">{say(words.cases)}</h2>
      <Choice />
      <Answer asked={paged.asked} skeleton={<Skeleton lines={8} />}>
        {(parts) => {
          const rows = parts.flatMap((one) => one.rows)
          const [first] = parts
          if (first === undefined || rows.length === 0) return <Empty word="no-cases" />
          return (
            <>
              <Table explained={first} rows={rows} />
              <More shown={rows.length} of={first.wantedRows} more={paged.more} />
            </>
          )
        }}
      </Answer>
    </section>
  )
}
