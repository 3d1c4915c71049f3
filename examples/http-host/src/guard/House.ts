/**
 * What the house leaves to fewer than the documents do, as data: by command, the roles of which it takes one. The guards of core
 * hold beside it. Nothing is narrowed as the host comes: where no clause names a role, every role of the documents orders.
 */
import type { Authority, Catalogue, Recorded } from "@servicebook/core"
import * as Context from "effect/Context"

type All = typeof Catalogue.catalogue
type NameOf<Of extends keyof All> = keyof All[Of]["all"] & string

/** A command of one category, as `Case.withdraw`, or of every one, as `*.retractEvent`; the first goes first. */
export type Named = { [Of in keyof All]: `${Of}.${NameOf<Of>}` }[keyof All] | `*.${NameOf<keyof All>}`

/** The roles that the house leaves commands to. */
export type Narrowed = {
  readonly [Command in Named]?: ReadonlyArray<(typeof Authority.Role)[keyof typeof Authority.Role]>
}

/** What this house leaves to whom; to narrow it, name commands here. */
export const narrowed: Narrowed = {}

/** What the house in force leaves to whom. */
export const House = Context.Reference<Narrowed>("@servicebook/http-host/House", { defaultValue: () => narrowed })

/** The roles that a house leaves a command to; undefined where it leaves it to all. */
export const leftTo = (house: Narrowed, category: string, command: string): ReadonlyArray<string> | undefined =>
  house[`${category}.${command}` as Named] ?? house[`*.${command}` as Named]

/** Whether a house lets an actor order a command. */
export const lets = (house: Narrowed, actor: Recorded.Actor, category: string, command: string): boolean =>
  leftTo(house, category, command)?.some((role) => actor.roles.includes(role)) ?? true
