/**
 * A seeded generator of believable after-sales histories: two years of a maker of appliances, of any size.
 */
export type { Commit, Entry } from "./Agenda.ts"
export { defaults, generate, type Options } from "./History.ts"
export { type Act, HistoryRefused, type Loaded, type LoadFailed, type LoadOptions, load } from "./Load.ts"
export { events, lines } from "./Recording.ts"
export { quarterly } from "./Reporting.ts"
export { type Irregular, irregular } from "./script/Planned.ts"
