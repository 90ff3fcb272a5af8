export const README = `# Zixu, a city that does not exist

本数据包纯属虚构：城市、区县、企业、项目、数字和边界都由带种子的脚本生成，与任何真实地方、单位、个人无关。

Nothing in this pack is true. The city, its counties, firms, projects, figures and borders are made by a seeded script,
\`node scripts/run.mjs scripts/demo/make-demo.ts\`; they describe no place, body or person. The site marks every page, picture and print of it
as fictional (\`atlas:fictional\` in datapackage.json).

## Names

Zixu (子虚) and Wuyou (乌有) are the proverbial persons who never were; Daiyu, Yuanjiao, Fanghu and Guixu are isles of myth; Jinghua and
Shuiyue are the flower in the mirror and the moon in the water. Firms carry a place of the pack, a colour and a creature. Persons are
named nowhere: offices only.

## Where it lies

Round 0.6° E, 0.5° N: open water in the Gulf of Guinea, where no city can be mistaken for it. The frame is about 125 km wide.

## What is in it

Every table the site knows is filled, the internal ones too; fiction has nothing to hide, so all of them are declared public. The day of the pack
is 22 November 2026; nothing depends on a clock. \`editions/2026-06\` holds an older state, for what has changed since.

Planted on purpose, so that the checks have something to find:

- the revenue of the chain leaders of the bearing chain (2026, actual) is CNY 300 million more than its enterprises together;
- research intensity is told under two definitions, whose figures must not be drawn as one line;
- some titles have run out, some projects and demands are late, some rows are old, some cells are blank.
`;
