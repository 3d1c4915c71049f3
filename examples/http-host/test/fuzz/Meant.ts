// What parameters mean that the document calls text: figures, readings and subjects that are there, so that questions are answered.
import { CommitmentsTargets, EnterpriseService, FtmsCs, OblP02, Streams, YemaNev } from "@servicebook/core"

const kpis = [OblP02, EnterpriseService, FtmsCs, YemaNev, CommitmentsTargets].flatMap((pack) => [...pack.kpis])
const figures = kpis.map(({ name }) => name)
const readings = kpis.flatMap((one) =>
  one.readings.flatMap(({ choices, name }) => Object.keys(choices).map((choice) => `${name}=${choice}`))
)
const parameters = kpis.flatMap((one) => one.parameters.map(({ name }) => `${name}=3`))
const cursor = Buffer.from('{"head":5,"after":3}').toString("base64url")

/** What parameters of such names are like, beyond what their schema says. */
const known: { readonly [name: string]: ReadonlyArray<string> } = {
  id: ["one", "two", "three", "four", "five"],
  kpi: figures,
  category: [...Streams.all.keys()],
  name: ["OBL-P-02", "ftms-cs", "S0-3.1.4a", "offence_ladder", "phone_survey"],
  of: ["staff:one", "department:one", "outlet:one"],
  for: ["staff:one", "department:one"],
  window: ["2026-Q1", "2026-03", "2026", "2026-W10", "2026-03-02", "2025-Q4", "ytd:2026-03", "rolling12:2026-03"],
  year: ["2026"],
  zone: ["Asia/Shanghai", "UTC", "Europe/Berlin"],
  cut: ["latest", "window-end", "2026-04-05T00:00:00Z"],
  head: ["0", "1", "2", "2030-04-05T00:00:00Z", "source:2026-04-05T00:00:00Z"],
  at: ["2026-04-05T00:00:00Z", "2026-03-31T16:00:00.000Z"],
  by: ["department", "staff", "outlet"],
  trend: ["3", "12"],
  limit: ["1", "10", "100"],
  after: ["0", "1", "5"],
  cursor: [cursor],
  reading: readings,
  parameter: parameters,
  "Idempotency-Key": Array.from({ length: 400 }, (_, n) => `key-${n}-of-fuzz`),
  "If-Match": ['"0"', '"0"', '"0"', '"1"'],
  "If-None-Match": ['"0"', "*", 'W/"x"']
}

/** Parameters that narrow a question so far that it is often refused, or that say nothing else than before. */
export const rare: ReadonlyArray<string> = [
  "reading",
  "parameter",
  "with",
  "cursor",
  "if-match",
  "if-none-match",
  "last-event-id",
  "of"
]

/** What a parameter of such a name is like; undefined where its schema says all. */
export const wordsOf = (name: string): ReadonlyArray<string> | undefined =>
  Object.entries(known).find(([one]) => one.toLowerCase() === name.toLowerCase())?.[1]
