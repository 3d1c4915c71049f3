/** What may be ordered on a customer's case. */
import { Nothing } from "../log/Recorded.ts"
import * as Case from "../streams/Case.ts"
import { command, commands } from "./Command.ts"

const { data } = Case

/** The commands of {@link Case.stream}. */
export const all = commands(
  Case.stream,
  { zh: "客户案件", en: "Customer's case" },
  {
    register: command({ title: { zh: "登记来件", en: "Register" }, input: data.Registered, decide: Case.register }),
    assign: command({
      title: { zh: "指派", en: "Assign" },
      input: Nothing,
      authority: Case.authorities.assign,
      decide: () => Case.assign
    }),
    resolve: command({
      title: { zh: "宣告解决", en: "Resolve" },
      input: data.Resolved,
      decide: ({ cause }) => Case.resolve(cause)
    })
  }
)
