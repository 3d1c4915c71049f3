/**
 * The weekly draw itself, pure: a frame and the auditor's seed give an order, the same for everybody who computes it. The
 * texts that are hashed are lines, so that `sha256sum` alone can follow (OBL-P-02 §3.2.2).
 */
import { sha256Hex } from "../../log/EventId.ts"

/** The name of the way in which names are drawn; another way takes another name. */
export const algorithm = "servicebook/draw/1"

/** Which part of a frame is drawn, as a fraction of whole numbers: three tenths are `{ of: 3, in: 10 }`. */
export interface Share {
  readonly of: number
  readonly in: number
}

/** The part that OBL-P-02 §3.2.2 asks for: three tenths of the staff. */
export const weekly: Share = { of: 3, in: 10 }

/** Who may be drawn for one work week. Members and covered ones are tokens of staff. */
export interface Frame {
  /** The Monday of the work week, as `2026-02-02`. */
  readonly week: string
  readonly share: Share
  readonly members: ReadonlyArray<string>
  /** Those of the members who were drawn for an earlier week of the same month: they come last. */
  readonly covered: ReadonlyArray<string>
}

// Tokens are ordered by their bytes as UTF-16, never by a locale.
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Tokens in canonical order, each once. */
export const ordered = (tokens: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(tokens)].sort(byText)

/** The frame in canonical order; who is covered without being a member is no part of it. */
export const canonicalFrame = ({ week, share, members, covered }: Frame): Frame => {
  const all = ordered(members)
  return { week, share, members: all, covered: ordered(covered).filter((one) => all.includes(one)) }
}

/**
 * How many of `members` are drawn: the least whole number that is not below the share, by whole numbers alone. A decimal
 * would draw 8 of 100 at seven hundredths.
 */
export const size = (members: number, share: Share = weekly): number =>
  Number((BigInt(members) * BigInt(share.of) + BigInt(share.in) - 1n) / BigInt(share.in))

/** The text of a frame whose SHA-256 is its hash: name, week, share, then a line a member, `-` before covered ones. */
export const frameText = (frame: Frame): string => {
  const { week, share, members, covered } = canonicalFrame(frame)
  const lines = members.map((member) => `${covered.includes(member) ? "-" : "+"}${member}`)
  return ["servicebook/frame/1", week, `${share.of}/${share.in}`, ...lines].join("\n")
}

/** The hash of a frame, hexadecimal. */
export const frameHash = (frame: Frame): string => sha256Hex(frameText(frame))

/** The seed of the tickets: the auditor's seed bound to this frame, so that neither side can choose alone. */
export const boundSeed = (hash: string, seed: string): string => sha256Hex(`${algorithm}\n${hash}\n${seed}`)

/** The ticket of a member: the SHA-256 of the bound seed and the token. */
export const ticket = (bound: string, member: string): string => sha256Hex(`${bound}\n${member}`)

/** All members in the order of the draw: those not yet covered in the month first, each part by its tickets. */
export const order = (frame: Frame, seed: string): ReadonlyArray<string> => {
  const { members, covered } = canonicalFrame(frame)
  const bound = boundSeed(frameHash(frame), seed)
  return members
    .map((member) => ({ member, late: covered.includes(member), ticket: ticket(bound, member) }))
    .sort((a, b) => Number(a.late) - Number(b.late) || byText(a.ticket, b.ticket))
    .map(({ member }) => member)
}

/** The members drawn, in the order of the draw. */
export const draw = (frame: Frame, seed: string): ReadonlyArray<string> =>
  order(frame, seed).slice(0, size(new Set(frame.members).size, frame.share))

/** Who takes the place of somebody drawn: the next in the order who was neither drawn nor stood in already; undefined when nobody is left. */
export const substitute = (frame: Frame, seed: string, taken: ReadonlyArray<string>): string | undefined =>
  order(frame, seed).find((member) => !taken.includes(member))
