// Global set-up of the projects that talk to a real PostgreSQL: the server of DATABASE_URL, or one that is started for the
// run. Projects share it, because they are set up in one process.
import type { TestProject } from "vitest/node"
import { type Server, start } from "./scripts/server/Server.ts"

declare module "vitest" {
  export interface ProvidedContext {
    /** URL of a PostgreSQL server on which databases may be made. */
    readonly postgresUrl: string
  }
}

// On the process and not in this module, which every project loads anew.
const shared = globalThis as { servicebookServer?: { users: number; readonly started: Promise<Server> } | undefined }

/** Tells the tests where the server is; ends it after the last project that uses it. */
export const setup = async (project: TestProject) => {
  const given = process.env.DATABASE_URL
  if (given !== undefined && given !== "") {
    project.provide("postgresUrl", given)
    return () => {}
  }
  shared.servicebookServer ??= { users: 0, started: start() }
  const server = shared.servicebookServer
  server.users++
  project.provide("postgresUrl", (await server.started).url)
  return async () => {
    if (--server.users > 0) return
    shared.servicebookServer = undefined
    await (await server.started).stop()
  }
}
