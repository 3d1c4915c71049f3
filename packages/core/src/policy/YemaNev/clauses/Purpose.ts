/** Yema NEV, chapters 1 to 4: what the standard is for, what it refers to, and what a complaint is. In our own words. */
import { clauseOf, command, type Entry, event, notFormalised, reading, ruled } from "../../../rules/Policy.ts"

const clause = clauseOf("yema-nev")

/** The clauses in the document's order. */
export const purpose: ReadonlyArray<Entry> = [
  clause(
    ["0", "S4-0.1"],
    ["qualitative"],
    "下载网站的页眉页脚；其中的电话时间属于网站，不是厂家的工作时间",
    "header and footer of a download site; the telephone hours in it are the site's and not the maker's working hours",
    notFormalised("不是规范的正文", "it is no part of the standard")
  ),
  clause(
    ["1", "S4-1"],
    ["qualitative"],
    "目的：使售后服务更有效率，让顾客更满意，增强竞争力",
    "purpose: more effective and efficient after-sales service, happier customers, a better stand in the market",
    notFormalised("说明目的，不提出可核对的要求", "it states the purpose and asks nothing that could be checked")
  ),
  clause(
    ["2", "S4-2"],
    ["qualitative"],
    "范围：只适用于川汽野马新能源汽车的售后服务",
    "scope: the after-sales service of Sichuan Auto's Yema new-energy vehicles alone",
    notFormalised(
      "适用范围由采用本规则包的公司决定；车型是事件中的产品",
      "whoever adopts the pack decides what it covers; the product line is the product of each event"
    )
  ),
  clause(
    ["3", "S4-3a"],
    ["qualitative"],
    "注日期的引用文件不随后续修改，不注日期者以最新版为准；修订时核对引用文件",
    "of dated references later amendments do not apply, of undated ones the newest holds; a revision looks through them",
    ruled(command("ControlledDocument.checkReferences"), event("ControlledDocument.ReferencesChecked"))
  ),
  clause(
    ["3", "S4-3b"],
    ["record"],
    "引用：特约服务站管理规范 SQJ/OP 02.19（不注日期）",
    "reference: SQJ/OP 02.19 on the management of authorised stations, undated",
    notFormalised(
      "该文件未提供；服务站的考核办法以公司采用的版本为准",
      "the document was not supplied; how stations are assessed is for the company to bring"
    )
  ),
  clause(
    ["4.1", "S4-4.1"],
    ["definition"],
    "顾客投诉：顾客对质量不满，向公司管理机构或媒体表达，并要求处理",
    "complaint: a customer is dissatisfied with quality, tells the company's management or the media, and asks for a remedy",
    ruled(reading("complaints_received.complaintDefinition"), command("Case.register"))
  )
]
