/**
 * Event ids are computed, never drawn: the same fact of the same source has the same id in every log, so a second
 * delivery is recognised and no randomness enters the core.
 */
import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"

/** The SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

/**
 * The id of the fact `key` of `system` for `tenant`: the first 128 bits of a SHA-256, in hexadecimal. A store that computes
 * many may give the hash of its platform, which is faster.
 */
export const eventId = (
  tenant: string,
  system: string,
  key: string,
  sha256: (text: string) => string = sha256Hex
): string => sha256(`${tenant}\u0000${system}\u0000${key}`).slice(0, 32)
