/** From the typed refusals of the books to the problems of the API: one table of what each refusal is to a caller. */
import { Refusal } from "@servicebook/core"
import * as Effect from "effect/Effect"
import {
  Conflict,
  Forbidden,
  Malformed,
  Missing,
  members,
  type Refused,
  Stale,
  Unacceptable,
  Unauthenticated,
  Unavailable
} from "../api/Problem.ts"

const problems = { Malformed, Unauthenticated, Forbidden, Missing, Conflict, Stale, Unacceptable, Unavailable }

/** The problem that the API states for a kind of refusal. */
export type Kind = keyof typeof problems

/** Any problem that a refusal becomes. */
export type Problem = InstanceType<(typeof problems)[Kind]>

/**
 * Every refusal that is no decision's own. What a decision refuses is a {@link Conflict} with the state of the books, so
 * that a new decision needs no row here.
 */
export const kinds: { readonly [refusal: string]: Kind } = {
  NotAuthorised: "Forbidden",
  WrongExpectedVersion: "Stale",
  KeyConflict: "Conflict",
  InvalidEvent: "Unacceptable",
  InvalidInput: "Unacceptable",
  UnknownEventType: "Unacceptable",
  InvalidCursor: "Malformed",
  InvalidRational: "Unacceptable",
  InvalidPack: "Unacceptable",
  UnfitTarget: "Unacceptable",
  CannotSplit: "Unacceptable",
  NothingPublished: "Missing",
  CheckpointAhead: "Conflict",
  UnreadableEdition: "Conflict",
  UnreadablePublication: "Conflict",
  InvalidField: "Unacceptable",
  InvalidWindow: "Unacceptable",
  NotTogether: "Unacceptable",
  NotWholeMonths: "Unacceptable",
  NoSourceClock: "Unacceptable",
  NotYetHappened: "Unacceptable",
  NoWindow: "Unacceptable",
  ParameterOutOfRange: "Unacceptable",
  ReadingNeedsWindow: "Unacceptable",
  TooFar: "Unacceptable",
  TooManyGroups: "Unacceptable",
  TooMuchWatched: "Unacceptable",
  UnknownParameter: "Unacceptable",
  UnknownReading: "Unacceptable",
  CalendarNotCovered: "Unacceptable",
  InvalidTenant: "Forbidden",
  StoreFailed: "Unavailable",
  NotPrepared: "Unavailable",
  WrittenByNewer: "Unavailable"
}

/** Names of things that are not there begin so. */
const isMissing = (refusal: string): boolean => /^(Unknown|NoSuch)/.test(refusal)

/** What a refusal is to a caller. */
export const kindOf = (refusal: string): Kind => kinds[refusal] ?? (isMissing(refusal) ? "Missing" : "Conflict")

/** What a store says of itself is for the log: it names hosts, files and statements. Its outcome is for the caller. */
const outward = (refused: Refused): Refused => {
  if (kindOf(refused._tag) !== "Unavailable") return refused
  const outcome = refused instanceof Refusal.StoreFailed ? refused.outcome : "nothing-written"
  const [zh, en] =
    outcome === "unknown"
      ? [
          "可能已写入，也可能没有；请用同一幂等键再次提交",
          "the write may or may not have happened; send it again with the same key"
        ]
      : ["什么也没有写入；请稍后再试", "nothing was written; try again later"]
  const message = `账簿的存储暂不可用：${zh}。 / the store of the books is not available: ${en}`
  return { _tag: refused._tag, message, ...{ outcome } }
}

/** The problem that tells a refusal. */
export const problem = (refused: Refused): Problem => new problems[kindOf(refused._tag)](members(outward(refused)))

/** What the caller is not told of a store, whoever looks after the host is. */
const noted = (refused: Refused) =>
  kindOf(refused._tag) === "Unavailable"
    ? Effect.logError("the store does not answer").pipe(
        Effect.annotateLogs({ refusal: refused._tag, problem: refused.message })
      )
    : Effect.void

/** Lets what is refused be told as a problem. */
export const answering = <A, E extends Refused, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, Problem, R> =>
  Effect.mapError(Effect.tapError(effect, noted), (refused) =>
    refused instanceof Unavailable ? refused : problem(refused)
  )

/** The same for what is asked of the store alone: whatever it fails with, it is not available. */
export const available = <A, E extends Refused, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, Unavailable, R> =>
  Effect.mapError(
    Effect.tapError(effect, noted),
    (refused) => new Unavailable(members(outward({ ...refused, _tag: "StoreFailed", message: refused.message })))
  )
