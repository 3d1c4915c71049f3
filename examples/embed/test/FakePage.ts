/**
 * As much of a browser as the page uses, and nothing else: elements with text, children and listeners, and a clock that
 * stands. What a script asks for beyond it is missing, and the script fails.
 */
import { createContext, runInContext } from "node:vm"

/** An element. */
export class Fake {
  id = ""
  value = ""
  focused = false
  children: ReadonlyArray<Fake> = []
  readonly attributes = new Map<string, string>()
  private own = ""
  private readonly listeners: Array<() => void> = []

  get textContent(): string {
    return this.own + this.children.map(({ textContent }) => textContent).join(" | ")
  }
  set textContent(text: string) {
    this.own = text
  }
  append(...more: ReadonlyArray<Fake>) {
    this.children = [...this.children, ...more]
  }
  replaceChildren(...children: ReadonlyArray<Fake>) {
    this.children = children
  }
  setAttribute(name: string, value: string) {
    this.attributes.set(name, value)
  }
  addEventListener(_: "click", listener: () => void) {
    this.listeners.push(listener)
  }
  focus() {
    this.focused = true
  }
  click() {
    for (const listener of this.listeners) listener()
  }
  within(): ReadonlyArray<Fake> {
    return [this, ...this.children.flatMap((child) => child.within())]
  }
}

/** A page with such elements. */
export class Page {
  private readonly body = new Fake()

  constructor(html: string) {
    for (const [, id = ""] of html.matchAll(/ id="([\w-]+)"/g)) {
      const element = new Fake()
      element.id = id
      this.body.append(element)
    }
  }

  readonly createElement = () => new Fake()
  readonly getElementById = (id: string) => this.body.within().find((element) => element.id === id) ?? null

  /** The element of an id, which must be there. */
  at(id: string): Fake {
    const found = this.getElementById(id)
    if (found === null) throw new Error(`there is no ${id} on the page`)
    return found
  }
}

/** Runs a script on a page at an instant (ms, UTC), in a realm of its own: the language, and what is named here. */
export const run = (script: string, document: Page, atMs: number): void => {
  const context = createContext({ document, setTimeout, TextDecoder, TextEncoder })
  runInContext(`Date.now = () => ${atMs}`, context)
  runInContext(script, context)
}
