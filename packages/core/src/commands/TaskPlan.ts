/** What may be ordered on a plan of work done together. */
import * as Schema from "effect/Schema"
import * as TaskPlan from "../streams/TaskPlan.ts"
import { command, commands } from "./Command.ts"

const { data } = TaskPlan

const Milestones = Schema.Struct({ milestones: Schema.Array(data.MilestoneSet).check(Schema.isMinLength(1)) })

/** The commands of {@link TaskPlan.stream}. */
export const all = commands(
  TaskPlan.stream,
  { zh: "协作计划", en: "Plan of work done together" },
  {
    lay: command({
      title: { zh: "设定节点", en: "Set milestones" },
      input: Milestones,
      authority: TaskPlan.authorities.plan,
      decide: ({ milestones }) => TaskPlan.lay(milestones)
    }),
    move: command({
      title: { zh: "调整节点", en: "Move a milestone" },
      input: data.MilestoneMoved,
      authority: TaskPlan.authorities.plan,
      decide: TaskPlan.move
    }),
    reach: command({
      title: { zh: "完成节点", en: "Reach a milestone" },
      input: data.MilestoneReached,
      decide: ({ milestone }) => TaskPlan.reach(milestone)
    })
  }
)
