/** The fields of a schema in one line, for tables. */
import * as Schema from "effect/Schema"

interface Json {
  readonly type?: string
  readonly enum?: ReadonlyArray<unknown>
  readonly properties?: { readonly [field: string]: Json }
  readonly required?: ReadonlyArray<string>
  readonly items?: Json
  readonly anyOf?: ReadonlyArray<Json>
  readonly $ref?: string
}

const kind = (schema: Json, definitions: { readonly [name: string]: Json }): string => {
  if (schema.$ref !== undefined) return kind(definitions[schema.$ref.split("/").at(-1) ?? ""] ?? {}, definitions)
  if (schema.enum !== undefined) return schema.enum.map(String).join(" \\| ")
  if (schema.anyOf !== undefined) return schema.anyOf.map((one) => kind(one, definitions)).join(" \\| ")
  if (schema.items !== undefined) return `list of ${kind(schema.items, definitions)}`
  if (schema.properties !== undefined) return `(${listed(schema, definitions)})`
  return schema.type ?? "any"
}

const listed = ({ properties = {}, required = [] }: Json, definitions: { readonly [name: string]: Json }): string =>
  Object.entries(properties)
    .map(([name, one]) => `\`${name}\`${required.includes(name) ? "" : "?"}: ${kind(one, definitions)}`)
    .join("; ")

/** What a struct holds: each field with what it may be; `?` marks one that may be missing. */
export const fields = (schema: Schema.ConstraintCodec<unknown>): string => {
  const { schema: root, definitions } = Schema.toJsonSchemaDocument(schema)
  const all = definitions as { readonly [name: string]: Json }
  return listed(root as Json, all) || "none"
}
