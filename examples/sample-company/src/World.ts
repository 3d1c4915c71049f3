/**
 * What every script of the history shares: the company, the agenda, running numbers, and the even mixtures.
 */
import type { Agenda } from "./Agenda.ts"
import { type Company, found, systems, type Unit, unitOf } from "./Company.ts"
import { Dice } from "./Dice.ts"
import { Mix } from "./Mix.ts"

/** The world in which the scripts play. */
export class World {
  readonly company: Company
  readonly agenda: Agenda
  /** Units delivered so far, those of the opening count included. */
  units: number
  private readonly seed: number
  private readonly counters = new Map<string, number>()
  private readonly mixes = new Map<string, Mix<string>>()
  /** Which systems of a unit have had their fault: one byte a unit, so that no two faults share a stream by chance. */
  private claimed: Uint8Array

  constructor(seed: number, scale: number, agenda: Agenda) {
    this.seed = seed
    this.company = found(seed, scale)
    this.agenda = agenda
    this.units = this.company.openingUnits
    this.claimed = new Uint8Array(this.units * 2)
  }

  /** Dice of their own for one purpose. */
  dice(...labels: ReadonlyArray<string | number>): Dice {
    return new Dice(this.seed, ...labels)
  }

  /** The next number of a kind, from 1. */
  next(kind: string): number {
    const number = (this.counters.get(kind) ?? 0) + 1
    this.counters.set(kind, number)
    return number
  }

  /** The even mixture of a name. */
  mix<Outcome extends string>(name: string): Mix<Outcome> {
    const mix = this.mixes.get(name) ?? new Mix<string>(this.dice("mix", name))
    this.mixes.set(name, mix)
    return mix as Mix<Outcome>
  }

  /** A unit in the field. */
  unit(dice: Dice): Unit {
    for (;;) {
      const unit = unitOf(this.company, dice.below(this.units))
      if (!unit.retires) return unit
    }
  }

  /** A unit with a system that has had no fault yet. */
  faulty(dice: Dice): { readonly unit: Unit; readonly system: string } {
    for (;;) {
      const unit = this.unit(dice)
      const index = dice.below(systems.length)
      if (this.claimed.length <= unit.number) this.grow(unit.number)
      const before = this.claimed[unit.number] ?? 0
      if ((before & (1 << index)) !== 0) continue
      this.claimed[unit.number] = before | (1 << index)
      return { unit, system: systems[index] as string }
    }
  }

  private grow(number: number): void {
    const larger = new Uint8Array(Math.max(number + 1, this.claimed.length * 2))
    larger.set(this.claimed)
    this.claimed = larger
  }
}

/** A token with a running number of six digits, as `W-000123`. */
export const token = (prefix: string, number: number): string => `${prefix}-${String(number).padStart(6, "0")}`
