/** HTML as text: everything that is put in is escaped, unless it was made here. */

/** A piece of HTML, made by {@link html} and never by joining texts. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** What can stand between the pieces of a template. */
export type Part = string | number | Html | ReadonlyArray<Html>

const escapes: { readonly [sign: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
}

/** A text in which no sign means anything to a browser. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

const partText = (part: Part): string => {
  if (part instanceof Html) return part.text
  return typeof part === "string" || typeof part === "number"
    ? escaped(String(part))
    : part.map(({ text }) => text).join("")
}

/** A template: html`<td>${text}</td>`. */
export const html = (pieces: TemplateStringsArray, ...parts: ReadonlyArray<Part>): Html =>
  new Html(pieces.map((piece, at) => piece + (at < parts.length ? partText(parts[at] as Part) : "")).join(""))

/** Nothing. */
export const none = new Html("")
