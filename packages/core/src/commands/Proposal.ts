/** What may be ordered on a proposal; for whom it is made is a subject of the order that proposes it. */
import * as Schema from "effect/Schema"
import { Nothing } from "../log/Recorded.ts"
import { all as policies } from "../policy/Policies.ts"
import type { Measure } from "../rules/Measure.ts"
import { joined } from "../rules/Title.ts"
import * as Proposal from "../streams/Proposal.ts"
import { command, commands } from "./Command.ts"

const { data } = Proposal

/** The measures that the documents know, each by its clause and name, as `S0-3.2.4c:fine`: two documents may use one name. */
export const measures: ReadonlyMap<string, Measure> = new Map(
  policies.flatMap((policy) => policy.measures.map((measure) => [`${measure.clause}:${measure.name}`, measure]))
)

const { basis, fen, reverses } = data.Proposed.fields

/** The choice of a measure; each is called what its document calls it. */
const Named = Schema.Union(
  [...measures].map(([key, { title }]) => Schema.Literal(key).annotate({ title: joined(title) }))
)

/** Who approves and who carries out stands in the measure, never in the order: whoever proposes cannot name them. */
const Proposing = Schema.Struct({ measure: Named, basis, fen, reverses })

/**
 * The commands of {@link Proposal.stream}. Those who decide and carry out differ from measure to measure, so that no command
 * states them; each decision guards by the measure that was proposed.
 */
export const all = commands(
  Proposal.stream,
  { zh: "奖惩建议", en: "Proposal" },
  {
    propose: command({
      title: { zh: "提出", en: "Propose" },
      input: Proposing,
      decide: ({ measure, ...more }) => Proposal.propose({ ...more, measure: measures.get(measure) as Measure })
    }),
    approve: command({ title: { zh: "批准", en: "Approve" }, input: Nothing, decide: () => Proposal.approve }),
    reject: command({
      title: { zh: "驳回", en: "Reject" },
      input: data.Rejected,
      decide: ({ cause }) => Proposal.reject(cause)
    }),
    withdraw: command({
      title: { zh: "撤回", en: "Withdraw" },
      input: data.Withdrawn,
      decide: ({ cause }) => Proposal.withdraw(cause)
    }),
    carryOut: command({ title: { zh: "执行", en: "Carry out" }, input: Nothing, decide: () => Proposal.carryOut }),
    reverse: command({
      title: { zh: "登记冲回", en: "Note the reversal" },
      input: data.Reversed,
      decide: ({ by }) => Proposal.reverse(by)
    })
  }
)
