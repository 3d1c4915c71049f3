/** Taking times and telling them: several rounds, the baseline beside the measured in every round, medians and ratios. */

/** Writes a line. */
export const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Milliseconds that an act takes. */
export const took = async (act: () => unknown): Promise<number> => {
  const start = performance.now()
  await act()
  return performance.now() - start
}

/** The value below which a share of the values lies, by nearest rank. */
export const quantile = (values: ReadonlyArray<number>, share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN
}

/** The middle of the values. */
export const median = (values: ReadonlyArray<number>): number => quantile(values, 0.5)

/** The middle of the values, with the least and the most of them. */
export const spread = (values: ReadonlyArray<number>, decimals: number): string =>
  `${median(values).toFixed(decimals)} (${Math.min(...values).toFixed(decimals)} to ${Math.max(...values).toFixed(decimals)})`

/** Runs baseline and measured in turn and prints medians with their range, and the ratio pair by pair. */
export const compare = async (
  name: string,
  rounds: number,
  baseline: { readonly name: string; readonly act: () => unknown },
  measured: { readonly name: string; readonly act: () => unknown }
): Promise<void> => {
  const pairs: Array<readonly [number, number]> = []
  for (let round = 0; round < rounds; round++) pairs.push([await took(baseline.act), await took(measured.act)])
  print(`${name}, ${rounds} rounds, median (least to most):`)
  print(
    `  baseline  ${baseline.name}: ${spread(
      pairs.map(([base]) => base),
      0
    )} ms`
  )
  print(
    `  measured  ${measured.name}: ${spread(
      pairs.map(([, own]) => own),
      0
    )} ms`
  )
  print(
    `  ratio     ${spread(
      pairs.map(([base, own]) => own / base),
      2
    )}`
  )
}

/** Prints the time of an act over several rounds, after one that is not counted. */
export const latencyOf = async (name: string, rounds: number, act: () => unknown): Promise<void> => {
  await act()
  const times: Array<number> = []
  for (let round = 0; round < rounds; round++) times.push(await took(act))
  print(`  ${name}: ${spread(times, 1)} ms`)
}
