/** The sections of the document, which it names in Chinese, as they are cited in English. */

/** The words of the sections, each with its English. */
const words: { readonly [zh: string]: string } = {
  网点: "outlets",
  流程: "service flow:",
  善后: "aftercare",
  反馈: "report",
  资料回收: "documents",
  存档: "archive",
  监督: "surveillance",
  不符合: "nonconformity",
  纠正: "corrective action"
}

/** A section in English, as `service flow: archive` or `outlets 4`; what is numbered alone stays as it is. */
export const inEnglish = (section: string): string =>
  section
    .split(" ")
    .map((word) => words[word] ?? word)
    .join(" ")
