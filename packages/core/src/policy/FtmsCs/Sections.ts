/** The places of the dealer's document in English: its parts are numbered in Chinese, its items in figures. */

const parts: { readonly [part: string]: string } = {
  首页: "front page",
  一: "1",
  二: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
  十: "10",
  十一: "11",
  十二: "12"
}

/** A section as `五 1` or `七 注` in English: `5.1`, `7 note`. */
export const inEnglish = (section: string): string => {
  const [part = "", ...rest] = section.split(" ")
  const items = rest.map((item) => (item === "注" ? " note" : `.${item}`)).join("")
  return `${parts[part] ?? part}${items}`
}
