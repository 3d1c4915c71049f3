/**
 * Test suites that every Servicebook adapter must pass, and a given/when/then kit.
 */
export {}
