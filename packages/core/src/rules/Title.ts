/** Titles and short texts in the two languages of the books. */
import * as Schema from "effect/Schema"

/** A text in Chinese and English. */
export const Title = Schema.Struct({ zh: Schema.String, en: Schema.String })
/** The type of {@link Title}. */
export interface Title extends Schema.Schema.Type<typeof Title> {}
