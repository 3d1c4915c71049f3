/** Calls that are kept apart: the first at once, later ones after a while, and of those only the last. */

/** A function that passes its argument on at most once in so many milliseconds. */
export const spaced = <A>(call: (argument: A) => void, leastMs: number): ((argument: A) => void) => {
  let waiting: { argument: A } | undefined
  let isResting = false
  const rest = () => {
    isResting = true
    setTimeout(() => {
      isResting = false
      if (waiting === undefined) return
      const { argument } = waiting
      waiting = undefined
      call(argument)
      rest()
    }, leastMs)
  }
  return (argument) => {
    if (isResting) {
      waiting = { argument }
      return
    }
    call(argument)
    rest()
  }
}
