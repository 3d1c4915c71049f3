// The books of a small sample company for tests: read from its lines once a file, and brought into a log by restoring.
import { lines } from "@servicebook/sample-company"
import { type EventLog, Export, Memory, Streams } from "@servicebook/core"
