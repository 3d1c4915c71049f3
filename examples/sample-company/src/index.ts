/**
 * A seeded generator of believable after-sales histories, and the demonstration.
 */
export {}
