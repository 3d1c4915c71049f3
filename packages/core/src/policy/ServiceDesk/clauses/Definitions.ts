/** Service desk, all sections. In our own words, each definition with the standard whose terms it leans on. */
import type { ClauseType } from "../../../rules/Clause.ts"
import {
  act,
  type Carried,
  clauseOf,
  command,
  deadline,
  type Entry,
  event,
  kpi,
  type Pointer,
  reading,
  recorded,
  ruled
} from "../../../rules/Policy.ts"

const cite = clauseOf("service-desk")

/** A definition by its section, with the source that it leans on. */
const clause = (
  section: string,
  types: ReadonlyArray<ClauseType>,
  source: string,
  [zh, en]: readonly [string, string],
  carried: Carried
): Entry => cite([section, `SD-${section}`], types, `${zh}（参照 ${source}）`, `${en} (after ${source})`, carried)

const limit = (name: string, ...more: ReadonlyArray<Pointer>) => ruled(deadline(name), kpi(name), ...more)
const incidents = "ISO/IEC 20000-1"
const complaints = "ISO 10002"
const itil = "ITIL"

/** What the words mean. */
export const terms: ReadonlyArray<Entry> = [
  clause(
    "1.1",
    ["definition", "record"],
    complaints,
    [
      "案件自账上首次知悉客户来意之时起算；各类案件一并计，重复登记者与申诉成立作废者不计，建账前已在处理者不计时",
      "a case begins with the first that the books know of it; all classes count, duplicates and what was voided on appeal do not, and what was open before the books began is not timed"
    ],
    recorded("Case.Registered", "Case.CarriedOver", "Case.MarkedDuplicate", "Case.Voided")
  ),
  clause(
    "1.2",
    ["definition", "record"],
    itil,
    [
      "首次响应是有人首次答复客户；自动回复不算",
      "the first response is the first answer by a person; an automatic reply is none"
    ],
    recorded("Case.Answered")
  ),
  clause(
    "1.3",
    ["definition", "state"],
    incidents,
    [
      "解决由处理人申报；检核未过、客户不认或再有处理即为重开，此前的解决失效",
      "the handler declares a case resolved; a check that fails, a customer who does not agree, or more work reopens it and takes the resolution back"
    ],
    ruled(command("Case.resolve"), command("Case.reopen"), event("Case.Resolved"), event("Case.Reopened"))
  )
]

/** How long customers wait. */
export const times: ReadonlyArray<Entry> = [
  clause(
    "2.1",
    ["target", "deadline"],
    incidents,
    [
      "每件在公司规定的分钟数内首次响应；默认连续计时",
      "every case is first answered within the minutes that the company sets, by the clock unless read otherwise"
    ],
    limit("desk_response_in_time", reading("desk_response_in_time.responseClock"), event("Case.Answered"))
  ),
  clause(
    "2.2",
    ["formula"],
    itil,
    [
      "首次响应时长以已答复案件的中位数与第90百分位表示",
      "the time to the first response is told by the median and the 90th percentile of the cases answered"
    ],
    ruled(kpi("desk_response_median"), kpi("desk_response_p90"))
  ),
  clause(
    "2.3",
    ["target", "deadline"],
    incidents,
    [
      "每件在公司规定的小时数内解决且不再重开；默认连续计时，等待不扣除",
      "every case is resolved within the hours that the company sets, and stays so; by the clock unless read otherwise, and waiting is not taken off"
    ],
    limit("desk_resolution_in_time", reading("desk_resolution_in_time.handlingClock"), event("Case.Resolved"))
  ),
  clause(
    "2.4",
    ["formula"],
    itil,
    [
      "解决时长以平均值、中位数与第90百分位表示；默认以至今有效的解决为准",
      "the time to resolve is told by mean, median and 90th percentile, of the resolution that stands unless read otherwise"
    ],
    ruled(
      ...["mean", "median", "p90"].flatMap((one) => [
        kpi(`desk_resolution_${one}`),
        reading(`desk_resolution_${one}.resolution`)
      ])
    )
  )
]

/** What did not hold, and what stands open. */
export const standing: ReadonlyArray<Entry> = [
  clause(
    "3.1",
    ["formula"],
    itil,
    [
      "重开率默认按案件计：曾重开者占曾解决者的比例",
      "the reopen rate goes by cases unless read otherwise: those reopened, of those resolved at least once"
    ],
    ruled(kpi("desk_reopen_rate"), reading("desk_reopen_rate.reopened"))
  ),
  clause(
    "3.2",
    ["formula", "state"],
    incidents,
    [
      "积压是截止时未了的案件，无论何时收到；默认以解决为了",
      "the backlog is what stands open at the cut, whenever it came in; resolved is done unless read otherwise"
    ],
    ruled(kpi("desk_backlog"), reading("desk_backlog.open"))
  ),
  clause(
    "3.3",
    ["formula", "target"],
    itil,
    [
      "积压的年龄自收到算至截止，以中位数、第90百分位及超过公司规定天数者表示",
      "the age of the backlog runs from receipt to the cut; it is told by median, 90th percentile, and what is older than the days that the company sets"
    ],
    ruled(
      ...["too_old", "too_old_rate", "age_median", "age_p90"].flatMap((one) => [
        kpi(`desk_backlog_${one}`),
        reading(`desk_backlog_${one}.open`)
      ])
    )
  )
]

/** What customers notice, and whose the numbers are. */
export const customers: ReadonlyArray<Entry> = [
  clause(
    "4.1",
    ["formula"],
    itil,
    [
      "首次接触解决：解决前未等待、上报、转外、上门、报困难或易手，解决后未重开",
      "resolved at first contact: before the resolution the case neither waited nor was passed up, out or on, nobody had to go there, no difficulty was reported, and it was not reopened"
    ],
    ruled(kpi("desk_first_contact_resolution"), reading("desk_first_contact_resolution.contact"))
  ),
  clause(
    "4.2",
    ["formula"],
    complaints,
    [
      "解决后回访客户；回访率是已回访者占曾解决者的比例",
      "customers are called back; the rate is of the cases resolved"
    ],
    ruled(
      kpi("desk_callback_rate"),
      reading("desk_callback_rate.calledBack"),
      command("Case.followUp"),
      event("Case.FollowedUp")
    )
  ),
  clause(
    "4.3",
    ["target", "deadline"],
    complaints,
    [
      "自首次解决起在公司规定的天数内回访",
      "the call-back comes within the days that the company sets, from the first resolution"
    ],
    limit("desk_callback_in_time")
  ),
  clause(
    "4.4",
    ["formula"],
    complaints,
    [
      "回访满意率是最近答复满意者占已答复者的比例",
      "satisfaction is the share that is content by its newest answer, of those who answered when called back"
    ],
    ruled(kpi("desk_callback_satisfaction"), reading("desk_callback_satisfaction.satisfied"))
  ),
  clause(
    "5.1",
    ["target", "approval"],
    incidents,
    [
      "目标与时限由公司自定，经批准后生效；未定者不判",
      "targets and limits are the company's own and hold once approved; what is not set is not judged"
    ],
    ruled(act("Target.approve"), command("Target.draft"), command("Target.approve"), command("Adoption.adopt"))
  )
]
