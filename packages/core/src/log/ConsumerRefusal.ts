/**
 * The refusals of consumers: typed, named after what was refused, each naming the place and the remedy.
 */
import * as Schema from "effect/Schema"

/** The lease of a shard was lost: it ended, and somebody else has taken the shard. Nothing was saved; leave the shard alone. */
export class LeaseLost extends Schema.TaggedError<LeaseLost>()("LeaseLost", {
  consumer: Schema.String,
  shard: Schema.Int,
  owner: Schema.String
}) {
  override get message(): string {
    return `消费者 ${this.consumer} 的分片 ${this.shard} 已不归 ${this.owner} 所有，检查点未保存；请停止处理该分片。 / shard ${this.shard} of consumer ${this.consumer} is no longer ${this.owner}'s and its checkpoint was not saved; stop handling it`
  }
}

/** The checkpoint already stands further on: these events were handled and saved before. Undo this second handling and go on. */
export class AlreadySaved extends Schema.TaggedError<AlreadySaved>()("AlreadySaved", {
  consumer: Schema.String,
  shard: Schema.Int,
  checkpoint: Schema.Int
}) {
  override get message(): string {
    return `消费者 ${this.consumer} 的分片 ${this.shard} 的检查点已在 ${this.checkpoint}，这批事件先前已处理；请回滚本次处理后继续。 / the checkpoint of shard ${this.shard} of consumer ${this.consumer} stands at ${this.checkpoint} already: these events were handled before; roll this handling back and go on`
  }
}

/** The consumer is known with another number of shards, so its checkpoints mean other streams. Keep the number, or forget the consumer and begin anew. */
export class ShardsDiffer extends Schema.TaggedError<ShardsDiffer>()("ShardsDiffer", {
  consumer: Schema.String,
  known: Schema.Int,
  asked: Schema.Int
}) {
  override get message(): string {
    return `消费者 ${this.consumer} 已按 ${this.known} 个分片登记，不能改为 ${this.asked} 个；请沿用原分片数，或停下后删除其登记，从各分片最小的检查点重新开始。 / consumer ${this.consumer} is known with ${this.known} shards, not ${this.asked}; keep that number, or stop it, forget it, and begin anew after the smallest of its checkpoints`
  }
}

/** The consumer is at work. Stop its processes, or wait until their leases have ended, and try again. */
export class ConsumerRunning extends Schema.TaggedError<ConsumerRunning>()("ConsumerRunning", {
  consumer: Schema.String,
  owners: Schema.Array(Schema.String)
}) {
  override get message(): string {
    return `消费者 ${this.consumer} 正由 ${this.owners.join("、")} 运行；请先停止这些进程，或等待租约到期。 / consumer ${this.consumer} is being run by ${this.owners.join(", ")}; stop these processes first, or wait until their leases end`
  }
}
