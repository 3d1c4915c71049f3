// A client of parcels: few streams that all clients write, single facts and batches, late ones and retractions. Arguments:
// the number of the client and how many batches it has.
import { Sample } from "@servicebook/conformance"
import { EventId } from "@servicebook/core"
import type { Batch } from "./Client.ts"
import { run } from "./Client.ts"

const { append, event, opened, streams } = Sample

/** The tenant of the parcels. */
export const tenant = "killed"

/** The n-th batch of a client. */
export const batch = (client: number, n: number): Batch => {
  const key = `c${client}-${n}`
  const minute = (n - (n % 10)) * 2 - (n % 10)
  const first = append(
    `p-${(n + client) % 7}`,
    "any",
    n % 5 === 0 ? opened(key, minute) : event(key, "Weighed", { grams: n }, minute)
  )
  if (n % 3 > 0) return { items: [first] }
  const concerns = EventId.eventId(tenant, "scale", `c${client}-${n - 7}`)
  return {
    items: [
      first,
      append(`q-${client}`, "any", event(`${key}-a`, "Weighed", { grams: 1 }), event("-", "Closed", {}, minute)),
      ...(n % 2 === 0 || n < 7
        ? []
        : [append(`p-${n % 7}`, "any", event(`${key}-b`, "Retracted", {}, 0, { concerns }))])
    ]
  }
}

/** The batches of a client. */
export const batches = (client: number, count: number): ReadonlyArray<Batch> =>
  Array.from({ length: count }, (_, n) => batch(client, n))

const [client, count] = process.argv.slice(2).map(Number)
if (process.argv[1]?.endsWith("parcels.ts") === true && client !== undefined && count !== undefined)
  run({ tenant, streams, batches: () => batches(client, count) })
