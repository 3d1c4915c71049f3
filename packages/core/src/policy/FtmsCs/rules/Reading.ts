/** How the rules of consequences state a reading: the first choice is the one taken. */
import type { Reading } from "../../../rules/Reading.ts"
import type { Title } from "../../../rules/Title.ts"

/** A reading by its choices, the default first. */
export const reading = (
  name: string,
  clause: string,
  title: Title,
  because: Title,
  choices: { readonly [choice: string]: Title }
): Reading => ({
  ...{ name, title, clause, because },
  default: Object.keys(choices)[0] ?? "",
  choices: Object.fromEntries(Object.entries(choices).map(([choice, one]) => [choice, { title: one }]))
})
