// The history of a help desk as CSV with its mapping: cases opened and done, with rows that are rejected among them.

/** The mapping. */
export const mapping = `schema: servicebook/mapping/1
system: desk
input: {format: csv}
case: "{case}"
activity: "{what}"
times:
  at: {from: "{at}", zone: Asia/Shanghai, formats: "YYYY-MM-DD hh:mm"}
time: at
streams: {Case: "{case}"}
activities:
  opened:
    - event: Case.Registered
      data: {class: complaint}
  done:
    - event: Case.Resolved
      data: {cause: done}
otherwise: reject
`

const two = (n: number): string => String(n).padStart(2, "0")

/** The rows of so many cases: each is opened, every third is not done, and every tenth sings, which no rule knows. */
export const rows = (cases: number): string => {
  const lines = ["case,what,at"]
  for (let n = 0; n < cases; n++) {
    const day = `2025-01-${two((n % 28) + 1)}`
    lines.push(`C-${n},opened,${day} 10:${two(n % 60)}`)
    if (n % 10 === 9) lines.push(`C-${n},sung,${day} 10:${two(n % 60)}`)
    if (n % 3 !== 0) lines.push(`C-${n},done,${day} 11:${two(n % 60)}`)
  }
  return `${lines.join("\n")}\n`
}
