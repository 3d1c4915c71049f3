/** What is disputed about the first three rows on rescue of the Yema targets: in which order their limits belong. */
import type { Reading } from "../../rules/Reading.ts"

/** The order of the limits; it takes its owner's signature. */
export const rescueLimitsReading: Reading = {
  name: "rescueLimits",
  title: { zh: "三段救援时限的次序", en: "the order of the three limits" },
  clause: "S4-T3",
  because: {
    zh: "按原文配对为四、三、二小时；越远越紧，疑为倒置，须主管确认",
    en: "as transcribed they are 4, 3 and 2 hours; that they tighten with the distance is doubtful and its owner must confirm them"
  },
  default: "asTranscribed",
  choices: {
    asTranscribed: { title: { zh: "原文：四、三、二小时", en: "as transcribed: 4, 3, 2 hours" } },
    reversed: { title: { zh: "倒置：二、三、四小时", en: "reversed: 2, 3, 4 hours" } }
  }
}
