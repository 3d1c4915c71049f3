/**
 * The company itself: outlets in regions, products, staff, and the units in the field. Everything about a unit follows
 * from its number, so that a fleet of any size takes no memory. All tokens are opaque; nobody is named.
 */
import { Authority, type Recorded } from "@servicebook/core"
import { Dice } from "./Dice.ts"

type Actor = Recorded.Actor
const { Role } = Authority

/** One outlet. */
export interface Outlet {
  readonly token: string
  readonly region: string
  /** Its share of units and work. */
  readonly weight: number
  readonly technicians: number
  /** How often its customers have reason to complain, 1 being usual. */
  readonly trouble: number
}

/** One delivered product. */
export interface Unit {
  readonly number: number
  readonly token: string
  readonly product: string
  readonly outlet: Outlet
  readonly customer: string
  /** Whether the customer is a firm that stamps slips. */
  readonly seals: boolean
  /** Units that leave service soon after delivery have no other history. */
  readonly retires: boolean
}

/** The company a seed and a size make. */
export interface Company {
  readonly seed: number
  /** 1 for ten thousand events. */
  readonly scale: number
  readonly outlets: ReadonlyArray<Outlet>
  /** Where in [0, 1) the share of each outlet ends. */
  readonly shares: ReadonlyArray<number>
  /** Units in service when the books begin. */
  readonly openingUnits: number
}

/** The products made. */
export const products = ["AC-35", "AC-72", "HP-120", "WH-60", "RF-500", "CH-300"]

/** The parts a fault can lie in. */
export const systems = ["compressor", "control-board", "fan", "water-circuit", "sensor", "power", "display", "valve"]

/** The outlet that receives the bad batch of parts; it has the same share at every size. */
export const batchOutlet = "O-02"
/** The outlet whose slips of late March 2025 reach the office in April. */
export const lateOutlet = "O-03"

const regions = ["east", "south", "north", "southwest", "northeast"]
const fixedShares = [0.22, 0.18, 0.16]

const padded = (number: number, width: number): string => String(number).padStart(width, "0")

/** Founds the company. */
export const found = (seed: number, scale: number): Company => {
  const count = Math.max(3, Math.round(1 + 4 * Math.sqrt(scale)))
  const dice = new Dice(seed, "outlets")
  const raw = Array.from({ length: count }, (_, index) => fixedShares[index] ?? 0.5 + dice.fraction())
  const rest = raw.slice(3).reduce((sum, weight) => sum + weight, 0)
  const outlets = raw.map((weight, index): Outlet => {
    const share = index < 3 ? weight : (weight / rest) * 0.44
    return {
      token: `O-${padded(index + 1, 2)}`,
      region: regions[index % regions.length] as string,
      weight: share,
      technicians: Math.max(2, Math.round(share * scale * 8)),
      trouble: 0.6 + dice.fraction() * 0.8
    }
  })
  let end = 0
  const shares = outlets.map(({ weight }) => {
    end += weight
    return end
  })
  return { seed, scale, outlets, shares, openingUnits: Math.round(1800 + 3000 * scale) }
}

const outletAt = ({ outlets, shares }: Company, place: number): Outlet => {
  let [low, high] = [0, outlets.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (place < (shares[middle] as number)) high = middle
    else low = middle + 1
  }
  return outlets[low] as Outlet
}

/** The unit of a number. */
export const unitOf = (company: Company, number: number): Unit => {
  const { scale, seed } = company
  const dice = new Dice(seed, "unit", number)
  const outlet = outletAt(company, dice.fraction())
  const customer = dice.below(Math.round(1200 + 2200 * scale))
  return {
    number,
    token: `U-${padded(number + 1, 6)}`,
    product: dice.pick(products),
    outlet,
    customer: `K-${padded(customer + 1, 6)}`,
    seals: customer % 20 < 11,
    retires: dice.percent(1.5)
  }
}

/** What events about a unit are qualified by. */
export const subjectsOf = ({ customer, token, outlet, product }: Unit): ReadonlyArray<string> => [
  `customer:${customer}`,
  `unit:${token}`,
  `outlet:${outlet.token}`,
  `product:${product}`,
  `region:${outlet.region}`
]

const technician = (outlet: Outlet, index: number): Actor => ({
  id: `S-${outlet.token.slice(2)}${padded(index + 1, 2)}`,
  roles: [Role.technician]
})

/** A technician of an outlet, as an actor. */
export const technicianOf = (outlet: Outlet, dice: Dice): Actor => technician(outlet, dice.below(outlet.technicians))

/** All technicians of an outlet. */
export const techniciansOf = (outlet: Outlet): ReadonlyArray<Actor> =>
  Array.from({ length: outlet.technicians }, (_, index) => technician(outlet, index))

/** The people of the head office, by their part in the books. */
export const office = {
  generalManager: { id: "S-HQ01", roles: [Role.generalManager] },
  representative: { id: "S-HQ02", roles: [Role.managementRepresentative] },
  afterSales: { id: "S-HQ03", roles: [Role.afterSalesManager] },
  dispatch: { id: "S-HQ04", roles: [Role.dispatcher] },
  desk: { id: "S-HQ05", roles: [Role.customerRelations] },
  relations: { id: "S-HQ06", roles: [Role.customerRelations] },
  followUp: { id: "S-HQ07", roles: [Role.followUp] },
  records: { id: "S-HQ08", roles: ["records-clerk"] },
  sales: { id: "S-HQ09", roles: ["supply-and-marketing"] },
  administration: { id: "S-HQ11", roles: [Role.administration] },
  archive: { id: "S-HQ12", roles: [Role.office] },
  specialist: { id: "S-HQ13", roles: [Role.serviceSpecialist] },
  quality: { id: "S-HQ14", roles: [Role.quality] },
  finance: { id: "S-HQ15", roles: [Role.finance] },
  technicalCentre: { id: "S-HQ16", roles: [Role.technicalCentre] },
  auditor: { id: "S-HQ10", roles: [Role.auditor] }
} as const satisfies { readonly [part: string]: Actor }
