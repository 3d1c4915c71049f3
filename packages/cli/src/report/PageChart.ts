/**
 * The course of an indicator as a small drawing: a line through the windows, the target as a dashed one. The numbers stand
 * in the table beside it; the drawing is for the eye, and says them again to who cannot see it.
 */
import { Rational } from "@servicebook/core"
import * as Result from "effect/Result"
import { type Html, html, none } from "../text/Html.ts"

const [width, height, margin] = [140, 36, 4]

/** A fraction as a place on the screen: the one use of a rounded number, and no figure. */
const near = (text: string | null): number | undefined => {
  if (text === null) return undefined
  const parsed = Rational.parse(text)
  if (Result.isFailure(parsed)) return undefined
  const { d, n } = parsed.success
  return Number((n * 1_000_000n) / d) / 1_000_000
}

/** One point: the window's label, the exact value if there is one, and how it is shown. */
export interface Point {
  readonly label: string
  readonly value: string | null
  readonly display: string
}

interface Placed {
  readonly x: number
  readonly y: number
}

const round = (place: number): string => place.toFixed(1)

const lineOf = (points: ReadonlyArray<Placed>): string => points.map(({ x, y }) => `${round(x)},${round(y)}`).join(" ")

/** Runs of neighbouring points; where a window has no value the line is broken. */
const runs = (points: ReadonlyArray<Placed | undefined>): ReadonlyArray<ReadonlyArray<Placed>> => {
  const found: Array<Array<Placed>> = [[]]
  for (const point of points) {
    if (point === undefined) found.push([])
    else found.at(-1)?.push(point)
  }
  return found.filter((run) => run.length > 0)
}

/** A line through neighbours, and a dot where a window has none beside it. */
const drawn = (run: ReadonlyArray<Placed>): Html => {
  const [first, second] = run
  return first !== undefined && second === undefined
    ? html`<circle cx="${round(first.x)}" cy="${round(first.y)}" r="1.5"/>`
    : html`<polyline points="${lineOf(run)}"/>`
}

/** The drawing; a dash where no window has a value. `target` is the exact value of the newest. */
export const chart = (points: ReadonlyArray<Point>, target: string | null): Html => {
  const values = points.map(({ value }) => near(value))
  const bound = near(target)
  const known = [...values, bound].filter((one) => one !== undefined)
  if (values.every((one) => one === undefined)) return html`–`
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const y = (value: number): number =>
    high === low ? height / 2 : height - margin - ((value - low) / (high - low)) * (height - 2 * margin)
  const x = (at: number): number =>
    points.length === 1 ? width / 2 : margin + (at / (points.length - 1)) * (width - 2 * margin)
  const placed = values.map((value, at) => (value === undefined ? undefined : { x: x(at), y: y(value) }))
  const told = points.map(({ display, label }) => `${label}: ${display}`).join("; ")
  const last = placed.at(-1)
  return html`<svg class="course" viewBox="0 0 ${width} ${height}" role="img" aria-label="${told}"><title>${told}</title>${
    bound === undefined
      ? none
      : html`<line class="bound" x1="0" x2="${width}" y1="${round(y(bound))}" y2="${round(y(bound))}"/>`
  }${runs(placed).map(drawn)}${
    last === undefined ? none : html`<circle cx="${round(last.x)}" cy="${round(last.y)}" r="3"/>`
  }</svg>`
}
