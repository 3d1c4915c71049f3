/** The windows before as a line, with the target beside it; what it shows is told in words too. */
import { useContext, useEffect, useRef, useState } from "preact/hooks"
import uPlot from "uplot"
import { inWords, parse } from "../show/Displayed.ts"
import type { Text } from "../words/Text.ts"
import { words } from "../words/Words.ts"
import type { Judged } from "./Documents.ts"
import { Page } from "./Page.ts"

/** One window of a line: null where it has no figure. */
export interface Point {
  readonly label: string
  readonly value: number | null
  readonly display: string
}

/** The figures of a trend as points, in the unit that they are shown in; windows before the first figure are left out. */
export const pointsOf = (all: ReadonlyArray<Judged>): ReadonlyArray<Point> => {
  const points = all.map(({ figure }) => ({
    label: figure.window.label,
    value: parse(figure.display)?.value ?? null,
    display: figure.display
  }))
  const first = points.findIndex(({ value }) => value !== null)
  return points.slice(first === -1 ? -1 : first)
}

const colour = (element: Element, name: string): string => getComputedStyle(element).getPropertyValue(name).trim()

interface Drawn {
  readonly points: ReadonlyArray<Point>
  readonly target: number | undefined
  readonly axes: boolean
  readonly pointed: (at: number | null) => void
}

/** The room that a label needs (px). */
const labelWidth = 76

/** Whether there is room for the label of a point; the last has one always. */
const isNamed = (at: number, count: number, width: number): boolean =>
  (count - 1 - at) % Math.ceil((labelWidth * count) / width) === 0

const axesOf = (element: Element, { axes, points }: Drawn): Array<uPlot.Axis> => {
  const [soft, line] = [colour(element, "--soft"), colour(element, "--line")]
  const look = { stroke: soft, ticks: { show: false }, font: "12px system-ui, sans-serif" }
  if (!axes) return [{ show: false }, { show: false }]
  return [
    {
      ...look,
      grid: { show: false },
      splits: () => points.map((_, at) => at),
      values: ({ width }, splits) =>
        splits.map((at) => (isNamed(at, points.length, width) ? points[at]?.label : "") ?? "")
    },
    { ...look, grid: { stroke: line, width: 1 }, size: 56 }
  ]
}

const optionsOf = (element: HTMLElement, drawn: Drawn): uPlot.Options => {
  const ink = colour(element, "--accent")
  return {
    width: element.clientWidth,
    height: element.clientHeight,
    padding: drawn.axes ? [12, 28, 0, 0] : [5, 6, 5, 6],
    legend: { show: false },
    cursor: drawn.axes ? { y: false, drag: { x: false, y: false }, points: { size: 9 } } : { show: false },
    scales: { x: { time: false }, y: { range: (_, low, high) => spread(low, high) } },
    axes: axesOf(element, drawn),
    hooks: { setCursor: [({ cursor }) => drawn.pointed(cursor.idx ?? null)] },
    series: [
      {},
      { stroke: ink, width: 2, spanGaps: false, points: { show: true, size: drawn.axes ? 7 : 4, fill: ink } },
      { stroke: colour(element, "--bound"), width: 1.5, dash: [4, 4], points: { show: false } }
    ]
  }
}

/** Room above and below the line, so that a steady figure lies in the middle. */
const spread = (low: number, high: number): [number, number] => {
  const room = (high - low || Math.abs(high) || 1) * 0.18
  return [low - room, high + room]
}

const draw = (element: HTMLElement, drawn: Drawn): (() => void) => {
  const { points, target } = drawn
  const line = points.map(({ value }) => value)
  const bound = points.map(() => target ?? null)
  const plot = new uPlot(optionsOf(element, drawn), [points.map((_, at) => at), line, bound], element)
  const watch = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height: element.clientHeight }))
  watch.observe(element)
  return () => {
    watch.disconnect()
    plot.destroy()
  }
}

const told = (points: ReadonlyArray<Point>, target: string | null): Text => {
  const list = (dash: string) => points.map(({ display, label }) => `${label} ${display === "—" ? dash : display}`)
  return {
    zh: `走势：${list("无").join("，")}${target === null ? "" : `；目标 ${target}`}`,
    en: `Trend: ${list("none").join(", ")}${target === null ? "" : `; target ${target}`}`
  }
}

/** The chart. A large one has axes, and says below what the pointer is at. */
export const Chart = (given: {
  readonly points: ReadonlyArray<Point>
  readonly target: string | null
  readonly large?: boolean
}) => {
  const { points, target } = given
  const { language, say, theme } = useContext(Page)
  const [at, pointed] = useState<number | null>(null)
  const element = useRef<HTMLDivElement>(null)
  const large = given.large === true
  const said = points.map(({ display, label }) => `${label} ${display}`).join()
  useEffect(
    () =>
      element.current === null || points.length < 2
        ? undefined
        : draw(element.current, { points, target: parse(target ?? "")?.value, axes: large, pointed }),
    [said, target, theme, large]
  )
  const last = points[at ?? points.length - 1]
  return (
    <figure class={large ? "chart large" : "chart"}>
      <div ref={element} role="img" aria-label={say(told(points, target))} />
      {large && last !== undefined ? (
        <figcaption>
          {last.label} <b>{inWords(last.display, language)}</b>
          {target === null ? null : (
            <span class="bound">
              {say(words.target)} {inWords(target, language)}
            </span>
          )}
        </figcaption>
      ) : null}
    </figure>
  )
}

/** A line as small as a word, for tables: it shows the course and nothing else. */
export const Spark = ({ points }: { readonly points: ReadonlyArray<Point> }) => {
  const known = points.flatMap(({ value }) => (value === null ? [] : [value]))
  if (known.length < 2) return <span class="spark" />
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const place = (value: number, at: number) =>
    `${(at / (points.length - 1)) * 88 + 4},${high === low ? 12 : 20 - ((value - low) / (high - low)) * 16}`
  const line = points.flatMap(({ value }, at) => (value === null ? [] : [place(value, at)]))
  return (
    <svg class="spark" viewBox="0 0 96 24" aria-hidden="true">
      <polyline points={line.join(" ")} />
      <circle r="2" cx={line.at(-1)?.split(",")[0] ?? ""} cy={line.at(-1)?.split(",")[1] ?? ""} />
    </svg>
  )
}
