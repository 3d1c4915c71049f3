/** What the host and the store are asked in these measurements: one figure, and one command on a stream of its own. */

/** The tenant whose books are asked; also the one of the sample company. */
export { tenant } from "../postgres/Databases.ts"

/** The figure and its window. */
export const figure = "complaint_resolution_rate"

/** The quarter that is asked for. */
export const window = "2025-Q1"

/** The question as the host takes it. */
export const figurePath = `/v1/figures/${figure}?window=${window}`

/** The stream that a command of such a number opens. */
export const streamOf = (name: string): string => `bench-${name}`

/** Who orders, in the host and in the store alike. */
export const actor = { id: "bench", roles: ["customer-relations", "after-sales-manager"] }

/** Subjects of the order. */
export const subjects = ["department:bench"]

/** What the order says. */
export const input = { class: "complaint" } as const

/** What is asked. */
export type Kind = "figures" | "commands"
