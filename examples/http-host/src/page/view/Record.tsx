/** Entering facts: placeholder. */
export const Record = () => null
