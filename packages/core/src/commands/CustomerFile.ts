/** What may be ordered on a customer's file: fields by their names, never what stands in them. */
import * as CustomerFile from "../streams/CustomerFile.ts"
import { command, commands } from "./Command.ts"

const { data } = CustomerFile

/** The commands of {@link CustomerFile.stream}. */
export const all = commands(
  CustomerFile.stream,
  { zh: "客户档案", en: "Customer file" },
  {
    open: command({
      title: { zh: "建档", en: "Open" },
      input: data.Opened,
      decide: ({ customer }) => CustomerFile.open(customer)
    }),
    fill: command({
      title: { zh: "登记已填项目", en: "Fill fields" },
      input: data.FieldsFilled,
      decide: ({ fields }) => CustomerFile.fill(fields)
    }),
    clear: command({
      title: { zh: "登记已清除项目", en: "Clear fields" },
      input: data.FieldsCleared,
      decide: ({ fields }) => CustomerFile.clear(fields)
    })
  }
)
