/** What the host and the store are asked in these measurements: one figure, and one command on a stream of its own. */

/** The tenant whose books are asked; also the one of the sample company. */
export { tenant } from "../postgres/Databases.ts"

/** The figure and its window. */
export const figure = "complaint_resolution_rate"

/** The quarter that is asked for. */
export const window = "2025-Q1"

/** The question as the host takes it. */
export const figurePath = `/v1/figures/${figure}?window=${window}`

/** The n-th of heads that differ, so that no answer at one of them is there already; all within the books of {@link size}. */
export const pastHead = (n: number): string => String(size / 2 + (n % (size / 2)))

/** Events of the company in the books. */
export const size = 10_000

/** The stream that a command of such a number opens. */
export const streamOf = (name: string): string => `bench-${name}`

/** Who orders, in the host and in the store alike. */
export const actor = { id: "bench", roles: ["customer-relations", "after-sales-manager"] }

/** Subjects of the order. */
export const subjects = ["department:bench"]

/** What the order says. */
export const input = { class: "complaint" } as const

/** What is asked: orders; a figure as known now, again and again; the same as known at ever other heads, none of them asked before. */
export type Kind = "commands" | "figures" | "past figures"
