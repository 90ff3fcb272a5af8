/** What stands before the tables: the folder, the descriptor, how files are read, what is public. */
export const INTRODUCTION = `# Data dictionary

Written by \`npm run dictionary\` from \`src/model/schema.ts\`, \`meanings.ts\` and \`scripts/dictionary\`; do not edit. How an office fills in the
tables is told in [for-offices.md](for-offices.md).

- [The folder](#the-folder) · [datapackage.json](#datapackagejson) · [How files are read](#how-files-are-read) · [Lists and lanes](#lists-and-lanes) · [What is public](#what-is-public)
- Tables: TABLE_LINKS

## The folder

A pack is a folder after the [Data Package standard 2.0](https://datapackage.org). All of it but one table is optional.

| file | holds |
| --- | --- |
| \`datapackage.json\` | what the pack says of itself; see below |
| \`README.md\` | what it holds, from whom, of what date, what is not known |
| \`chains.csv\`, \`nodes.csv\` … | the tables below, one file each; a table that is not needed is left out |
| \`boundaries.geojson\` | areas of the regions, RFC 7946; \`properties.id\` is the id of the row in \`regions\` |
| \`parks.geojson\` | areas of parks; \`properties.id\` is the id of the row in \`parks\` |
| \`context.geojson\`, \`neighbours.geojson\` | rivers, lakes, roads; areas around the city |
| \`media/\` | pictures, by relative path |
| \`editions/<id>/\` | older states, same layout; never read with the pack; published only where its own \`datapackage.json\` says \`"atlas:public": true\` |

Paths are relative children of the folder: no \`..\`, no leading \`/\`, no \`\\\`, no \`:\`, \`?\`, \`#\`, \`%\`, no hidden folder, no symbolic link.

## datapackage.json

Everything is optional. \`title\`, \`description\`, \`version\`, \`created\`, \`licenses\`, \`contributors\`, \`keywords\` and \`resources\` are those of the standard.
Where \`resources\` is given, only the files it lists are read; without it every file named as a table is.

| property | of | meaning | example |
| --- | --- | --- | --- |
| \`atlas:format\` | pack | format of the pack; this is 1 | \`1\` |
| \`atlas:title_zh\`, \`atlas:title_en\` | pack | title in each language; else \`title\` | \`"泰安市产业链图谱"\` |
| \`atlas:region\` | pack | id of the city in \`regions\` | \`"taian"\` |
| \`atlas:languages\` | pack | languages of the texts | \`["zh", "en"]\` |
| \`atlas:crs\` | pack, file | coordinates: \`WGS84\` (default), \`CGCS2000\`, \`GCJ-02\` (AMap, Tencent), \`BD-09\` (Baidu); turned into WGS-84 once, at reading | \`"GCJ-02"\` |
| \`atlas:mapReview\` | pack | map review number (审图号), publisher, date | \`{"number": "GS(2024)1234号"}\` |
| \`atlas:boundaryNotice_zh\`, \`_en\` | pack | notice on the map about its boundaries | \`"边界为示意，非法定依据"\` |
| \`atlas:boundarySource\` | pack | where the boundaries come from | |
| \`atlas:maxAgeDays\` | pack, file | rows older than this count as stale, on the day of \`created\` | \`365\` |
| \`atlas:fictional\` | pack | \`true\`: the data are invented; every page, picture and print says so | \`true\` |
| \`atlas:keeper\` | pack, file | office that keeps the file; findings are grouped by it; not published | \`"市工业和信息化局"\` |
| \`atlas:editions\` | pack | folders under \`editions/\`, the newest first: older states to compare with | \`["2025-q4"]\` |
| \`atlas:encoding\` (\`encoding\`) | file | encoding of the file where it is not to be found out | \`"gb18030"\` |
| \`atlas:public\` | pack, file, field | what may be published; see below | \`false\` |
| \`atlas:personal\` | pack, file, field | \`allowed\`: telephone numbers and addresses here are meant to be public | \`"allowed"\` |

A *file* is an entry of \`resources\`, a *field* an entry of its \`schema.fields\`, named as the column or as its Chinese header.
\`npm run atlas -- publish\` and the download of the check page write schema, bytes and SHA-256 of every file; \`check\` tells where a file is not the one described.

## How files are read

- **Encoding**: the declared one; else the byte order mark; else strict UTF-8; else strict GB18030; with a tie-break for short files. UTF-16 too. The report says
  how each file was read and whether that is certain. Damaged lines are left out one by one and reported.
- **Rows** are numbered as a spreadsheet shows them: the header is row 1, blank rows count. Separators are comma, semicolon or tab; a \`sep=\` line, title rows above the header,
  unit rows beneath it, notes and totals (合计) under the table are known and reported. Line ends may be mixed. A quote that never closes is reported where it opens.
- **Headers** are the names below, the Chinese ones or their aliases; spaces, full width and capitals do not matter, nor does the order.
  Unknown columns are listed, kept in the clerk's own file and never published.
- **Ids** match \`[a-z0-9][a-z0-9._-]*\`, are unique in their table and never reused; \`aliases\` keeps former ones alive.
- **Lists** are separated by \`;\` (\`；\` \`、\` \`|\` too). Titles of enterprises may carry their year: \`little_giant:2023\`.
- **Numbers** are plain decimals in the unit of the column. Full-width digits, thousands commas and units (\`3.2亿元\`, \`5000万\`, \`120亩\`, \`35%\`) are converted to it by a stated rule, with a note;
  what can mean two things (\`约2亿\`, \`1-2亿\`) is an error and the cell blank. Zero stays zero; 暂无, — and N/A count as blank and are reported.
- **Dates** are text at the precision known: \`2025\`, \`2025-Q3\`, \`2025-03\`, \`2025-03-14\`. \`2024年3月\` and \`2024/3/1\` are read, with a note.
- **Yes / no**: 是 否 yes no true false 1 0. **Categories** are the values below, the Chinese words beside them and other usual words for them.
- **Coordinates** are degrees; \`position\` says how exact they are. Points outside their region, swapped pairs, metres and a common offset are reported, never moved without a word.
- **A row is left out**, whole and with its reason, only where it cannot be named or placed: no id, an invalid or repeated one, a required cell that is blank, broken or names
  nothing. Any other bad cell counts as blank and is reported. Rows read = kept + left out, always. \`check --rejected <file>\` writes the rows left out.
- **Texts** may hold 2,000 characters unless the column says otherwise. They are shown as text, never as markup.
- **Written files** are UTF-8 with byte order mark; a text that a spreadsheet would run (beginning with \`=\` \`+\` \`-\` \`@\`, their full-width forms, tab or line break) gets an apostrophe before it,
  which reading takes away again. Numbers stay numbers: \`-3.5\`.

Of the columns marked *one of (name)* at least one of the same mark must be filled.

## Lists and lanes

\`lists.csv\` says which lists the site offers: rows of one \`table\`, narrowed by \`filter\`, in \`columns\` (parted by \`;\`, by name or Chinese header) and by \`sort\` (a column; \`-\` before it: descending).
A row is a list: rename, add or remove rows, no code is touched. \`stages.csv\` is the same for the lanes of the chain map. A pack that brings no rows of one of them gets those of
\`data/defaults/\`, without the lists of tables it leaves empty; where these cannot be read there are no lists, and the lanes are those the nodes name.

A filter is parts joined by \`&\`; all must hold. A part names a column of the list's table or, where it has none of that name, a filter of the page
(\`chain\`, \`node\`, \`stage\`, \`region\`, \`park\`, \`designation\`, \`presence\`, \`project_stage\`, \`status\`, \`q\`; these with \`=\` only).

| part | passes | example |
| --- | --- | --- |
| \`column=a,b\` | any of the values; lists that hold one of them; dates within: \`2025\` takes \`2025-03\` | \`state=open,in_progress\` |
| \`column!=a,b\` | none of them; blanks pass | \`state!=closed\` |
| \`column=\`, \`column!=\` | blank; not blank | \`answer=\` |
| \`column>=a\`, \`column<=a\` | numbers and dates, the value itself too; dates only where that is certain: a row due \`2026\` is not due by \`2026-06\` | \`investment_cny_100m>=10\` |
| \`column~a,b\` | texts and lists that contain one of them, in either language | \`name~变压器\` |

\`today\` stands for the reader's own day: \`state=open,in_progress&due<=today\`. Full-width signs (\`＝\` \`，\` \`≥\`) count as signs; a comma within a value is \`%2C\`. What a filter cannot mean is a warning, and the list opens without that part.

## What is public

\`npm run atlas -- publish <folder> --to <folder>\` writes what everybody may see, and nothing else:

1. Tables of the schema, but the internal ones; columns of the schema, but the internal ones (column *public* below). One flag in the schema, \`internal: true\`, says which.
2. \`"atlas:public": true\` or \`false\` on a field decides before that of its file, that before that of the pack; on the pack \`false\` means nothing is public that is not declared so.
   A mark that is neither counts as no.
3. Rows whose \`public\` cell says no, or cannot be understood, are left out. What names such a row loses the name; what cannot stand without it goes with it: flows, supplies, indicators and lists of it,
   its shape, and sources that no published row rests on.
4. Never: columns that are not in the schema, rows left out at reading, properties of shapes but \`id\`, \`adcode\`, \`gb\`, \`name_zh\`, \`name_en\`, \`level\`, \`kind\`, descriptor properties that are not listed above,
   \`atlas:keeper\`, workbooks, other files, hidden files, symbolic links. \`README.md\` is published; of \`media/\` the pictures that a published text names.
5. Older states under \`editions/\` only where their own descriptor says \`"atlas:public": true\`, cut by their own marks and by today's: what is internal now is left out of every older state.
6. Publishing stops at identity numbers, telephone numbers and e-mail addresses (but where \`atlas:personal\` says \`allowed\`), at columns that mark rows under an unknown header (是否公开, 密级), and at errors (but with
   \`--allow-errors\`).

\`manifest.json\` in the published folder lists every file with its columns, rows, bytes and SHA-256.
`;
