/**
 * The same by promises, for teams without Effect: methods give plain values, and what is refused is thrown.
 */
import { Books, Case, Kpi, Memory, OblP02, Operand, Streams } from "@servicebook/core"

/** Complaints that nobody has resolved at the cut, whenever they came in. Plain data: no callbacks. */
export const openComplaints = Kpi.stock(
  {
    name: "open_complaints",
    title: { zh: "未解决的投诉", en: "Open complaints" },
    rule: { zh: "截止时尚未解决的投诉件数", en: "complaints that stand unresolved at the cut" },
    clauses: ["acme-handbook-4"]
  },
  [
    Operand.operand<Case.Row>({
      name: "complaints",
      title: { zh: "投诉", en: "complaints" },
      rows: "case",
      select: { standing: "complaintAtMs" },
      among: { is: ["state", "open"] },
      exclusions: []
    })
  ]
)

const clerk = { id: "staff-7", roles: [] }
const checker = { id: "staff-9", roles: ["customer-relations"] }

/** Two complaints of March, one of them resolved; the figures of the month and a refusal, as lines of text. */
export const story = async (): Promise<ReadonlyArray<string>> => {
  const books = await Books.open(Memory.layer({ tenant: "acme", streams: Streams.all }))
  const order = (id: string, occurredAt: string, actor: typeof checker, decide: ReturnType<typeof Case.verify>) =>
    books.execute(Case.stream, id, { actor, key: `${id} ${occurredAt}`, occurredAt, subjects: ["outlet:O-1"] }, decide)

  await order("c-1", "2026-03-02T01:00:00.000Z", clerk, Case.register({ class: "complaint" }))
  await order("c-1", "2026-03-05T02:00:00.000Z", clerk, Case.resolve("part replaced"))
  await order("c-1", "2026-03-06T02:00:00.000Z", checker, Case.verify(true))
  await order("c-2", "2026-03-20T08:00:00.000Z", clerk, Case.register({ class: "complaint" }))

  const lines: Array<string> = []
  for (const kpi of [OblP02.complaintResolutionRate, openComplaints]) {
    const { display, status } = await books.figure(kpi, "2026-03")
    lines.push(`${kpi.name}: ${display}, ${status.is}`)
  }
  try {
    await order("c-2", "2026-03-20T09:00:00.000Z", clerk, Case.verify(true))
  } catch (refused) {
    if (refused instanceof Error) lines.push(`refused: ${refused.message}`)
  }
  await books.close()
  return lines
}
