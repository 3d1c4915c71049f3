/**
 * Indicators of the suites' parcels, one of each formula that whole numbers and instants allow: what a store that counts
 * by itself is asked, unless it brings declarations of its own.
 */
import { Kpi } from "@servicebook/core"

const title = (en: string) => ({ zh: en, en })
const heading = (name: string) => ({ name, title: title(name), rule: title(name), clauses: [] })

const parcels = {
  name: "parcels",
  title: title("parcels"),
  rows: "parcel",
  select: { anchor: "openedAtMs" },
  among: { known: "title" },
  exclusions: [{ reason: "heavy", title: title("more than four facts"), when: { atLeast: ["facts", 5] } }]
} as const

const closed = { ...parcels, select: { anchor: "closedAtMs" }, exclusions: [] } as const

/** The declarations. */
export const declarations: ReadonlyArray<Kpi.Declaration> = [
  Kpi.share(heading("closed_share"), [{ ...parcels, having: { known: "closedAtMs" } }]),
  Kpi.share({ ...heading("closed_share_at_once"), cut: { after: { hours: 1 } } }, [
    { ...parcels, having: { within: ["openedAtMs", "closedAtMs"], atMost: { hours: 1 } } }
  ]),
  Kpi.count(heading("facts_of_parcels"), [{ ...parcels, value: { field: "facts" } }]),
  Kpi.mean({ ...heading("hours_to_close"), cut: "latest" }, [
    { ...closed, value: { elapsed: ["openedAtMs", "closedAtMs"] } }
  ]),
  Kpi.quantile(heading("median_to_close"), "1/2", [{ ...closed, value: { elapsed: ["openedAtMs", "closedAtMs"] } }]),
  Kpi.nested(
    heading("facts_by_month_and_title"),
    [{ make: "mean" }, { make: "sum", times: "1/3", atMost: "4" }],
    [
      {
        ...parcels,
        select: { anchor: "openedAtMs", shiftDays: -1 },
        value: { field: "facts" },
        path: [{ owner: "month" }, { field: "title" }]
      }
    ]
  ),
  Kpi.stock(heading("open_parcels"), [
    { ...parcels, select: { standing: "openedAtMs" }, among: { is: ["open", true] } }
  ]),
  Kpi.mean({ ...heading("age_of_open_parcels"), cut: "latest" }, [
    { ...parcels, select: { standing: "openedAtMs" }, among: { is: ["open", true] }, value: { age: "openedAtMs" } }
  ]),
  Kpi.quantile(heading("median_age_since_closed"), "1/2", [
    {
      ...parcels,
      select: { standing: "openedAtMs" },
      exclusions: [{ reason: "old", title: title("old"), when: { beforeCut: "openedAtMs", moreThan: { hours: 1 } } }],
      value: { age: "closedAtMs" }
    }
  ]),
  Kpi.ratio(
    heading("weighings_each_open_day"),
    [
      {
        ...parcels,
        name: "weighings",
        title: title("weighings"),
        rows: "weighing",
        select: { anchor: "atMs" },
        among: { all: [] },
        exclusions: []
      }
    ],
    [
      {
        ...parcels,
        name: "open",
        exclusions: [],
        select: { present: { from: "openedAtMs", until: "closedAtMs", at: "dailyMean" } }
      }
    ]
  )
]
