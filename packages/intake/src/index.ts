/**
 * Import of foreign histories (XES, CSV, NDJSON) into Servicebook by a declarative mapping.
 */
export {}
