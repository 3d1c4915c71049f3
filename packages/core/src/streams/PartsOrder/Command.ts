/** Decisions on a parts order: who takes and cancels lines, and what may be shipped. */
import * as Result from "effect/Result"
import type { Decision, Order } from "../../log/Transact.ts"
import { type Authority, guard, type NotAuthorised, Role } from "../../rules/Authority.ts"
import { toMs } from "../../time/Instant.ts"
import { AlreadyStated, event, NotStated, nothing, WrongState } from "../Decide.ts"
import type { data, Line } from "./Event.ts"
import type { Kept, State } from "./Row.ts"

/** Who may do what with a parts order: supply and marketing carries out this objective, so it promises and cancels. */
export const authorities = {
  order: { act: "take an order of parts", needs: [Role.supplyAndMarketing], clause: "S0-2.6" },
  cancel: { act: "cancel a line of parts", needs: [Role.supplyAndMarketing], clause: "S0-2.6" },
  exempt: { act: "let a line of parts off its limit", needs: [Role.afterSalesManager], clause: "S4-I1" }
} as const satisfies Record<string, Authority>

/** What decisions on a parts order may refuse. */
export type Refusal = AlreadyStated | NotStated | WrongState | NotAuthorised
type Decide = (state: State, order: Order) => Decision<Refusal>

const lineIn = (state: State, line: string): Kept | undefined =>
  state.find(({ row }) => row.key === line && row.quantity !== null)

const isSame = ({ row }: Kept, line: Line): boolean =>
  row.part === line.part &&
  row.quantity === line.quantity &&
  row.urgency === (line.urgency ?? null) &&
  row.guarantee === (line.guarantee ?? null) &&
  row.promisedAtMs === (line.promisedAt === undefined ? null : toMs(line.promisedAt))

/** Takes an order, or more lines of it; supply and marketing does so (OBL-P-02 §2.6). Known lines decide nothing. */
export const order =
  (command: (typeof data.Ordered)["Type"]): Decide =>
  (state, { actor }) =>
    Result.flatMap(guard(authorities.order, actor), (): Decision<Refusal> => {
      const fresh: Array<Line> = []
      for (const line of command.lines) {
        const known = lineIn(state, line.line)
        if (known === undefined) fresh.push(line)
        else if (!isSame(known, line)) {
          return Result.fail(
            new AlreadyStated({ of: "line", act: "ordered", stated: `${line.line}: ${known.row.part}` })
          )
        }
      }
      return fresh.length === 0 ? nothing : event("Ordered", { lines: fresh })
    })

const onOrdered =
  (line: string, decide: (kept: Kept, order: Order) => Decision<Refusal>): Decide =>
  (state, order) => {
    const kept = lineIn(state, line)
    return kept === undefined ? Result.fail(new NotStated({ of: "line", first: "order" })) : decide(kept, order)
  }

/** Ships pieces of a line, no more than are open. The same shipment said again decides nothing. */
export const ship = (command: (typeof data.Shipped)["Type"]): Decide =>
  onOrdered(command.line, ({ row, sent }) => {
    const known = sent.find(({ shipment }) => shipment === command.shipment)
    if (known !== undefined) {
      return known.quantity === command.quantity
        ? nothing
        : Result.fail(new AlreadyStated({ of: "line", act: "shipped", stated: `${known.quantity}` }))
    }
    const open = row.cancelledAtMs === null ? (row.quantity ?? 0) - row.shippedQuantity : 0
    if (command.quantity <= open) return event("Shipped", { ...command })
    const state = row.cancelledAtMs === null ? `open for ${open}` : "cancelled"
    return Result.fail(new WrongState({ of: "line", act: "ship", state, needs: `open for ${command.quantity}` }))
  })

/** Cancels what is open of a line; supply and marketing records it, whoever wished it (OBL-P-02 §2.6). */
export const cancelLine = (command: (typeof data.LineCancelled)["Type"]): Decide =>
  onOrdered(command.line, ({ row }, { actor }) =>
    Result.flatMap(guard(authorities.cancel, actor), (): Decision<Refusal> => {
      if (row.cancelledAtMs !== null) return nothing
      if (row.shippedInFullAtMs === null) return event("LineCancelled", { ...command })
      return Result.fail(new WrongState({ of: "line", act: "cancel", state: "shipped in full", needs: "open" }))
    })
  )

/** The payment of a line arrived. */
export const receivePayment = (line: string): Decide =>
  onOrdered(line, ({ row }) => (row.paidAtMs === null ? event("PaymentArrived", { line }) : nothing))

/** Lets a line off its limit as a special case, for a reason; the head of after-sales does so (Yema service item 1). */
export const exempt = (line: string, reason: string): Decide =>
  onOrdered(line, ({ row }, { actor }) =>
    Result.flatMap(
      guard(authorities.exempt, actor),
      (): Decision<Refusal> => (row.exemptedAtMs === null ? event("Exempted", { line, reason }) : nothing)
    )
  )

/** What was shipped of a line was not what was ordered. */
export const recordMisShipment = (line: string): Decide =>
  onOrdered(line, ({ row }) => {
    if (row.misShippedAtMs !== null) return nothing
    if (row.shipments > 0) return event("MisShipped", { line })
    return Result.fail(
      new WrongState({ of: "line", act: "record a mis-shipment", state: "not shipped", needs: "shipped" })
    )
  })
