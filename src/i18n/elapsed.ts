import { messages } from "./text.ts";

/** How long something has lasted, in the unit its dates are exact to. */
export const elapsedMessages = messages(
  {
    day: "{n} 天",
    month: "约 {n} 个月",
    quarter: "约 {n} 个季度",
    year: "约 {n} 年",
    withinmonth: "不足 1 个月",
    withinquarter: "不足 1 个季度",
    withinyear: "不足 1 年",
  },
  {
    day: "{n} {n|day|days}",
    month: "about {n} {n|month|months}",
    quarter: "about {n} {n|quarter|quarters}",
    year: "about {n} {n|year|years}",
    withinmonth: "under a month",
    withinquarter: "under a quarter",
    withinyear: "under a year",
  },
);
