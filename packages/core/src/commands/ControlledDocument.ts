/** What may be ordered on an edition of a document under control. */
import { Nothing } from "../log/Recorded.ts"
import * as ControlledDocument from "../streams/ControlledDocument.ts"
import { command, commands } from "./Command.ts"

const { data } = ControlledDocument

/** The commands of {@link ControlledDocument.stream}. */
export const all = commands(
  ControlledDocument.stream,
  { zh: "受控文件", en: "Controlled document" },
  {
    draft: command({ title: { zh: "编写", en: "Draft" }, input: data.Drafted, decide: ControlledDocument.draft }),
    checkReferences: command({
      title: { zh: "核对引用文件", en: "Check the references" },
      input: Nothing,
      decide: () => ControlledDocument.checkReferences
    }),
    review: command({ title: { zh: "审核", en: "Review" }, input: Nothing, decide: () => ControlledDocument.review }),
    countersign: command({
      title: { zh: "会签", en: "Countersign" },
      input: Nothing,
      decide: () => ControlledDocument.countersign
    }),
    examine: command({
      title: { zh: "审查", en: "Examine" },
      input: Nothing,
      decide: () => ControlledDocument.examine
    }),
    validate: command({
      title: { zh: "审定", en: "Validate" },
      input: Nothing,
      decide: () => ControlledDocument.validate
    }),
    approve: command({
      title: { zh: "批准", en: "Approve" },
      input: data.Approved,
      decide: ({ effectiveFrom }) => ControlledDocument.approve(effectiveFrom)
    })
  }
)
