/**
 * The smallest embedding of Servicebook: no database.
 */
export {}
