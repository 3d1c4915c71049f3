// The clauses of the enterprise after-sales policy as they are counted from the document itself: ids and types.

/** A line a clause. */
export const enterprise = `
S1-0.1 | qualitative
S1-1.1 | qualitative
S1-1.2 | qualitative, role
S1-1.3.1 | qualitative
S1-1.3.2 | qualitative
S1-1.3.3 | qualitative
S1-1.3.4 | qualitative, penalty
S1-2.1.1 | role
S1-2.1.2 | role, workflow
S1-2.1.3 | role
S1-2.1.4 | role, workflow
S1-2.1.5 | role, record
S1-2.2.1a | role
S1-2.2.1b | role
S1-2.2.1c | role, approval
S1-2.2.1d | role
S1-2.2.2a | role
S1-2.2.2b | role, workflow
S1-2.2.2c | role
S1-2.2.2d | role, record
S1-2.2.3a | role
S1-2.2.3b | role
S1-2.2.3c | role
S1-2.2.3d | role, workflow
S1-2.3.1a | role
S1-2.3.1b | role
S1-2.3.2a | role
S1-2.3.2b | role
S1-2.3.3a | role
S1-2.3.3b | role
S1-2.3.3c | role, workflow
S1-3.1.1a | workflow
S1-3.1.1b | record, workflow
S1-3.1.2 | workflow
S1-3.2.1 | workflow
S1-3.2.2a | workflow, approval
S1-3.2.2b | workflow, deadline
S1-3.3.1a | deadline
S1-3.3.1b | workflow
S1-3.3.2 | workflow
S1-3.4.1 | workflow, approval
S1-3.4.2a | workflow
S1-3.4.2b | workflow
S1-3.5.1 | deadline, workflow
S1-3.5.2 | workflow, record
S1-3.6.1 | record
S1-3.6.2a | retention, record
S1-3.6.2b | qualitative
S1-4.1.1a | role
S1-4.1.1b | workflow
S1-4.1.2a | sampling, record
S1-4.1.2b | sampling
S1-4.1.2c | record
S1-4.1.2d | record
S1-4.2.1 | target, formula
S1-4.2.2 | target, formula
S1-4.2.3a | target, deadline
S1-4.2.3b | target, deadline
S1-4.2.4a | target, deadline
S1-4.2.4b | target, deadline
S1-4.2.5 | qualitative, penalty
S1-4.3.1a | scoring table
S1-4.3.1b | scoring table
S1-4.3.1c | scoring table, qualitative
S1-4.3.2a | deadline, workflow
S1-4.3.2b | deadline, workflow
S1-5.1a | reward
S1-5.1b | reward
S1-5.2a | penalty
S1-5.2b | penalty
S1-6.1a | workflow, deadline
S1-6.1b | record
S1-6.2.1 | record
S1-6.2.2 | record
S1-6.2.3 | record
S1-6.3.1 | record
S1-6.3.2 | record
S1-6.3.3 | record
S1-6.3.4 | record
S1-6.4.1 | workflow, record
S1-6.4.2 | workflow
S1-7.1.1 | state, workflow
S1-7.1.2 | state, workflow
S1-7.1.3 | state
S1-7.2.1 | workflow, deadline
S1-7.2.2a | role, workflow
S1-7.2.2b | role
S1-7.2.3a | workflow
S1-7.2.3b | workflow, approval
S1-7.2.3c | workflow
S1-7.2.4 | workflow
S1-7.2.5 | workflow
S1-7.3.1 | workflow, record
S1-8.1 | qualitative
`
