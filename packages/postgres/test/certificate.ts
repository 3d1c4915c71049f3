// Certificates for a server that tests start: a root, and what it signs. The least of X.509 that a client looks at.
import { generateKeyPairSync, type KeyObject, sign } from "node:crypto"

type Bytes = Uint8Array

const element = (tag: number, ...parts: ReadonlyArray<Bytes>): Bytes => {
  const body = Buffer.concat(parts)
  const { length } = body
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), body])
}

const sequence = (...parts: ReadonlyArray<Bytes>) => element(0x30, ...parts)
const integer = (value: number) => element(0x02, Buffer.from([value]))
const identifier = (hex: string) => element(0x06, Buffer.from(hex, "hex"))
const bits = (body: Bytes) => element(0x03, Buffer.from([0]), body)
const octets = (body: Bytes) => element(0x04, body)
const always = sequence(...["20200101000000Z", "21200101000000Z"].map((time) => element(0x18, Buffer.from(time))))
const ecdsaWithSha256 = sequence(identifier("2a8648ce3d040302"))

const nameOf = (text: string) =>
  sequence(element(0x31, sequence(identifier("550403"), element(0x0c, Buffer.from(text)))))

const isAuthority = sequence(
  identifier("551d13"),
  element(0x01, Buffer.from([255])),
  octets(sequence(element(0x01, Buffer.from([255]))))
)
const hosts = (host: string) => sequence(identifier("551d11"), octets(sequence(element(0x82, Buffer.from(host)))))

const pem = (body: Bytes) =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(body)
    .toString("base64")
    .replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`

const certificate = (subject: string, issuer: string, own: KeyObject, signer: KeyObject, extension: Bytes) => {
  const body = sequence(
    element(0xa0, integer(2)),
    integer(subject.length),
    ecdsaWithSha256,
    nameOf(issuer),
    always,
    nameOf(subject),
    own.export({ type: "spki", format: "der" }),
    element(0xa3, sequence(extension))
  )
  return pem(sequence(body, ecdsaWithSha256, bits(sign("sha256", body, signer))))
}

/** A root certificate, and the certificate and key of a server of this name that it vouches for; all as PEM. */
export const certificates = (host: string) => {
  const [root, server] = [0, 1].map(() => generateKeyPairSync("ec", { namedCurve: "P-256" }))
  if (root === undefined || server === undefined) throw new Error("no keys")
  return {
    root: certificate("root", "root", root.publicKey, root.privateKey, isAuthority),
    certificate: certificate(host, "root", server.publicKey, root.privateKey, hosts(host)),
    key: server.privateKey.export({ type: "pkcs8", format: "pem" }) as string
  }
}
