/**
 * Indicators of the phone repair's history, declared with the public vocabulary. The case spans the whole; the fault
 * and its attempts are rows of the stream Repair.
 */
import { type Case, Condition, Kpi, Operand, type Repair } from "@servicebook/core"

const title = { zh: "手机维修", en: "phone repair" }
type More<R> = Partial<Omit<Operand.Operand<Operand.FieldOf<R>, Operand.InstantOf<R>>, "rows">>

const heading = (name: string, zh: string, en: string): Kpi.Heading => ({
  name,
  title: { zh, en },
  rule: { zh, en },
  clauses: []
})
const whole = { title, among: Condition.always, exclusions: [] } as const

const cases = (name: string, more: More<Case.Row> = {}) =>
  Operand.operand<Case.Row>({ name, ...whole, rows: "case", select: { anchor: "firstAtMs" }, ...more })

const faults = (name: string, more: More<Repair.Fault> = {}) =>
  Operand.operand<Repair.Fault>({ name, ...whole, rows: "fault", select: { anchor: "startedAtMs" }, ...more })

const attempts = (name: string, more: More<Repair.Row> = {}) =>
  Operand.operand<Repair.Row>({ name, ...whole, rows: "attempt", select: { anchor: "startedAtMs" }, ...more })

/** Phones archived. */
export const archived = Kpi.count(heading("archived", "归档数", "Archived"), [
  cases("archived", { among: { is: ["state", "closed"] } })
])

/** Customers informed. */
export const informed = Kpi.count(heading("informed", "通知次数", "Customers informed"), [
  cases("informed", { value: { field: "informed" } })
])

/** Repair attempts, all or those of one method. */
export const attempted = (method?: "Simple" | "Complex") =>
  Kpi.count(heading(`attempts_${method?.toLowerCase() ?? "all"}`, "维修次数", "Repair attempts"), [
    attempts("attempts", method === undefined ? {} : { among: { is: ["method", method] } })
  ])

/** Phones with so many attempts. */
export const withAttempts = (many: number) =>
  Kpi.count(heading(`phones_with_${many}_attempts`, `维修 ${many} 次的手机`, `Phones with ${many} attempts`), [
    faults("phones", { among: { is: ["attempts", many] } })
  ])

/** How often repairs began anew. */
export const restarts = Kpi.count(heading("restarts", "重修次数", "Restarts"), [
  faults("restarts", { value: { field: "restarts" } })
])

/** Phones whose repair began anew. */
export const restarted = Kpi.count(heading("phones_restarted", "曾重修的手机", "Phones restarted"), [
  faults("restarted", { among: { atLeast: ["restarts", 1] } })
])

/** Share of tested phones that passed their first test. */
export const firstTestPassed = Kpi.share(heading("first_test_passed", "首检合格率", "First test passed"), [
  faults("tested", { among: { atLeast: ["tests", 1] }, having: { is: ["firstTestPassed", true] } })
])

/** Phones that passed their last test. */
export const lastTestPassed = Kpi.count(heading("last_test_passed", "末检合格数", "Last test passed"), [
  faults("passed", { among: { is: ["lastTestPassed", true] } })
])

const minutes = attempts("minutes", { value: { elapsed: ["startedAtMs", "completedAtMs"] } })
const through = cases("throughput", { value: { elapsed: ["firstAtMs", "lastAtMs"] } })

/** Mean minutes of an attempt. */
export const meanAttempt = Kpi.mean(heading("mean_attempt", "平均维修时长", "Mean time of an attempt"), [minutes])
/** Median minutes of an attempt. */
export const medianAttempt = Kpi.quantile(
  heading("median_attempt", "维修时长中位数", "Median time of an attempt"),
  "1/2",
  [minutes]
)
/** Mean minutes from a phone's first start to its last completion. */
export const meanThroughput = Kpi.mean(heading("mean_throughput", "平均通过时长", "Mean throughput time"), [through])
/** Median minutes from a phone's first start to its last completion. */
export const medianThroughput = Kpi.quantile(
  heading("median_throughput", "通过时长中位数", "Median throughput time"),
  "1/2",
  [through]
)
