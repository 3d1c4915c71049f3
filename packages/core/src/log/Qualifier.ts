/** What a subject of an event is: words alone, so that a page can have them without what checks them. */

/** What subjects may qualify; a row takes its dimensions from here, as they were at the moment of the event. */
export const qualifiers = [
  "customer",
  "unit",
  "order",
  "case",
  "staff",
  "outlet",
  "department",
  "product",
  "region"
] as const
/** One of {@link qualifiers}. */
export type Qualifier = (typeof qualifiers)[number]
