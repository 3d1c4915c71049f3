// The clauses of the documents as they are counted from the documents themselves, apart from the register: ids and types.
// Those of the service desk are our own definitions: counted here too, so that none goes missing.
import type { Ids } from "../../src/rules/Account.ts"
import type { ClauseType } from "../../src/rules/Clause.ts"
import { enterprise } from "./IdsOfEnterprise.ts"
import { ftms } from "./IdsOfFtms.ts"

const read = (lines: string): Ids =>
  new Map(
    lines
      .trim()
      .split("\n")
      .map((line) => line.split(" | "))
      .map(([id = "", types = ""]) => [id, types.split(", ") as ReadonlyArray<ClauseType>] as const)
  )

/** The clauses of each document by its code, and of the register of our own. */
export const ids: { readonly [code: string]: Ids } = {
  "OBL-P-02": read(`
S0-0.1 | record, qualitative
S0-1.1 | qualitative
S0-2.1 | role, approval
S0-2.2 | approval, role
S0-2.3 | role, workflow
S0-2.4 | role, record
S0-2.5 | role, reward, penalty
S0-2.6 | role
S0-3.1.1 | target
S0-3.1.2a | target
S0-3.1.2b | target
S0-3.1.2c | target
S0-3.1.2d | target
S0-3.1.2e | target
S0-3.1.2f | target
S0-3.1.3a | deadline, workflow
S0-3.1.3b | approval, workflow
S0-3.1.4a | formula, role
S0-3.1.4b0 | role
S0-3.1.4b1 | formula
S0-3.1.4b2 | formula
S0-3.1.4c | formula, role
S0-3.1.4d1 | formula, role
S0-3.1.4d2 | formula
S0-3.2.1a | record, deadline
S0-3.2.1b | deadline, workflow
S0-3.2.2a | role, record
S0-3.2.2b | record, deadline
S0-3.2.2c | sampling
S0-3.2.2d | scoring table
S0-3.2.2e | deadline
S0-3.2.2f | sampling, target
S0-3.2.3a | scoring table
S0-3.2.3b | scoring table
S0-3.2.3c | deadline, workflow
S0-3.2.4a | workflow, deadline
S0-3.2.4b | reward
S0-3.2.4c | penalty
S0-3.2.5a | workflow, reward
S0-3.2.5b | formula
S0-3.2.5c | role, approval
S0-3.2.6 | role, scoring table
S0-3.2.7 | workflow, deadline
S0-3.2.8 | deadline, record, retention
S0-3.2.9 | workflow, record
S0-4.1 | record
S0-4.2 | record
S0-4.3 | record
S0-4.4 | record
S0-5.1 | record
S0-5.2 | record
`),
  "enterprise-service": read(enterprise),
  "ftms-cs": read(ftms),
  "commitments-targets": read(`
S3-0.1 | qualitative
S3-0.2 | qualitative
S3-1 | qualitative
S3-2 | state, qualitative
S3-3.1 | role, approval
S3-3.2a | role
S3-3.2b | role
S3-4.1.1 | record
S3-4.1.2 | record
S3-4.1.3 | record
S3-4.1.4 | record
S3-4.2.1 | qualitative
S3-4.2.2 | qualitative, target
S3-4.2.3 | qualitative
S3-4.3.1 | workflow
S3-4.3.2 | workflow, approval
S3-N1 | role, workflow
S3-N2 | workflow, record
S3-N3 | record
S3-N4 | workflow
S3-N5a | qualitative, penalty
S3-N5b | record, workflow
S3-N6 | workflow
S3-F1a | workflow, record
S3-F1b | workflow
S3-F2 | workflow
S3-F3a | workflow, role
S3-F3b | deadline, workflow
S3-F3c | record, deadline
S3-F4a | retention, role
S3-F4b | deadline, record
S3-F4c | deadline, record
S3-F4d | deadline, record
S3-F4e | deadline, record
S3-F4f | deadline, record
S3-C1 | workflow, state
S3-C2 | deadline, workflow
S3-C3 | workflow
S3-NC1 | record
S3-NC2 | record
S3-NC3 | record
S3-NC4 | record
S3-CA1 | workflow
S3-CA2 | workflow
S3-CA3 | workflow
S3-CA4 | workflow
`),
  "yema-nev": read(`
S4-0.1 | qualitative
S4-1 | qualitative
S4-2 | qualitative
S4-3a | qualitative
S4-3b | record
S4-4.1 | definition
S4-5.1a | role
S4-5.1b | role
S4-5.1c | role
S4-5.1d | role
S4-5.1e | role
S4-5.1f | role, workflow
S4-5.1g | role
S4-5.2x | approval, record
S4-5.2a | role, workflow
S4-5.2b | workflow, approval
S4-5.3 | role
S4-5.4 | approval, workflow
S4-5.5a | role, workflow
S4-5.5b | role
S4-5.6a | workflow
S4-5.6b | role, approval
S4-5.6c | role, approval
S4-6.1.1 | qualitative
S4-6.1.2 | qualitative
S4-6.1.3a | target
S4-T0 | scoring table
S4-T1 | target, deadline
S4-T2 | target, deadline
S4-T3 | target, deadline
S4-T4 | target, deadline
S4-T5 | target, deadline
S4-T6 | target, deadline
S4-T7 | target, deadline
S4-T8 | target
S4-T9 | target
S4-T10 | target
S4-T11 | target
S4-T12 | qualitative, target
S4-T13 | target, formula
S4-6.1.3b | role, qualitative
S4-I0 | scoring table
S4-I1 | target, deadline
S4-I2 | target, deadline
S4-I3 | target, formula
S4-I4 | target, formula
S4-I5a | target, deadline
S4-I5b | target, deadline
S4-I6 | scoring table
S4-I7a | target
S4-I7b | workflow
S4-I8a | record, target
S4-I8b | deadline, workflow
S4-I9 | target
S4-I10 | deadline
S4-I11 | record, target
S4-I12 | target, formula
S4-I13 | deadline, record
S4-I14 | deadline, workflow
`),
  "service-desk": read(`
SD-1.1 | definition, record
SD-1.2 | definition, record
SD-1.3 | definition, state
SD-2.1 | target, deadline
SD-2.2 | formula
SD-2.3 | target, deadline
SD-2.4 | formula
SD-3.1 | formula
SD-3.2 | formula, state
SD-3.3 | formula, target
SD-4.1 | formula
SD-4.2 | formula
SD-4.3 | target, deadline
SD-4.4 | formula
SD-5.1 | target, approval
`)
}
