/** What the reference says of each call and of each parameter that its own schema does not describe, in both languages. */
import { OpenApi } from "effect/http-api"

/** Each call in a line, by the name of its operation. */
export const calls: { readonly [operation: string]: string } = {
  "system.health": "服务是否在运行；无须令牌 / Whether the host lives; without a token",
  "system.ready": "服务能否作答；无须令牌 / Whether the host can answer; without a token",
  "system.me": "令牌说明的身份：租户、编号、角色 / Who the token says one is: tenant, code, roles",
  "figures.declarations":
    "现行的指标与定期义务，及其解读与参数 / The indicators and obligations in force, with readings and parameters",
  "figures.figure": "一个指标在一个区间的数值与判定 / The figure of an indicator in a window, with its verdict",
  "sensitivity.sensitivity":
    "数值在其他解读下如何，判定是否翻转 / The figure under each other reading, and whether the verdict flips",
  "scorecards.scorecard":
    "一个区间的记分卡：全部指标、目标与判定 / The scorecard of a window: all indicators, targets and verdicts",
  "rankings.ranking": "按调查得分排名 / The ranking by the score of the survey",
  "worklists.worklist": "应办、临期与逾期的事项，逐页 / What is due, at risk or overdue, page by page",
  "filings.filings": "区间内应报送的文件及其结果 / The papers due in a window, and what became of them",
  "explanations.explanation":
    "数值的由来：条款、条件与所计各行，逐页 / Why a figure is what it is: clause, conditions and rows, page by page",
  "policies.policies": "账簿所执行的文件 / The documents that the books carry out",
  "policies.policy": "一份文件的逐条规则，及其由什么执行 / The clauses of a document, and what carries each",
  "policies.table": "一张评定表 / A decision table",
  "targets.targets": "一年的目标，及其缺失之处 / The targets of a year, and what lacks of them",
  "consequences.consequences": "各月事实所引出的奖惩建议 / What follows from the facts of whole months: proposals",
  "consequences.explained": "一人的奖惩建议及其理由 / What follows for one person, with the reasons",
  "events.head": "账簿记到何处，自何时起 / How far the books are, and since when",
  "events.events": "全部事件，按位置，逐页 / All events by position, page by page",
  "events.stream": "一个流的事件与所知的行 / The events of one stream, and its rows as known",
  "changes.changes":
    "以服务器推送事件告知变化：所看内容的新答案与知识点 / Changes as server-sent events: new answers to what is watched, and the head",
  "commands.catalogue":
    "可下达的命令，及其 JSON Schema、用语与权限 / What there is to order, with JSON Schemas, words and who may"
}

/** Parameters, by name. */
export const parameters: { readonly [name: string]: string } = {
  kpi: "指标的名称，如 complaint_rate；见 /v1/figures / the name of an indicator, as complaint_rate; see /v1/figures",
  name: "名称；见 /v1/policies / the name; see /v1/policies",
  category: "流的类别，如 Case / the category of the stream, as Case",
  id: "流的编号，如 C-1 / the code of the stream, as C-1",
  of: "人员，如 staff:S-7 / a person, as staff:S-7",
  reading:
    "以 名称=选项 取代默认解读，如 attribution=flow；可重复 / a reading in place of the default, as attribution=flow; repeat for several",
  parameter:
    "以 名称=整数 给出参数，如 repeatDays=30；可重复 / a parameter as name=whole number, as repeatDays=30; repeat for several",
  limit: "一页至多几项 / how many entries a page has at most",
  cursor: "上一页答案中的 next；首页不填 / `next` of the page before; left out for the first",
  after: "只要此位置之后的 / only what comes after this position",
  with: "表的输入，如 名称=值；可重复 / an input of the table, as name=value; repeat for several",
  by: "并按每个对象各列一项：staff、department 或 outlet / also one entry for each holder: staff, department or outlet",
  trend: "此前同类区间的个数 / how many windows of the same kind before this one",
  watch:
    "随变化重新作答的内容：scorecard、worklist；可重复；都不填则只告知知识点 / what is answered anew: scorecard, worklist; repeat for both; neither: the head alone",
  "idempotency-key":
    "此次下达的名称，由您取定；以同一键重发，得到首次记录的结果 / your own name of this order: sent again with it, it is answered by what was recorded the first time",
  "if-match":
    "下达时所见流的 ETag，带引号；流已变化则拒绝 / the ETag of the stream that was seen, in quotes; refused where it has moved on",
  "if-none-match":
    "填 *：尚无此流时才下达；勿与 If-Match 同用 / `*`: only where there is no such stream yet; not beside If-Match",
  "last-event-id": "断开前最后收到的 id / the last id that was received before the connection broke",
  "If-None-Match": "已有答案的 ETag；未变化则答 304 / the ETag of the answer one has; 304 where it is still that"
}

interface Parameter {
  readonly name: string
  readonly description?: string
  readonly schema?: { readonly description?: string }
}

interface Operation {
  readonly operationId?: string
  readonly parameters?: ReadonlyArray<Parameter>
}

interface Components {
  readonly securitySchemes: { readonly [name: string]: object }
}

type Paths = { readonly [path: string]: { readonly [method: string]: Operation } }

const described = (parameter: Parameter): Parameter => {
  const text = parameters[parameter.name]
  const isSaid = parameter.description !== undefined || parameter.schema?.description !== undefined
  return isSaid || text === undefined ? parameter : { ...parameter, description: text }
}

const spoken = (operation: Operation): Operation => {
  const summary = calls[operation.operationId ?? ""]
  return {
    ...operation,
    ...(summary === undefined ? {} : { summary }),
    ...(operation.parameters === undefined ? {} : { parameters: operation.parameters.map(described) })
  }
}

const mapped = <A, B>(all: { readonly [key: string]: A }, change: (one: A) => B): { readonly [key: string]: B } =>
  Object.fromEntries(Object.entries(all).map(([key, one]) => [key, change(one)]))

// The reference page knows the scheme in small letters alone, and asks for a password otherwise.
const inSmallLetters = (components: Components) => ({
  ...components,
  securitySchemes: { bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" } }
})

/** Puts the words into the OpenAPI document. */
export const told = OpenApi.annotations({
  title: "Servicebook",
  version: "1",
  description:
    "售后服务账簿：下达命令，查询指标、期限与由来。以 Authorization: Bearer 给出令牌。 / The books of after-sales service: commands, figures, deadlines and explanations. Give the token as Authorization: Bearer.",
  transform: (document) => ({
    ...document,
    components: inSmallLetters(document["components"] as Components),
    paths: mapped(document["paths"] as Paths, (methods) => mapped(methods, spoken))
  })
})
