/** What may be ordered on the draw of one work week. */
import * as Schema from "effect/Schema"
import * as Sample from "../streams/Sample.ts"
import { command, commands } from "./Command.ts"

const { data } = Sample

const { covered, members, share, week } = data.FrameFixed.fields

/** Without a share it is the document's; the hash follows from the frame. */
const Framing = Schema.Struct({ week, members, covered, share: Schema.optionalKey(share) })

/** Names that somebody drew elsewhere, to be checked; without them they are computed. */
const Drawing = Schema.Struct({ drawn: Schema.optionalKey(data.Drawn.fields.drawn) })

/** Who takes the place follows from the draw. */
const Absence = Schema.Struct({ member: data.Substituted.fields.member, cause: data.Substituted.fields.cause })

/** The commands of {@link Sample.stream}. */
export const all = commands(
  Sample.stream,
  { zh: "抽样", en: "Sample" },
  {
    fixFrame: command({
      title: { zh: "确定名单", en: "Fix the frame" },
      input: Framing,
      authority: Sample.authorities.frame,
      decide: Sample.fixFrame
    }),
    supplySeed: command({
      title: { zh: "提供种子", en: "Supply the seed" },
      input: data.SeedSupplied,
      authority: Sample.authorities.seed,
      decide: ({ seed }) => Sample.supplySeed(seed)
    }),
    draw: command({
      title: { zh: "抽取", en: "Draw" },
      input: Drawing,
      authority: Sample.authorities.draw,
      decide: ({ drawn }) => Sample.draw(drawn)
    }),
    substitute: command({
      title: { zh: "替补", en: "Substitute" },
      input: Absence,
      authority: Sample.authorities.draw,
      decide: ({ cause, member }) => Sample.substitute(member, cause)
    })
  }
)
