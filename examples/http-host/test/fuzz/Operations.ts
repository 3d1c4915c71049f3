// The calls that an OpenAPI document offers, as far as somebody who calls them at random needs to know.
import type { Definitions, Json } from "./Draw.ts"

/** A parameter of a call. */
export interface Parameter {
  readonly name: string
  readonly in: "path" | "query" | "header" | "cookie"
  readonly required?: boolean
  readonly schema: Json
}

/** One call. */
export interface Operation {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly parameters: ReadonlyArray<Parameter>
  readonly body?: Json
}

/** The document, of which only what is used here is described. */
export interface Document {
  readonly paths: {
    readonly [path: string]: {
      readonly [method: string]: {
        readonly operationId: string
        readonly parameters?: ReadonlyArray<Parameter>
        readonly requestBody?: { readonly content: { readonly [type: string]: { readonly schema: Json } } }
      }
    }
  }
  readonly components?: { readonly schemas?: Definitions }
}

/** The calls of a document, in its order. */
export const operations = ({ paths }: Document): ReadonlyArray<Operation> =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId: id, parameters = [], requestBody }]) => {
      const body = requestBody?.content["application/json"]?.schema
      return { id, method: method.toUpperCase(), path, parameters, ...(body === undefined ? {} : { body }) }
    })
  )

/** The schemas of a document by name. */
export const definitions = ({ components }: Document): Definitions => components?.schemas ?? {}
