/** Orders on cases that several tests send, and who sends them. */

/** Registers a complaint. */
export const complaint = {
  command: "register",
  input: { class: "complaint" },
  occurredAt: "2026-03-02T01:00:00.000Z"
} as const

/** Gives it to somebody. */
export const assigned = { command: "assign", input: {}, subjects: ["staff:E-7"] } as const

/** An order on a case by its id, under a key, where a version is to be matched. */
export const onCase = (id: string, key: string, match?: string) => ({
  params: { id },
  headers: { "idempotency-key": key, ...(match === undefined ? {} : { "if-match": match }) }
})

/** Who sits at the desk. */
export const desk = { roles: ["customer-relations"], subject: "E-2" }

/** Who leads. */
export const manager = { roles: ["after-sales-manager"], subject: "E-3" }
