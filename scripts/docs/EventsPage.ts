/** The page of all event types, from the streams' own schemas. */
import { Common, Streams } from "@servicebook/core"
import * as Schema from "effect/Schema"

interface Json {
  readonly type?: string
  readonly enum?: ReadonlyArray<unknown>
  readonly properties?: { readonly [field: string]: Json }
  readonly required?: ReadonlyArray<string>
  readonly anyOf?: ReadonlyArray<Json>
  readonly $ref?: string
}

const kind = (schema: Json, definitions: { readonly [name: string]: Json }): string => {
  if (schema.$ref !== undefined) return kind(definitions[schema.$ref.split("/").at(-1) ?? ""] ?? {}, definitions)
  if (schema.enum !== undefined) return schema.enum.map(String).join(" \\| ")
  if (schema.anyOf !== undefined) return schema.anyOf.map((one) => kind(one, definitions)).join(" \\| ")
  return schema.type ?? "any"
}

const fields = (schema: Schema.Codec<unknown, unknown>): string => {
  const { schema: root, definitions } = Schema.toJsonSchemaDocument(schema)
  const all = definitions as { readonly [name: string]: Json }
  const { properties = {}, required = [] } = root as Json
  const each = Object.entries(properties).map(([name, one]) => {
    return `\`${name}\`${required.includes(name) ? "" : "?"}: ${kind(one, all)}`
  })
  return each.length === 0 ? "none" : each.join("; ")
}

/** The page of event types. */
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
      ].join("\n")
    ].join("\n\n")
  })
  return `${[
    "# Events",
    "Every event type by stream. This page is computed from the schemas by `npm run docs`; a test fails when it is stale. `?` marks what may be missing.",
    "Every stream also takes `Noted` (an activity no event fits), `Retracted` and `Corrected` (they concern another event: 红冲).",
    ...sections
  ].join("\n\n")}\n`
}
