/** The mark of invented data, in both languages whatever the page speaks: pictures and prints travel. */
export const FICTION = "虚构示例数据 · Fictional data";
