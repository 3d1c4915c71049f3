/** Tells the catalogue of commands: forms are made of it, and of nothing else. */
import { Authority, Catalogue, type Command, Recorded, Spoken, Streams, type Title } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { HttpApiBuilder } from "effect/http-api"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Api } from "../api/Api.ts"
import { Caller } from "../api/Caller.ts"
import { mayOrder } from "../guard/Access.ts"
import { House, lets } from "../guard/House.ts"

type Json = { readonly [key: string]: unknown }

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value)

/** Everything in a JSON Schema that is said of a key, however deep. */
const under = (schema: unknown, key: string): ReadonlyArray<unknown> => {
  if (Array.isArray(schema)) return schema.flatMap((one) => under(one, key))
  if (!isObject(schema)) return []
  return Object.entries(schema).flatMap(([name, value]) =>
    name === key ? [value, ...under(value, key)] : under(value, key)
  )
}

const fieldsIn = (schema: Json): ReadonlyArray<string> =>
  under(schema, "properties").flatMap((one) => Object.keys(one as Json))

const inputOf = (input: Command.Input): Json => {
  const { definitions, schema } = Schema.toJsonSchemaDocument(input)
  return { ...schema, ...(Object.keys(definitions).length === 0 ? {} : { $defs: definitions }) }
}

const described = Object.entries<Command.AnyCommands>(Catalogue.catalogue).map(([category, { all, title }]) => ({
  category,
  title,
  commands: Object.entries(all).map(([name, { authority, input, takesReason = false, title }]) => ({
    ...{ name, title, authority, takesReason },
    input: inputOf(input)
  }))
}))

/** Words of the fields that the inputs name, under the category too where they mean something of their own there. */
const fields = (): { readonly [name: string]: Title.Title } => {
  const words = new Map<string, Title.Title>()
  for (const { category, commands } of described) {
    for (const name of commands.flatMap(({ input }) => fieldsIn(input))) {
      const [general, own] = [Spoken.field(name, ""), Spoken.field(name, category)]
      words.set(name, general)
      if (own.zh !== general.zh || own.en !== general.en) words.set(`${category}.${name}`, own)
    }
  }
  return Object.fromEntries(words)
}

const streams = [...Streams.all.values()]

/** Words of the types of events, under the category too where they tell something of their own there. */
const events = Object.fromEntries(
  streams.flatMap(({ category, events: types }) =>
    Object.keys(types).flatMap((type) => {
      const [general, own] = [Spoken.event(type, ""), Spoken.event(type, category)]
      return own === general ? [[type, general]] : [[`${category}.${type}`, own]]
    })
  )
)

/** Words of the fields of rows: those of their own, and those that all have. */
const rows = Object.fromEntries(
  [
    ...["kind", "key", "evidence", "findings", ...Recorded.qualifiers],
    ...streams.flatMap(({ rowKinds }) => rowKinds.flatMap(({ fields }) => Object.keys(fields)))
  ].map((field) => [field, Spoken.rowField(field)])
)

const words = { fields: fields(), values: Spoken.valueWords(), events, rows }

/** The calls of the group `commands`. */
export const layer = HttpApiBuilder.group(Api, "commands", (handlers) =>
  handlers.handle("catalogue", () =>
    Effect.map(Effect.all([Caller, House]), ([{ actor }, house]) => ({
      ...{ schema: "servicebook/commands/1" as const, words },
      categories: described.map(({ category, commands, title }) => ({
        ...{ category, title },
        commands: commands.map(({ authority, input, name, takesReason, title }) => ({
          ...{ name, title, input, takesReason },
          needs: authority?.needs ?? null,
          clause: authority?.clause ?? null,
          may:
            mayOrder(actor) &&
            lets(house, actor, category, name) &&
            (authority === undefined || Result.isSuccess(Authority.guard(authority, actor)))
        }))
      }))
    }))
  )
)
