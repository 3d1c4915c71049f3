/** The conventions of every rule and the cases that experts agreed on: each is named by the title of a test. */
import { describe, expect, it } from "vitest"
import { names, type Titled, testsOf, titled } from "../scripts/docs/ClauseTests.ts"

const conventions = Array.from({ length: 20 }, (_, n) => `G${n + 1}`)

/** The golden vectors of the documents that the books hold, each by the words with which its test begins. */
const vectors = [
  "10 complaints on a base of 1000, target below 1 %",
  "95/100 against at least 95 % is met; 94.996 % is missed",
  "no complaints: the resolution rate is undefined and the verdict null",
  "SLA 8 h, Monday to Friday 9 to 17, start Monday 09:00, pause Monday 17:00 to Tuesday 09:00: due Monday 17:00",
  "a pause Friday 16:00 to Monday 10:00 shifts by two working hours",
  "paid 2026-09-30, +1 and +2 working days: 2026-10-08 and 2026-10-09",
  "paid 2026-10-09, +1 working day: 2026-10-10",
  "paid 2026-02-13, +1 and +2 working days: 2026-02-14, made up, and 2026-02-24",
  "a deadline in 2027 is CalendarNotCovered",
  "sample 30 %: N = 1, 3, 4, 7, 10, 11, 33 give 1, 1, 2, 3, 3, 4, 10",
  "weekly scores 24, –, –, –: monthly 96, literal 24",
  "five weeks all 25: 100, literal 125",
  "department 80, 90, 100: 90",
  "rework cost 100.01 at 20/80: 20.00 + 80.01",
  "one fault fixed at the second try: to the letter 0/2, by fault 0/1, provisional until 30 days later",
  "received 30 Dec, solved 3 Jan, reopened 10 Jan: frozen 0/1; live on 5 Jan 1/1, on 11 Jan 0/1",
  "filing due 2026-10-02, roll following: 2026-10-08"
]

/** The faults of other systems that must not come back here. */
const clockBugs = [
  ...[
    "glpi 10594",
    "erpnext 49414",
    "erpnext 52489",
    "erpnext: an earlier hold",
    "glpi 22678",
    "glpi 6902",
    "glpi 24481"
  ],
  ...["chatwoot 12058", "glpi 23359", "zammad: pauses below a minute", "helpdesk 2212", "osticket 6847", "pm4py"]
]

const unnamed = (all: ReadonlyArray<Titled>) => [
  ...conventions.filter((id) => testsOf(id, all).length === 0),
  ...[...vectors, ...clockBugs].filter((words) => !all.some(({ title }) => title.includes(words)))
]

describe("conventions and golden vectors", () => {
  const all = titled()

  it("each has a test that is named after it", () => {
    expect(unnamed(all)).toEqual([])
  })

  it.each([...conventions, ...vectors, ...clockBugs])("without the tests of %s it would be missed", (one) => {
    const others = all.filter(({ title }) => !(one.startsWith("G") ? names(title, one) : title.includes(one)))
    expect(unnamed(others)).toContain(one)
  })
})
