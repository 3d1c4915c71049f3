/** The worked page of the weekly survey: one department, one quarter, from frames and answers to the ranking. */
import { Draw, OblP02, Proposals, Rational, type Score, Survey } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { draws, firstAnswers, head, quarter, rows, staff } from "./SurveyStory.ts"

/** The ranking of the story, under readings in place of the defaults. */
export const ranked = (readings: { readonly [reading: string]: string } = {}): Proposals.Ranked =>
  Effect.runSync(
    Proposals.ranked(rows, OblP02.surveyScore, OblP02.rankingNumbers, {
      ...{ window: quarter, head, by: "staff", readings },
      parameters: { meritPlaces: 1 }
    })
  )

const table = (titles: ReadonlyArray<string>, lines: ReadonlyArray<ReadonlyArray<string>>): string =>
  [titles, titles.map(() => "---"), ...lines].map((line) => `| ${line.join(" | ")} |`).join("\n")

const exact = (value: Rational.Rational | undefined): string => (value === undefined ? "—" : Rational.show(value))
const shown = (value: Rational.Rational | undefined): string =>
  value === undefined || value.d === 1n ? exact(value) : `${exact(value)} = ${Rational.toFixed(value, 2)}`

const drawTable = (): string =>
  table(
    ["month", "work week", "covered before", "frame hash", "drawn, in order"],
    draws.map(({ frame, hash, month, names }) => [
      ...[month, frame.week, frame.covered.join(" ") || "—"],
      ...[`\`${hash.slice(0, 12)}…\``, names.join(" ")]
    ])
  )

const ticketTable = (): string => {
  const [first] = draws
  if (first === undefined) return ""
  const bound = Draw.boundSeed(first.hash, first.seed)
  return table(
    ["ticket (first 12 digits)", "member"],
    Draw.order(first.frame, first.seed).map((member) => [`\`${Draw.ticket(bound, member).slice(0, 12)}\``, member])
  )
}

const itemTable = (): string =>
  table(
    ["call: week / person / nth", ...Survey.itemNames, "of 25"],
    firstAnswers.map(({ call, items }) => [call, ...items.map(String), String(items.reduce((a, b) => a + b, 0))])
  )

const weekCell = ({ answers, score, week }: Score.PersonScore["months"][number]["weeks"][number]): string => {
  const points = answers.map((one) => one.points)
  return points.length === 1
    ? `${week}: ${points[0]}`
    : `${week}: (${points.join(" + ")}) / ${points.length} = ${exact(score)}`
}

const monthTable = ({ scores }: Proposals.Ranked): string =>
  table(
    ["person", "month", "scored weeks, of 25", "mean / 25 · 100"],
    scores.persons.flatMap(({ months, staff: who }) =>
      months.map(({ month, score, weeks }) => [who, month, weeks.map(weekCell).join("; "), exact(score)])
    )
  )

const rankTable = ({ places }: Proposals.Ranked): string =>
  table(
    ["rank", "person", "quarter", "sum of months"],
    places.map(({ key, rank, score, total }) => [String(rank ?? "—"), key ?? "—", shown(score), exact(total)])
  )

const departmentTable = ({ scores }: Proposals.Ranked): string =>
  table(
    ["month", "sum of persons / persons", "score"],
    (scores.departments[0]?.months ?? []).map(({ month, persons, score }) => [
      month,
      `(${persons.map((one) => exact(one.score)).join(" + ")}) / ${persons.length}`,
      shown(score)
    ])
  )

const otherReadings = (): string =>
  table(
    ["reading", ...staff],
    [{}, { combine: "cappedSum" }, { combine: "literalSum" }, { weekToMonth: "isoThursday" }].map((readings) => {
      const found = ranked(readings).scores.persons
      const name = Object.entries(readings).map(([key, value]) => `\`${key}=${value}\``)
      return [name.join(" ") || "as above", ...staff.map((who) => exact(found.find((one) => one.staff === who)?.score))]
    })
  )

/** The draw in another language: what an auditor runs. The test of the page runs it too. */
export const program = `import hashlib, sys
digest = lambda text: hashlib.sha256(text.encode()).hexdigest()
for line in sys.stdin:                       # week;seed;members;covered
    week, seed, members, covered = line.rstrip("\\n").split(";")
    members, covered = sorted(members.split()), covered.split()
    frame = "\\n".join(["servicebook/frame/1", week, "3/10"]
                      + [("-" if one in covered else "+") + one for one in members])
    bound = digest("servicebook/draw/1\\n" + digest(frame) + "\\n" + seed)
    order = sorted(members, key=lambda one: (one in covered, digest(bound + "\\n" + one)))
    print(week, *order[:-(-3 * len(members) // 10)])`

/** What the program is given. */
export const programInput = (): string =>
  draws
    .map(({ frame, seed }) => [frame.week, seed, frame.members.join(" "), frame.covered.join(" ")].join(";"))
    .join("\n")

const drawn = (): ReadonlyArray<string> => [
  "## 1. The draws",
  "Thirteen work weeks have their surveys close in the quarter: a week belongs to the month of the Sunday after it (`weekToMonth=surveyClosedIn`). Four persons keep logs, so that each Monday ⌈3 · 4 / 10⌉ = 2 are drawn; those already drawn in the month come last.",
  drawTable(),
  "The order comes from tickets. A frame is the text `servicebook/frame/1`, the week, `3/10`, then a line a member (`+` open, `-` covered), and its hash the SHA-256. The auditor's seed, here `dice of the auditor, <week>`, comes after it. The ticket of a member is the SHA-256 of the bound seed, a line break and the token; the bound seed that of `servicebook/draw/1`, the frame hash and the seed, in lines. For the first week:",
  ticketTable(),
  "The same by another program, which prints the names of the table above:",
  `\`\`\`python\n${program}\n\`\`\``
]

const scored = (found: Proposals.Ranked): ReadonlyArray<string> => [
  "## 2. From items to months",
  "A customer gives up to 5 points to each of the five items, 25 in all (§3.2.2, §3.2.3). The calls about the first week:",
  itemTable(),
  "A person's week is the mean of what the customers said, a month the mean of the scored weeks made a score of 100. Of T-3 one customer said 9 in each call of February; T-3 disputed it, the stamped records show 5 + 5 + 5 + 5 + 4 = 24, and 24 counts (§3.2.9).",
  monthTable(found),
  "## 3. The quarter and the ranking",
  "A quarter is the mean of its months. Nothing is rounded before the comparison.",
  rankTable(found),
  `With \`meritPlaces=1\` the ranking proposes ${found.merit.is === "proposed" ? found.merit.keys.join(", ") : "nobody"}; the document gives no number, and people decide. Who stood long at the bottom is not proposed: \`${found.longAtBottom?.is === "not-configured" ? found.longAtBottom.parameter : ""}\` is unbound.`,
  "## 4. The department",
  "A month of the department is the mean of its persons. The text divides the sum by the mean, which gives the headcount, 4, in every month: a slip, read as number of persons.",
  departmentTable(found),
  `Quarter: ${shown(found.scores.departments[0]?.score)}.`,
  "## 5. Under other readings",
  "The sums punish whoever was drawn once: that is why the mean is the default.",
  otherReadings()
]

/** The page. */
export const surveyPage = (): string =>
  `${[
    "# The weekly survey by hand",
    "One department, one quarter: from work logs and answers to the ranking (OBL-P-02 §3.2.1 to §3.2.5, §3.2.9). This page is computed by `npm run docs`; a test holds its numbers against those reckoned by hand.",
    ...drawn(),
    ...scored(ranked())
  ].join("\n\n")}\n`
