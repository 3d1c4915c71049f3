/** Values of events and rows as people read them: instants by the clock of a zone, codes by their words. */
import { inZone } from "./Moments.ts"

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

const plain = (value: unknown, zone: string, word: (code: string) => string): string => {
  if (typeof value === "string") return instant.test(value) ? inZone(value, zone) : word(value)
  if (typeof value === "boolean") return word(String(value))
  if (Array.isArray(value)) return value.map((one) => plain(one, zone, word)).join(", ")
  if (typeof value !== "object" || value === null) return String(value)
  return Object.entries(value)
    .map(([name, one]) => `${name}: ${plain(one, zone, word)}`)
    .join("; ")
}

/** The value of a field. Fields that end in `AtMs` hold milliseconds UTC. */
export const valueText = (name: string, value: unknown, zone: string, word: (code: string) => string): string =>
  name.endsWith("AtMs") && typeof value === "number" ? inZone(value, zone) : plain(value, zone, word)
