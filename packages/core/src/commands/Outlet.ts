/** What may be ordered on an outlet. */
import { Nothing } from "../log/Recorded.ts"
import * as Outlet from "../streams/Outlet.ts"
import { command, commands } from "./Command.ts"

const { data } = Outlet

/** The commands of {@link Outlet.stream}. */
export const all = commands(
  Outlet.stream,
  { zh: "网点", en: "Outlet" },
  {
    admit: command({
      title: { zh: "准入", en: "Admit" },
      input: Nothing,
      authority: Outlet.authorities.admit,
      decide: () => Outlet.admit
    }),
    assign: command({
      title: { zh: "指定负责人", en: "Assign who runs it" },
      input: data.ManagerAssigned,
      authority: Outlet.authorities.assign,
      decide: ({ manager }) => Outlet.assign(manager)
    }),
    setScope: command({
      title: { zh: "设定服务范围", en: "Set the scope" },
      input: data.ScopeSet,
      authority: Outlet.authorities.scope,
      decide: ({ kinds }) => Outlet.setScope(kinds)
    }),
    publish: command({
      title: { zh: "公示", en: "List in public" },
      input: data.Published,
      authority: Outlet.authorities.publish,
      decide: ({ list }) => Outlet.publish(list)
    }),
    withdraw: command({
      title: { zh: "撤出名单", en: "Take out of a list" },
      input: data.Withdrawn,
      authority: Outlet.authorities.publish,
      decide: ({ list }) => Outlet.withdraw(list)
    }),
    inspect: command({
      title: { zh: "检查", en: "Inspect" },
      input: data.Inspected,
      authority: Outlet.authorities.inspect,
      decide: ({ aspect, passed }) => Outlet.inspect(aspect, passed)
    }),
    close: command({
      title: { zh: "关闭", en: "Close" },
      input: data.Closed,
      authority: Outlet.authorities.close,
      decide: ({ cause }) => Outlet.close(cause)
    })
  }
)
