/** Who may do what on the way of a case, each with its clause of the enterprise after-sales policy. */
import { type Authority, Role } from "../../rules/Authority.ts"

const specialist = [Role.serviceSpecialist]
const manager = [Role.afterSalesManager]

/** The acts of the way. */
export const courseAuthorities = {
  take: { act: "take a request", needs: specialist, clause: "S1-3.1.1b" },
  classify: { act: "classify", needs: specialist, clause: "S1-3.1.1b" },
  submit: { act: "submit to the manager", needs: specialist, clause: "S1-3.2.1" },
  assess: { act: "assess", needs: manager, clause: "S1-3.2.1" },
  allocate: { act: "allocate", needs: manager, clause: "S1-3.2.2a" },
  inform: { act: "inform the customer", needs: specialist, clause: "S1-3.3.1b" },
  settleDifficulty: { act: "settle a difficulty", needs: manager, clause: "S1-3.3.2" },
  review: { act: "review a result", needs: specialist, clause: "S1-3.4.1" },
  tellResult: { act: "tell the result", needs: specialist, clause: "S1-3.4.2a" },
  accept: { act: "record the customer's acceptance", needs: specialist, clause: "S1-3.4.2a" },
  terminate: { act: "end without satisfaction", needs: manager, clause: "S1-3.4.2b" },
  followUp: { act: "follow up", needs: specialist, clause: "S1-3.5.1" },
  archive: { act: "archive", needs: specialist, clause: "S1-3.6.1" },
  assignResponsibility: { act: "assign responsibility", needs: manager, clause: "S1-1.3.4" },
  suspend: { act: "suspend the clocks", needs: manager, clause: "S1-7.2.5" }
} as const satisfies Record<string, Authority>
