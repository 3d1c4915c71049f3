/** Passwords in what is printed: a URL may come up in any message, and none may tell what stands in it. */

/**
 * A text without the passwords of the database URLs in it. A password that was not encoded may hold any character but a
 * space: all up to the last @ goes.
 */
export const masked = (text: string): string =>
  text
    .replace(/(postgres(?:ql)?:\/*)[^\s"'`]*@/gi, "$1***@")
    .replace(/(postgres(?:ql)?:\/*[^\s"'`]*?[?&]password=)[^\s&"'`]*/gi, "$1***")
