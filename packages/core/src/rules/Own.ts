/** Asking by a name that somebody wrote: what every object inherits, as "constructor", answers nothing. */

/** What an object has of its own under a name; undefined where it has nothing. */
export const own = <A>(of: { readonly [name: string]: A }, name: string): A | undefined =>
  Object.hasOwn(of, name) ? of[name] : undefined
