/**
 * The refusals of a log: typed, named after what was refused, each naming the place and the remedy.
 */
import * as Schema from "effect/Schema"
import { parted } from "../rules/Title.ts"

/** The stream a refusal speaks of, as it was given: it may be the very thing that is wrong. */
const StreamRef = Schema.Struct({ category: Schema.String, id: Schema.String })

/** The stream is not at the version the caller expected: somebody else wrote first. Read it again and decide anew. */
export class WrongExpectedVersion extends Schema.TaggedError<WrongExpectedVersion>()("WrongExpectedVersion", {
  stream: StreamRef,
  expected: Schema.String,
  actual: Schema.Int
}) {
  override get message(): string {
    return `流 ${this.stream.category}/${this.stream.id} 的版本为 ${this.actual}，并非预期的 ${this.expected}；请重新读取后再决定。 / stream ${this.stream.category}/${this.stream.id} is at version ${this.actual}, not ${this.expected}; read it again and decide anew`
  }
}

/** The same source key was recorded before with other content. Give the new fact its own key, or correct the old one by a `Corrected` event. */
export class KeyConflict extends Schema.TaggedError<KeyConflict>()("KeyConflict", {
  system: Schema.String,
  key: Schema.String,
  position: Schema.Int,
  /** The fields that differ, as `occurredAt` or `data.cause`. */
  differs: Schema.optionalKey(Schema.Array(Schema.String))
}) {
  override get message(): string {
    const { differs = [] } = this
    const [zh, en] =
      differs.length === 0
        ? ["", ""]
        : [`（不同之处：${differs.join("、")}）`, ` (it differs in ${differs.join(", ")})`]
    const named = this.system === "" ? this.key : `${this.system}:${this.key}`
    return `来源键 ${named} 已在位置 ${this.position} 以不同内容记录${zh}；请使用新键，或用 Corrected 更正。 / source key ${named} is recorded at position ${this.position} with other content${en}; use a new key, or correct the old fact with a Corrected event`
  }
}

/** The event does not fit its schema or the envelope. `path` names the field, `problem` what is wrong with it. */
export class InvalidEvent extends Schema.TaggedError<InvalidEvent>()("InvalidEvent", {
  stream: StreamRef,
  type: Schema.String,
  path: Schema.String,
  problem: Schema.String
}) {
  override get message(): string {
    const { zh, en } = parted(this.problem)
    return `事件 ${this.stream.category}.${this.type}（流 ${this.stream.id}）在 ${this.path} 处无效：${zh} / event ${this.stream.category}.${this.type} of stream ${this.stream.id} is invalid at ${this.path}: ${en}`
  }
}

/** No stream of this log has such an event type. Register the stream with the log, or keep the activity as `Noted`. */
export class UnknownEventType extends Schema.TaggedError<UnknownEventType>()("UnknownEventType", {
  category: Schema.String,
  type: Schema.String
}) {
  override get message(): string {
    return `未知事件类型 ${this.category}.${this.type}；请注册该类流，或记为 Noted。 / unknown event type ${this.category}.${this.type}; register its stream with the log, or keep the activity as Noted`
  }
}

/** The head asked for does not exist in this log. */
export class NoSuchHead extends Schema.TaggedError<NoSuchHead>()("NoSuchHead", {
  asked: Schema.String,
  last: Schema.Int,
  problem: Schema.String
}) {
  override get message(): string {
    const { zh, en } = parted(this.problem)
    return `日志没有所要求的知识点 ${this.asked}（最后位置 ${this.last}）：${zh} / the log has no head ${this.asked} (last position ${this.last}): ${en}`
  }
}

/** A reading by the source's clock met a fact of which the source does not say when it knew. Read by position or instant instead. */
export class NoSourceClock extends Schema.TaggedError<NoSourceClock>()("NoSourceClock", {
  position: Schema.Int,
  system: Schema.String
}) {
  override get message(): string {
    return `位置 ${this.position} 的导入事实（来源 ${this.system}）没有来源记录时间，无法按来源时钟读取；请改用位置或时刻。 / the imported fact at position ${this.position} (source ${this.system}) does not say when its source knew it; read by position or by instant instead`
  }
}

/**
 * A subscription was to begin, or had come, beyond the end of the log: the log was restored from an older copy, or a
 * failover lost its tail. Bring the lost events back, or undo what followed from them and begin at `last` or before.
 */
export class CheckpointAhead extends Schema.TaggedError<CheckpointAhead>()("CheckpointAhead", {
  position: Schema.Int,
  last: Schema.Int
}) {
  override get message(): string {
    return `检查点 ${this.position} 超出日志末尾 ${this.last}：日志由较旧的副本恢复，或故障切换丢失了末段；请补回丢失的事件，或撤销由其得出的结果后从不大于 ${this.last} 的位置重新开始。 / the checkpoint ${this.position} lies beyond the end ${this.last} of the log: it was restored from an older copy, or a failover lost its tail; bring the lost events back, or undo what followed from them and begin at ${this.last} or before`
  }
}

/** The store failed. `unknown` says that the write may or may not have happened: resolve it by appending again with the same key. */
export class StoreFailed extends Schema.TaggedError<StoreFailed>()("StoreFailed", {
  operation: Schema.String,
  outcome: Schema.Literals(["nothing-written", "unknown"]),
  problem: Schema.String
}) {
  override get message(): string {
    const { zh, en } = parted(this.problem)
    return `存储在 ${this.operation} 时失败（${this.outcome}）：${zh} / the store failed in ${this.operation} (${this.outcome}): ${en}`
  }
}

/** The refusals of an append that concern one item and leave the others alone. */
export type ItemRefusal = WrongExpectedVersion | KeyConflict | InvalidEvent | UnknownEventType
