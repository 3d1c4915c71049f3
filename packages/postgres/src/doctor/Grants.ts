/** Grants and policies as the database has them, held against the list of who may do what: too much, and too little. */
import * as Effect from "effect/Effect"
import { SqlClient, type SqlError } from "effect/sql"
import * as Access from "../guard/Access.ts"
import { schema } from "./Check.ts"

type Faults = Effect.Effect<ReadonlyArray<string>, SqlError.SqlError, SqlClient.SqlClient>

interface Grant {
  readonly kind: string
  readonly name: string
  readonly grantee: string
  readonly privilege: string
}

const acl = (
  kind: string,
  name: string,
  from: string,
  list: string
): string => `select ${kind} as kind, ${name} as name,
  case grantee when 0 then 'PUBLIC' else pg_get_userbyid(grantee) end as grantee,
  privilege_type || case when is_grantable then ' WITH GRANT OPTION' else '' end as privilege
  from ${from}, aclexplode(${list}) where grantee <> a.owner`

const ofRelations = `(select oid, relname, relowner as owner, relacl, case relkind when 'S' then 'sequence' else 'table' end as kind
  from pg_class where relnamespace = ${schema} and relkind in ('r', 'p', 'v', 'm', 'S')) a`

const actual = [
  acl(
    "'schema'",
    "nspname::text",
    "(select nspname, nspowner as owner, nspacl from pg_namespace where nspname = 'servicebook') a",
    "nspacl"
  ),
  acl("kind", "relname::text", ofRelations, "relacl"),
  acl("kind || ' column'", "relname || '.' || attname", `${ofRelations} join pg_attribute on attrelid = oid`, "attacl"),
  acl(
    "'function'",
    "proname::text",
    `(select proname, proowner as owner, proacl from pg_proc where pronamespace = ${schema}) a`,
    "coalesce(proacl, acldefault('f', a.owner))"
  )
].join(" union all ")

const wantedOf = (tables: ReadonlyArray<string>, sequences: ReadonlyArray<string>): ReadonlyArray<Grant> => {
  const to = (kind: string, name: string, privilege: string, groups: ReadonlyArray<string> = []) =>
    groups.map((grantee) => ({ kind, name, privilege, grantee }))
  return [
    ...to("schema", "servicebook", "USAGE", Access.groups),
    ...Object.entries(Access.functions).flatMap(([name, groups]) => to("function", name, "EXECUTE", groups)),
    ...sequences.flatMap((name) => to("sequence", name, "USAGE", Access.sequences[name])),
    ...tables.flatMap((name) => [
      ...to("table", name, "SELECT", Access.readBy(name)),
      ...["INSERT", "UPDATE", "DELETE"].flatMap((privilege) => to("table", name, privilege, Access.writtenBy(name)))
    ])
  ]
}

const told = ({ kind, name, privilege, grantee }: Grant): string => `${kind} ${name}: ${privilege} to ${grantee}`

const relations = (kinds: string) =>
  Effect.flatMap(SqlClient.SqlClient, (sql) =>
    Effect.map(
      sql.unsafe<{ name: string }>(`select relname::text as name from pg_class
        where relnamespace = ${schema} and relkind in (${kinds}) order by relname`),
      (found) => found.map(({ name }) => name)
    )
  )

/** Grants that nobody meant, and such as are meant and lack. */
export const grants: Faults = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const found = (yield* sql.unsafe<Grant>(actual)).map(told)
  const wanted = wantedOf(yield* relations("'r', 'p'"), yield* relations("'S'")).map(told)
  return [
    ...found.filter((one) => !wanted.includes(one)).map((one) => `${one} is granted`),
    ...wanted.filter((one) => !found.includes(one)).map((one) => `${one} is not granted`)
  ].sort()
})

const mine = "(tenant = ANY (( SELECT servicebook.tenants_of_caller() AS tenants_of_caller)::text[]))"
const entered = "((tenant = current_setting('servicebook.tenant'::text, true)) OR ( SELECT servicebook.owns() AS owns))"

/** The policies of a table, each as the text that the statement below makes of it. */
const policiesOf = (table: string): ReadonlyArray<string> => [
  `of_function * ${Access.owner} ${table === "member" ? "true" : entered}`,
  `of_caller r servicebook_auditor,servicebook_reader ${mine}`,
  ...Access.writtenBy(table).map((group) => `of_writer * ${group} ${mine.replace("caller()", "caller(true)")}`)
]

/** Tables with rows of tenants that show them to others than theirs. */
export const rowSecurity: Faults = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const tables = yield* sql.unsafe<{ name: string; on: boolean; forced: boolean; policies: ReadonlyArray<string> }>(`
    select relname::text as name, relrowsecurity as on, relforcerowsecurity as forced, array(
      select concat_ws(' ', polname, polcmd::text || case when polpermissive then '' else ' restrictive' end, (
          select string_agg(case r when 0 then 'PUBLIC' else pg_get_userbyid(r)::text end, ',' order by pg_get_userbyid(r)::text
            collate "C") from unnest(polroles) r),
        pg_get_expr(polqual, polrelid), 'check ' || pg_get_expr(polwithcheck, polrelid))
      from pg_policy where polrelid = c.oid) as policies
    from pg_class c where relnamespace = ${schema} and relkind in ('r', 'p')
      and exists (select from pg_attribute where attrelid = c.oid and attname = 'tenant' and not attisdropped)
    order by relname`)
  return tables.flatMap(({ forced, name, on, policies }) => {
    const wanted = policiesOf(name)
    return [
      ...(on ? [] : ["row security is off"]),
      ...(forced ? [] : ["row security is not forced on the owner"]),
      ...policies.filter((one) => !wanted.includes(one)).map((one) => `policy ${one} is none of ours`),
      ...wanted.filter((one) => !policies.includes(one)).map((one) => `policy ${one} is missing`)
    ].map((fault) => `servicebook.${name}: ${fault}`)
  })
})
