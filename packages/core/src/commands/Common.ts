/** What may be ordered on every stream: an event retracted or corrected, an activity noted. */
import * as Schema from "effect/Schema"
import { Name } from "../log/Recorded.ts"
import { Noted } from "../log/Retraction.ts"
import type { EventTypes } from "../log/Stream.ts"
import { Correction, correctEvent, note, retractEvent } from "../streams/Amendment.ts"
import type { AnyCommand } from "./Command.ts"

const Concerning = Schema.Struct({ concerns: Name })

/** The commands of every stream with such event types. Each names the event by its id, as reading the stream gives it. */
export const common = (types: EventTypes) =>
  ({
    retractEvent: {
      title: { zh: "撤回事件", en: "Retract an event" },
      takesReason: true as const,
      input: Concerning,
      decide: ({ concerns }: (typeof Concerning)["Type"]) => retractEvent(types)(concerns)
    },
    correctEvent: {
      title: { zh: "更正事件", en: "Correct an event" },
      takesReason: true as const,
      input: Correction,
      decide: correctEvent(types)
    },
    note: { title: { zh: "附记", en: "Note an activity" }, input: Noted, decide: note }
  }) satisfies { readonly [name: string]: AnyCommand<unknown> }

/** The type of {@link common}. */
export type Common = ReturnType<typeof common>
