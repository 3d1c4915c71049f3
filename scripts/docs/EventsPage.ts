/** The page of all event types, from the streams' own schemas. */
import { Common, Dimensions, Streams } from "@servicebook/core"
import { fields } from "./Fields.ts"
import { rowTable } from "./RowFields.ts"

const reading = [
  "## From events to rows",
  [
    "A row is read at a cut, as known at a head:",
    [
      "1. Take the events of the stream up to the head's position.",
      "2. `Retracted` takes out the event it `concerns`. `Corrected` puts its `data`, and its `occurredAt` and `subjects` where it names them, in the place of those of the event it concerns. An event taken out takes nothing out itself.",
      "3. Order them by `occurredAt`; equal ones by source system, its sequence, and position. An event that `concerns` another (`Voided`, `MarkedDuplicate`) acts at the instant of that other, right behind it, whenever it was decided.",
      "4. Leave out what acts at or after the cut, and fold the rest in that order. A field ending in `AtMs` is the `occurredAt` of the event that it is named after, in milliseconds."
    ].join("\n"),
    `Every row also has the dimensions of its subjects (${Object.keys(Dimensions.dimensionFields)
      .map((name) => `\`${name}\``)
      .join(
        ", "
      )}: each as first named, or none), \`evidence\` (\`snapshot\` when it rests on an opening balance) and \`findings\`. A window owns a row whose anchor is at or after its start and before its end; a unit is in service at an instant after \`enteredAtMs\`, up to and with \`leftAtMs\`.`
  ].join("\n\n")
].join("\n\n")

/** The page of event types and rows. */
export const eventsPage = (): string => {
  const sections = [...Streams.all.values()].map(({ category, events, rowKinds }) => {
    const own = Object.entries(events).filter(([type]) => !(type in Common.common))
    return [
      `## ${category}`,
      `Rows: ${rowKinds.map(({ kind: name, anchors }) => `\`${name}\` (anchors: ${anchors.join(", ")})`).join(", ")}.`,
      [
        "| event | version | data | concerns another |",
        "|---|---|---|---|",
        ...own.map(([type, { schemaVersion, data, concerning }]) => {
          return `| \`${type}\` | ${schemaVersion} | ${fields(data)} | ${concerning === true ? "yes" : ""} |`
        })
      ].join("\n"),
      ...rowKinds.map(rowTable)
    ].join("\n\n")
  })
  return `${[
    "# Events and rows",
    "Every event type and every kind of row, by stream. This page is computed from the schemas by `npm run docs`; a test fails when it is stale. `?` marks what may be missing.",
    "Every stream also takes `Noted` (an activity no event fits), `Retracted` and `Corrected` (they concern another event: 红冲).",
    reading,
    ...sections
  ].join("\n\n")}\n`
}
