/**
 * Words the project does without: paths of a workplace, and names that say nothing.
 */
import { at, nameOf, nodes, type Source } from "./Source.ts"

/** Text that belongs to a workplace and not to the project, with the places where it is meant. */
export const foreign: ReadonlyArray<{ readonly pattern: RegExp; readonly except?: RegExp }> = [
  { pattern: /(?<![\w.])\/(home|root|Users|work)\// },
  // The one place where real histories are looked for unless a variable names another.
  { pattern: /\.\.\/shared(?!\/data\b)/ },
  { pattern: /\.\.\/shared\/data/, except: /^(scripts\/histories\.ts|README\.md|CONTRIBUTING\.md|docs\/.*\.md)$/ }
]

/** Ends of names that say nothing about what is named. */
export const empty = /(Manager|Helpers?|Utils?|Infos?|DTO|Dto)$/

/** Names of files that say nothing about what is inside. */
export const emptyFile = /(^|\/)(data|helpers?|info|manager|misc|service|utils?)\.\w+$/i

/** The lines of a file that speak of a workplace. */
export const foreignWords = ({ path, text }: Source): ReadonlyArray<string> =>
  text
    .split("\n")
    .flatMap((line, index) =>
      foreign
        .filter(({ except, pattern }) => pattern.test(line) && except?.test(path) !== true)
        .map(({ pattern }) => `${path}:${index + 1} holds ${pattern.exec(line)?.[0]}, which is not the project's`)
    )

const declared = /^(Variable|Function|Class|TSTypeAlias|TSInterface|TSModule)Declarat(or|ion)$/

/** The declarations of a file, and its own name, that say nothing. */
export const emptyNames = (file: Source): ReadonlyArray<string> => {
  const own = emptyFile.test(file.path) ? [`${file.path} has a name that says nothing`] : []
  const inside = nodes(file)
    .filter(({ node }) => declared.test(node.type) && empty.test(nameOf(node) ?? ""))
    .map(({ node }) => at(file, node, `${nameOf(node)} is a name that says nothing`))
  return [...own, ...inside]
}
