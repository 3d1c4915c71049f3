/**
 * Chance that falls the same on every machine. Whole 32-bit arithmetic and exact divisions only: no `Math.random`, and
 * nothing of which the last digit depends on the engine.
 */

/** The finaliser of MurmurHash3 (Austin Appleby, public domain): every bit of the input moves every bit of the output. */
const scrambled = (value: number): number => {
  let hash = value | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

const labelled = (seed: number, label: string | number): number => {
  if (typeof label === "number") return scrambled(seed ^ Math.imul(label + 1, 0x9e3779b1))
  let hash = seed ^ 0x811c9dc5
  for (let i = 0; i < label.length; i++) hash = Math.imul(hash ^ label.charCodeAt(i), 0x01000193)
  return scrambled(hash)
}

/** Dice for one purpose. The same seed and labels throw the same numbers, whatever else was thrown before. */
export class Dice {
  private state: number

  constructor(seed: number, ...labels: ReadonlyArray<string | number>) {
    this.state = labels.reduce<number>(labelled, scrambled(seed))
  }

  /** A number in [0, 1): mulberry32 (Tommy Ettinger, public domain). */
  fraction(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number in [0, `count`). */
  below(count: number): number {
    return Math.floor(this.fraction() * count)
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1)
  }

  /** True in `percent` of a hundred throws. */
  percent(percent: number): boolean {
    return this.fraction() * 100 < percent
  }

  /** One of the items. */
  pick<A>(items: ReadonlyArray<A>): A {
    return items[this.below(items.length)] as A
  }
}
