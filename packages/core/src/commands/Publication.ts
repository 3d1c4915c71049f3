/** What may be ordered on publications of a figure: a figure itself is published from the log, by `Publish`. */
import * as Publication from "../streams/Publication.ts"
import { commands } from "./Command.ts"

/** The commands of {@link Publication.stream}. */
export const all = commands(Publication.stream, { zh: "已发布数值", en: "Published figures" }, {})
