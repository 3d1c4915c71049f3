/** What the reader chose for this browser: the language and the colours. Before a choice the browser's own preferences hold. */
import { type Language, preferred, tag } from "../words/Text.ts"

/** The colours. */
export type Theme = "light" | "dark"

const names = { language: "servicebook-language", theme: "servicebook-theme" }

/** The language chosen, else the one that the browser asks for. */
export const keptLanguage = (): Language => {
  const kept = localStorage.getItem(names.language)
  return kept === "zh" || kept === "en" ? kept : preferred(navigator.languages)
}

/** Speaks a language from now on. */
export const keepLanguage = (language: Language): void => {
  document.documentElement.lang = tag[language]
  if (language !== preferred(navigator.languages) || localStorage.getItem(names.language) !== null)
    localStorage.setItem(names.language, language)
}

const systemTheme = (): Theme => (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")

/** The colours chosen, else those of the system. */
export const keptTheme = (): Theme => {
  const kept = localStorage.getItem(names.theme)
  return kept === "dark" || kept === "light" ? kept : systemTheme()
}

/** Shows the colours from now on. */
export const keepTheme = (theme: Theme): void => {
  document.documentElement.dataset["theme"] = theme
  if (theme !== systemTheme() || localStorage.getItem(names.theme) !== null) localStorage.setItem(names.theme, theme)
}
