/** Server-sent events as they come in over a stream: the text parted into events. */

/** One event: its name, and what it says. */
export interface Sent {
  readonly event: string
  readonly data: string
}

const one = (block: string): ReadonlyArray<Sent> => {
  const of = (name: string) =>
    block
      .split("\n")
      .flatMap((line) => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1).replace(/^ /, "")] : []))
  const data = of("data")
  return data.length === 0 ? [] : [{ event: of("event")[0] ?? "message", data: data.join("\n") }]
}

/** The events that a text holds whole, and the rest, to which the next piece is added. Comments keep a line open and say nothing. */
export const parted = (text: string): { readonly events: ReadonlyArray<Sent>; readonly rest: string } => {
  const blocks = text.replaceAll("\r\n", "\n").split("\n\n")
  return { events: blocks.slice(0, -1).flatMap(one), rest: blocks.at(-1) ?? "" }
}
