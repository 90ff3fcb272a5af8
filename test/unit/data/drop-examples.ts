import { type MadeSheet, type MadeWorkbook, makeWorkbook } from "../../make-workbook.ts";
import { type MadeEntry, makeZip } from "../../make-zip.ts";

export type Drop = Readonly<Record<string, string | Uint8Array>>;

const ROWS = '<row r="1"><c r="A1"><v>1</v></c></row>';
const book = (sheet: Partial<MadeSheet> = {}, made: Partial<MadeWorkbook> = {}): Drop => ({
  "企业.xlsx": makeWorkbook({ sheets: [{ name: "企业", rows: ROWS, ...sheet }], ...made }),
});
const cell = (xml: string, made: Partial<MadeWorkbook> = {}) => book({ rows: `<row r="1">${xml}</row>` }, made);
const zip = (entry: Partial<MadeEntry>): Drop => ({ "a.zip": makeZip([{ name: "parks.csv", text: "id", ...entry }]) });
const TABLE = "编号,名称\n1,甲\n";

const LOCKED = new Uint8Array(600);
LOCKED.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
for (const [at, letter] of [..."EncryptedPackage"].entries()) LOCKED[512 + at * 2] = letter.charCodeAt(0);

/** One tiny fault for every code of opening what was dropped, and all that is found then. */
export const DROP_EXAMPLES = {
  "zip-broken": [{ "a.zip": "PK" }, ["error zip-broken a.zip::"]],
  "zip-too-large": [zip({ size: 0xffffffff }), ["error zip-too-large a.zip::"]],
  "zip-unsafe": [zip({ name: "../parks.csv" }), ["error zip-unsafe a.zip:: ../parks.csv"]],
  "zip-encrypted": [zip({ flags: 1 }), ["error zip-encrypted a.zip:: parks.csv"]],
  "workbook-empty": [{ "企业.xlsx": "" }, ["error workbook-empty 企业.xlsx::"]],
  "workbook-broken": [{ "企业.xlsx": "PK" }, ["error workbook-broken 企业.xlsx::"]],
  "workbook-locked": [{ "企业.xlsx": LOCKED }, ["error workbook-locked 企业.xlsx::"]],
  "workbook-kind": [{ "企业.xls": LOCKED.subarray(0, 512) }, ["error workbook-kind 企业.xls::"]],
  "workbook-macros": [{ "企业.xlsm": makeZip([{ name: "xl/vbaProject.bin" }]) }, ["error workbook-macros 企业.xlsm::"]],
  "workbook-unsafe": [cell('<c r="XFE1"><v>1</v></c>'), ["error workbook-unsafe 企业.xlsx::"]],
  "workbook-heavy": [
    { "企业.xlsx": makeZip([{ name: "xl/media/1.png", size: 60_000_000, packedSize: 1_000_000 }]) },
    ["error workbook-heavy 企业.xlsx::"],
  ],
  "workbook-too-large": [
    book({ rows: '<row r="1048576"><c r="A1048576"><v>1</v></c></row>' }),
    ["error workbook-too-large 企业.xlsx::"],
  ],
  "workbook-linked": [
    book({}, { parts: { "xl/externalLinks/externalLink1.xml": "<x/>" } }),
    ["note workbook-linked 企业.xlsx::"],
  ],
  "workbook-1904": [
    cell('<c r="A1" s="1"><v>43890</v></c>', { formats: [14], before: '<workbookPr date1904="1"/>' }),
    ["note workbook-1904 企业.xlsx::"],
  ],
  "sheet-hidden": [
    {
      "企业.xlsx": makeWorkbook({
        sheets: [
          { name: "企业", rows: ROWS },
          { name: "内部", rows: ROWS, state: "hidden" },
        ],
      }),
    },
    ["note sheet-hidden 企业.xlsx:: 内部"],
  ],
  "sheet-merged": [
    book({ after: '<mergeCells><mergeCell ref="A1:A3"/></mergeCells>' }),
    ["warning sheet-merged 企业.xlsx › 企业:1: A1:A3"],
  ],
  "rows-hidden": [
    book({ rows: '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>' }),
    ["warning rows-hidden 企业.xlsx › 企业:1: 1"],
  ],
  "columns-hidden": [
    book({ before: '<cols><col min="1" max="1" hidden="1"/></cols>' }),
    ["warning columns-hidden 企业.xlsx › 企业:: A"],
  ],
  "sheet-filtered": [
    book({ after: '<autoFilter ref="A1:A3"><filterColumn colId="0"/></autoFilter>' }),
    ["warning sheet-filtered 企业.xlsx › 企业::"],
  ],
  "formula-no-value": [cell('<c r="A1"><f>B1</f></c>'), ["error formula-no-value 企业.xlsx › 企业:1:A"]],
  "formula-uncalculated": [
    cell('<c r="A1"><f>B1</f><v>0</v></c>', { after: '<calcPr fullCalcOnLoad="1"/>' }),
    ["warning formula-uncalculated 企业.xlsx::"],
  ],
  "cell-error": [cell('<c r="A1" t="e"><v>#N/A</v></c>'), ["error cell-error 企业.xlsx › 企业:1:A #N/A"]],
  "cell-text-lost": [
    cell('<c r="A1" t="s"><v>7</v></c>', { strings: ["<si><t>甲</t></si>"] }),
    ["error cell-text-lost 企业.xlsx › 企业:1:A"],
  ],
  "cell-date-impossible": [
    cell('<c r="A1" s="1"><v>-1</v></c>', { formats: [14] }),
    ["error cell-date-impossible 企业.xlsx › 企业:1:A"],
  ],
  "number-cut": [
    cell('<c r="A1"><v>9.13702E+17</v></c>'),
    ["warning number-cut 企业.xlsx › 企业:1:A 913702000000000000"],
  ],
  "file-skipped": [{ ".DS_Store": "" }, ["note file-skipped .DS_Store::"]],
  "file-unmatched": [{ "x.csv": "a,b\n" }, ["warning file-unmatched x.csv::"]],
  "file-ambiguous": [{ "x.csv": TABLE }, ["error file-ambiguous x.csv::"]],
  "file-twice": [{ "园区.csv": TABLE, "parks.csv": `${TABLE}2,乙\n` }, ["error file-twice 园区.csv::"]],
  "file-undeclared": [
    { "datapackage.json": '{"resources":[{"path":"parks.csv"}]}', "企业.csv": TABLE },
    ["warning file-undeclared 企业.csv:: 企业.csv"],
  ],
} as const satisfies Readonly<Record<string, readonly [drop: Drop, found: readonly string[]]>>;
