/** What the host and the store are asked in these measurements: one figure, and one command on a stream of its own. */

/** The tenant whose books are asked; also the one of the sample company. */
export { tenant } from "../postgres/Databases.ts"

/** The figure and its window. */
export const figure = "complaint_resolution_rate"

/** The quarter that is asked for. */
export const window = "2025-Q1"

/** The question as the host takes it. */
export const figurePath = `/v1/figures/${figure}?window=${window}`

const day = (n: number): string => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10)

/** The n-th of windows that differ, some two months long, so that no answer for one of them is there already. */
export const newWindow = (n: number): string => `${day(n % 240)}..${day((n % 240) + 60 + Math.floor(n / 240))}`

/** The question for such a window as the host takes it. */
export const newFigurePath = (n: number): string => `/v1/figures/${figure}?window=${newWindow(n)}`

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

/** What is asked: orders; a figure, the same again and again; the figure for ever other windows, none of them asked before. */
export type Kind = "commands" | "figures" | "new figures"
