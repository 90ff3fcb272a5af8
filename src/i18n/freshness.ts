import { messages } from "./text.ts";

export const freshnessMessages = messages(
  {
    age: "数据已有 {age}",
    ofSource: "按来源日期 {date} 计，数据已有 {age}",
    days: "{n} 天",
    months: "{n} 个月",
    years: "{n} 年",
    stale: "已超过更新期限（{limit} 天）",
    against: "以数据包日期 {day} 为准",
    title: "数据新旧",
    share: "{table}：{dated} 行有日期，其中 {stale} 行（{percent}%）超过 {limit} 天",
    undated: "，另有 {n} 行看不出日期",
    newest: "，最新 {date}",
  },
  {
    age: "{age} old",
    ofSource: "by its source of {date}, {age} old",
    days: "{n} {n|day|days}",
    months: "{n} {n|month|months}",
    years: "{n} {n|year|years}",
    stale: "older than allowed ({limit} days)",
    against: "on the day of the pack, {day}",
    title: "How old the data are",
    share: "{table}: {dated} dated {dated|row|rows}, {stale} of them ({percent}%) older than {limit} days",
    undated: "; {n} more without a date",
    newest: "; newest {date}",
  },
);
