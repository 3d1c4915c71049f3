/**
 * Even mixtures: outcomes come as often as they weigh, spread over the draws instead of thrown, so that a history of
 * any size holds the rare turns in their proportion. Smooth weighted round-robin as in nginx's upstream balancing.
 */
import type { Dice } from "./Dice.ts"

/** How much each outcome weighs. */
export type Weights<Outcome extends string> = { readonly [O in Outcome]: number }

/** A mixture with its memory of what came before. */
export class Mix<Outcome extends string> {
  private readonly credit = new Map<string, number>()
  private readonly dice: Dice

  /** The dice decide with which outcome the mixture is nearest to begin. */
  constructor(dice: Dice) {
    this.dice = dice
  }

  /** The next outcome. The weights may differ from draw to draw. */
  draw(weights: Weights<Outcome>): Outcome {
    const entries = Object.entries<number>(weights)
    const total = entries.reduce((sum, [, weight]) => sum + weight, 0)
    let best = ""
    let most = Number.NEGATIVE_INFINITY
    for (const [outcome, weight] of entries) {
      const credit = (this.credit.get(outcome) ?? (this.dice.fraction() - 0.5) * 0.9) + weight / total
      this.credit.set(outcome, credit)
      if (weight > 0 && credit > most) [best, most] = [outcome, credit]
    }
    this.credit.set(best, most - 1)
    return best as Outcome
  }
}

/** How many of something fall due: a number a year, spread over days of different weight, without drift. */
export class Pace {
  private owed = 0.5
  private readonly each: number

  constructor(total: number, weights: Iterable<number>) {
    let sum = 0
    for (const weight of weights) sum += weight
    this.each = total / sum
  }

  /** The whole number due on a day of this weight. */
  due(weight: number): number {
    this.owed += this.each * weight
    const whole = Math.floor(this.owed)
    this.owed -= whole
    return whole
  }
}
