/** What may be ordered on a duty to hand in papers. */
import * as Filing from "../streams/Filing.ts"
import { command, commands } from "./Command.ts"

const { data } = Filing

/** The commands of {@link Filing.stream}. */
export const all = commands(
  Filing.stream,
  { zh: "报送", en: "Filing" },
  {
    bind: command({
      title: { zh: "设定报送责任", en: "Lay down the duty" },
      input: data.Bound,
      authority: Filing.authorities.bind,
      decide: Filing.bind
    }),
    release: command({
      title: { zh: "解除报送责任", en: "Lift the duty" },
      input: data.Released,
      authority: Filing.authorities.bind,
      decide: Filing.release
    }),
    file: command({ title: { zh: "报送", en: "File" }, input: data.Filed, decide: Filing.file })
  }
)
