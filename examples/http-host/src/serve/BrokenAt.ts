/** Where bytes stop being UTF-8. */
import { Buffer, isUtf8 } from "node:buffer"

const mark = "\ufffd"

/** The first byte, from 0, at which a sequence begins that is no UTF-8; undefined where all of them are. */
export const brokenAt = (bytes: Uint8Array): number | undefined => {
  if (isUtf8(bytes)) return undefined
  // What cannot be read is read as a mark, which the bytes may hold of themselves as well.
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)
  let [from, byte] = [0, 0]
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, from)) {
    byte += Buffer.byteLength(text.slice(from, at))
    if (Buffer.compare(bytes.subarray(byte, byte + 3), Buffer.from(mark)) !== 0) return byte
    byte += 3
    from = at + 1
  }
  return undefined
}
