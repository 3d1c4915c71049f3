/**
 * The bearer token: it comes once in the fragment of the address, which no server sees, and is kept for this tab alone. It
 * stands in no link and in no history.
 */
const key = "servicebook-token"

/** Takes the token out of the address, else that of the tab; empty where there is none. */
export const take = (): string => {
  const given = new URLSearchParams(location.hash.slice(1)).get("token")
  if (given === null) return sessionStorage.getItem(key) ?? ""
  history.replaceState(history.state, "", location.pathname + location.search)
  return keep(given)
}

/** Keeps a token for this tab. */
export const keep = (token: string): string => {
  sessionStorage.setItem(key, token.trim())
  return token.trim()
}
