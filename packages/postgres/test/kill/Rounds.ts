// Rounds of killing: the server, clients, or both, at random moments of their work, until the work is done.
import { setTimeout as pause } from "node:timers/promises"
import type { Client } from "./Clients.ts"

/** A server that can be killed and started again. */
export interface Mortal {
  readonly kill: () => Promise<void>
  readonly restart: () => Promise<void>
}

/** What is done to whom. */
export interface Rounds {
  readonly server: Mortal
  readonly clients: ReadonlyArray<Client>
  readonly rounds: number
  /** Batches there are to answer in all. */
  readonly batches: number
  /** Told after every round who was killed, and how many batches were answered by then. */
  readonly onRound?: (round: number, killed: string, answered: number) => Promise<void> | void
}

const sum = (clients: ReadonlyArray<Client>): number => clients.reduce((all, { answered }) => all + answered, 0)

const until = async (clients: ReadonlyArray<Client>, isReached: () => boolean): Promise<void> => {
  while (!isReached() && clients.some(({ isDone }) => !isDone)) {
    for (const client of clients) client.check()
    await pause(5)
  }
}

/** Kills the server or clients or both; those come back. */
const strike = async ({ clients, server }: Rounds, round: number): Promise<string> => {
  const alive = clients.filter(({ isDone }) => !isDone)
  const victims = round % 3 === 0 ? [] : alive.filter(() => Math.random() < 0.5)
  const isServerKilled = round % 3 !== 1 || victims.length === 0
  const deaths = [...victims.map((client) => client.kill()), ...(isServerKilled ? [server.kill()] : [])]
  await Promise.all(deaths)
  if (isServerKilled) await server.restart()
  for (const client of victims) client.start()
  return `${isServerKilled ? "server" : ""}${isServerKilled && victims.length > 0 ? " and " : ""}${
    victims.length > 0 ? `${victims.length} clients` : ""
  }`
}

/** Runs the rounds, and then the work to its end. Returns how often something was killed. */
export const run = async (plan: Rounds): Promise<number> => {
  const { batches, clients, rounds } = plan
  for (const client of clients) client.start()
  let kills = 0
  for (let round = 0; round < rounds; round++) {
    const before = sum(clients)
    const share = (batches - before) / (rounds - round)
    const wanted = before + 1 + Math.floor(Math.random() * share * 1.2)
    // Work must go on after every death: a log that stalls never gets here.
    await until(clients, () => sum(clients) >= wanted)
    if (clients.every(({ isDone }) => isDone)) break
    await pause(Math.random() * 20)
    const killed = await strike(plan, round)
    kills++
    await plan.onRound?.(round, killed, sum(clients))
  }
  await until(clients, () => false)
  return kills
}
