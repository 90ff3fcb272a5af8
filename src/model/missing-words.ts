/** What people write for "no value". Zero is a value. */
const WORDS: ReadonlySet<string> = new Set(
  (
    "暂无 无 没有 无数据 暂无数据 暂缺 缺 空 未填 未知 不详 不明 未定 待定 待补充 待补 待核 待查 保密 涉密 未统计 未提供 未公布 未披露 " +
    "- -- --- — —— ——— – ─ ── / // \\ * . ... … …… ? ?? ??? 、 · n/a na n.a. #n/a null nil none unknown tbd tbc undefined (null) (空) (无)"
  ).split(" "),
);

/** True for 暂无, 不详, —, NULL, N/A and their like: a word for a missing value. Give it half-width text. */
export const isMissingWord = (text: string): boolean => text.length <= 12 && WORDS.has(text.toLowerCase());
