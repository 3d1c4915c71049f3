/** The groups of people that have a ladder of their own (FTMS §5.2), with the fines that are left of the text. */
import type { Title } from "../../../rules/Title.ts"

/** A group of people with a ladder of its own: its clause, and its first two fines (fen; undefined where lost). */
export interface Ladder {
  readonly group: string
  readonly title: Title
  readonly clause: string
  readonly first: string | undefined
}

/** Fifty yuan in fen. */
export const fifty = "5000"

/** The groups in the document's order. */
export const ladders: ReadonlyArray<Ladder> = [
  { group: "sales", title: { zh: "销售部人员", en: "sales staff" }, clause: "S2-5.2b", first: undefined },
  { group: "after-sales", title: { zh: "售后服务部人员", en: "after-sales staff" }, clause: "S2-5.2c", first: fifty },
  {
    group: "accessories-consultant",
    title: { zh: "精品顾问", en: "accessories consultants" },
    clause: "S2-5.2d",
    first: fifty
  },
  {
    group: "accessories-crew",
    title: { zh: "精品组长及技师", en: "accessories leaders and technicians" },
    clause: "S2-5.2e",
    first: fifty
  },
  { group: "other", title: { zh: "其他部门人员", en: "other departments" }, clause: "S2-5.2g", first: fifty }
]
