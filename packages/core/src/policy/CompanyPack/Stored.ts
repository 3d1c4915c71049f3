/** Packs read back from the editions that keep them. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { parted } from "../../rules/Title.ts"
import type { Row } from "../../streams/Adoption.ts"
import { decode, type Pack } from "../CompanyPack.ts"

/** An edition in force cannot be read: this software does not know its rules as they were adopted. */
export class UnreadableEdition extends Schema.TaggedError<UnreadableEdition>()("UnreadableEdition", {
  code: Schema.String,
  edition: Schema.String,
  problem: Schema.String
}) {
  override get message(): string {
    const { zh, en } = parted(this.problem)
    return `已采用的 ${this.code} ${this.edition} 版无法读取：${zh} / edition ${this.edition} of ${this.code} as adopted cannot be read: ${en}`
  }
}

/** The pack of an edition. */
export const read = ({ code, edition, text }: Row): Result.Result<Pack, UnreadableEdition> =>
  Result.mapError(decode(JSON.parse(text)), ({ message }) => new UnreadableEdition({ code, edition, problem: message }))
