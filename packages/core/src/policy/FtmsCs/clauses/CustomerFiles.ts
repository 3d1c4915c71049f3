/** FTMS §9: customers' files and their correction. In our own words. */
import {
  act,
  clauseOf,
  command,
  consequence,
  deadline,
  type Entry,
  kpi,
  notFormalised,
  recorded,
  ruled
} from "../../../rules/Policy.ts"

const clause = clauseOf("ftms-cs")

const fields: ReadonlyArray<Entry> = [
  clause(
    ["九 1", "S2-9.1a"],
    ["record"],
    "私人客户的基本栏目；内容存于可删除的库，账簿只记栏目名",
    "the basic fields of a private customer; what stands in them lies in an erasable vault, the books know field names alone",
    ruled(kpi("customer_file_completeness"), command("CustomerFile.fill"))
  ),
  clause(
    ["九 1", "S2-9.1b"],
    ["record"],
    "公司、机关等客户的基本栏目",
    "the basic fields of companies, offices and other bodies",
    ruled(kpi("customer_file_completeness"), command("CustomerFile.fill"))
  ),
  clause(
    ["九 1", "S2-9.1c"],
    ["record"],
    "车辆栏目",
    "the fields of the vehicle",
    recorded("CustomerFile.FieldsFilled")
  ),
  clause(
    ["九 1", "S2-9.1d"],
    ["record"],
    "销售交易栏目",
    "the fields of the sale",
    recorded("CustomerFile.FieldsFilled")
  ),
  clause(
    ["九 1", "S2-9.1e"],
    ["record"],
    "服务交易栏目",
    "the fields of the service",
    recorded("CustomerFile.FieldsFilled")
  ),
  clause(
    ["九 1", "S2-9.1f"],
    ["record"],
    "日常维系栏目，抱怨与投诉分列",
    "the fields of care for the customer, grumbles and complaints apart",
    recorded("CustomerFile.FieldsFilled")
  ),
  clause(
    ["九 1", "S2-9.1g"],
    ["record"],
    "个人与家庭栏目，含敏感信息，均非必填",
    "the fields of person and family, sensitive ones among them, none of them asked for",
    recorded("CustomerFile.FieldsFilled", "CustomerFile.FieldsCleared")
  ),
  clause(
    ["九 1", "S2-9.1h"],
    ["role"],
    "全体人员协助更新和补充客户资料",
    "all staff help to keep the files up to date",
    ruled(command("CustomerFile.fill"), command("Notice.arise"))
  )
]

const corrections: ReadonlyArray<Entry> = [
  clause(
    ["九 2", "S2-9.2"],
    ["workflow"],
    "客户信息管理流程图（图已缺失）",
    "the chart of how customers' data are managed (the chart is lost)",
    notFormalised(
      "流程图缺失，无从恢复；修正一支见下条",
      "the chart is lost; the branch of corrections stands in the next item"
    )
  ),
  clause(
    ["九 3", "S2-9.3a"],
    ["deadline", "workflow", "record"],
    "电访发现资料差错或缺漏，客关部每日一次以修正表交部门经理",
    "what a call shows to be wrong or missing goes to the department's manager on a sheet, once a day",
    ruled(
      deadline("correction_sheet_same_day"),
      kpi("correction_sheet_same_day"),
      ...["Notice.arise", "Notice.issue"].map(command)
    )
  ),
  clause(
    ["九 3", "S2-9.3b"],
    ["deadline", "workflow"],
    "部门二十四小时内修正，并交客关部确认",
    "the department puts it right within 24 hours and hands it to customer relations to confirm",
    ruled(
      deadline("corrections_in_time"),
      kpi("corrections_in_time"),
      act("Notice.confirm"),
      ...["Notice.answer", "Notice.confirm", "Notice.sendBack"].map(command)
    )
  ),
  clause(
    ["九 3", "S2-9.3c"],
    ["qualitative"],
    "以保证资料准确完整",
    "so that the files are right and whole",
    ruled(kpi("customer_file_completeness"))
  ),
  clause(
    ["九 4", "S2-9.4"],
    ["role", "penalty", "record"],
    "客户信息管理列入考核；使用权限见附件（附件已缺失）",
    "the management of customers' data is part of the assessment; who may use them stands in an attachment that is lost",
    ruled(consequence("offences"), command("Conduct.report"))
  )
]

/** The clauses in the document's order. */
export const customerFiles: ReadonlyArray<Entry> = [...fields, ...corrections]
