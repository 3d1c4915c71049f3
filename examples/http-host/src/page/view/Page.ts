/** What every view knows: where the reader is, how to go elsewhere, the language, and how the page stands to the books. */
import { createContext } from "preact"
import type { Place } from "../address/Place.ts"
import { start } from "../address/Place.ts"
import type { Liveness } from "../ask/Changes.ts"
import type { Language, Text } from "../words/Text.ts"

/** Who is signed in. */
export interface Me {
  readonly tenant: string
  readonly id: string
  readonly roles: ReadonlyArray<string>
}

/** The newest head of the books, and the zone of their clock. */
export interface Newest {
  readonly position: number
  readonly at: string
  readonly zone: string
  /** The instant of the first record; empty in an empty log. */
  readonly since: string
}

/** What {@link Page} gives. */
export interface PageShape {
  readonly place: Place
  readonly go: (change: Partial<Place>) => void
  readonly language: Language
  readonly say: (text: Text) => string
  readonly token: string
  readonly me: Me | undefined
  readonly newest: Newest
  /** The window that is looked at: the one chosen, else the current one. */
  readonly window: string
  readonly live: Liveness
  /** Grows when the books have changed. */
  readonly pulse: number
  /** The colours in use; charts are drawn anew when they change. */
  readonly theme: "light" | "dark"
  /** Puts a sentence to those who listen. */
  readonly announce: (text: Text) => void
  /** Names what the view is about, for its heading. */
  readonly entitle: (title: Text | undefined) => void
  /** The token does not do any more. */
  readonly unauthenticated: () => void
}

/** The page before anything is known. */
export const nowhere: PageShape = {
  place: start,
  go: () => undefined,
  language: "zh",
  say: ({ zh }) => zh,
  token: "",
  me: undefined,
  newest: { position: 0, at: "", zone: "Asia/Shanghai", since: "" },
  window: "",
  live: "connecting",
  pulse: 0,
  theme: "light",
  announce: () => undefined,
  entitle: () => undefined,
  unauthenticated: () => undefined
}

/** The page as its views see it. */
export const Page = createContext<PageShape>(nowhere)
