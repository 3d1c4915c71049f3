// The clauses of the dealer's assessment of customer satisfaction, as counted from the document itself: ids and types.

/** One clause a line. */
export const ftms = `
S2-0.1 | qualitative
S2-1.1a | qualitative
S2-1.1b | qualitative
S2-1.1c | qualitative
S2-1.2 | role
S2-1.3 | role, approval
S2-2.1 | definition
S2-3.1 | role
S2-3.2 | role
S2-4.1 | qualitative
S2-5.1a | workflow, record
S2-5.1b | workflow
S2-5.1c | workflow
S2-5.1d | approval, state
S2-5.1e | deadline, workflow
S2-5.1f | workflow, record
S2-5.2a | penalty
S2-5.2b | penalty, scoring table
S2-5.2c | penalty, scoring table
S2-5.2d | penalty, scoring table
S2-5.2e | penalty, scoring table
S2-5.2f | penalty, formula
S2-5.2g | penalty, scoring table
S2-5.2h | penalty
S2-5.2i | penalty
S2-5.3a | penalty
S2-5.3b | penalty
S2-5.3c | deadline, workflow
S2-5.3d | record, workflow
S2-5.4a | penalty, qualitative
S2-5.4b | penalty
S2-6.0 | scoring table, deadline
S2-6.1 | scoring table, reward
S2-6.2 | scoring table, penalty
S2-6.3 | scoring table, reward, penalty
S2-6.n1 | definition, scoring table
S2-7.0 | scoring table, deadline
S2-7.1 | scoring table, reward, penalty
S2-7.2 | scoring table, reward
S2-7.1n | formula
S2-7.3 | scoring table, penalty
S2-7.4 | scoring table, reward
S2-7.5 | scoring table, reward
S2-7.5n | formula
S2-7.n | reward
S2-8.1 | scoring table
S2-8.2 | formula
S2-8.3 | sampling, deadline
S2-8.4 | scoring table, penalty
S2-8.5 | scoring table, penalty
S2-9.1a | record
S2-9.1b | record
S2-9.1c | record
S2-9.1d | record
S2-9.1e | record
S2-9.1f | record
S2-9.1g | record
S2-9.1h | role
S2-9.2 | workflow
S2-9.3a | deadline, workflow, record
S2-9.3b | deadline, workflow
S2-9.3c | qualitative
S2-9.4 | role, penalty, record
S2-10.0 | qualitative
S2-11.0 | qualitative
S2-11.1a | sampling, deadline
S2-11.1b | sampling, deadline
S2-11.1c | scoring table
S2-11.1d | scoring table
S2-11.1e | scoring table
S2-11.1n | record
S2-11.2 | workflow
S2-11.3a | role
S2-11.3b | role, approval
S2-11.3c | deadline, record
S2-11.4 | penalty, approval
S2-12.1 | approval
S2-12.2 | qualitative
S2-12.3 | approval, workflow
S2-12.4 | role, approval
S2-12.5 | approval
S2-12.6 | qualitative
`
