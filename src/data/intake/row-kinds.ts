type Cells = readonly string[];

/** A spreadsheet's error value is no comment. */
const COMMENT = /^#(?!N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|#)/i;
const REMARK =
  /^[（(【[*※△▲]*(?:注|注释|备注|说明|附注|备考|提示|(?:填表|填写|编制|指标)说明|(?:数据|资料|信息)?来源|出处|(?:统计)?口径|(?:填表|填报|制表|审核|复核|经办|联系|统计|校对|负责)人员?|(?:单位|部门|统计|分管)负责人|制表|审核|(?:填报|制表|编制|主管|报送|责任)(?:单位|部门)|联系电话|(?:填表|填报|制表|打印|导出|截至|截止|统计|更新|报送)(?:日期|时间)|截至|截止)[\d一二三四五六七八九十]{0,2}[】）)\]]?[：:]/;
const REMARK_BEGINS =
  /^(?:注[:：、.\d一二三]|注\s|[（(]注|※|本表|以上数据|以上为|以下(?:空白|无正文)|续表|[（(]?接上(?:页|表))/;
const REMARK_EN =
  /^(?:notes?|sources?|remarks?|prepared by|checked by|approved by|as of|printed|exported)\s*\d*\s*[:：]/i;
const PAGE =
  /^(?:第[\d一二三四五六七八九十百]{1,5}页|共\d{1,5}页|[-–—]\d{1,5}[-–—]$|page\d{1,5}(?:of\d{1,5})?$|\d{1,5}\/\d{1,5}页?$)/i;
/** A line drawn by characters. */
const RULE = /^[-=—–_*·.…~+|─━═]{3,}$/;
const SENTENCE = /[。；！]|[：:].{4}/;
/** Letters of a lone cell that is a sentence. */
const SENTENCE_LENGTH = 15;

const TOTAL =
  /^(?:.{0,12})(?:合计|总计|小计|共计|累计|总和|汇总|平均|平均值|均值|合计数|总数)(?:[（(].{0,12}[)）])?[:：]?$/;
const TOTAL_EN = /^(?:grand|sub)?[- ]?totals?[:：]?$|^(?:sum|average|mean|overall)[:：]?$/i;
const NUMERIC = /^[-+]?[\d.,%]*$/;
const ID = /^[a-z0-9][a-z0-9._-]*$/;
/** Cells a total may be named in, counted from the first that is filled. */
const NAMED_IN = 4;

/** Text without what lays it out: spaces, form feeds, full width. */
const bare = (cell: string): string => cell.normalize("NFKC").replace(/\s/g, "");

const filledOf = (cells: Cells): readonly string[] => cells.filter((cell) => cell.trim() !== "");

/** True for 合计, 小计, 全市总计, Total in place of an id or a name: what would count everything twice. */
export function isTotalRow(cells: Cells): boolean {
  const named = filledOf(cells.slice(0, 12))
    .slice(0, NAMED_IN)
    .filter((cell) => cell.length < 40);
  const texts = named
    .map((cell) => cell.normalize("NFKC").replace(/\s/g, " ").trim())
    .filter((cell) => !NUMERIC.test(cell));
  const [first] = texts;
  if (first === undefined) return false;
  if (!ID.test(first) || !/[a-z]/.test(first)) return texts.slice(0, 3).some(isTotal);
  const others = filledOf(cells)
    .map((cell) => cell.trim())
    .filter((cell) => !NUMERIC.test(cell));
  return isTotal(first) && others.length === 1;
}

const isTotal = (text: string): boolean => TOTAL.test(text.replaceAll(" ", "")) || TOTAL_EN.test(text);

/** True for a row of lines drawn by characters: ---,---. */
export function isRuleRow(cells: Cells): boolean {
  const filled = filledOf(cells);
  return filled.length > 0 && filled.every((cell) => RULE.test(cell.trim()));
}

/** True for what people write above and beneath a table: 注：…, 数据来源：…, 填表人：…, # comments, page numbers, drawn lines. */
export function isNoteRow(cells: Cells): boolean {
  const filled = filledOf(cells);
  const first = (filled[0] ?? "").trim();
  if (first === "") return false;
  if (COMMENT.test(first)) return true;
  const text = bare(first.slice(0, 200));
  if (REMARK.test(text) || REMARK_BEGINS.test(text) || REMARK_EN.test(first) || PAGE.test(text)) return true;
  if (isRuleRow(cells)) return true;
  return filled.length === 1 && cells.length > 2 && first.length >= SENTENCE_LENGTH && SENTENCE.test(text);
}

/** What a row of units says: 亿元 of （亿元）, of 单位：亿元. Undefined for a cell that names none. */
const UNIT =
  /^(?:[十百千]?[万亿]?(?:元|人民币|亩|人|吨|千瓦|千瓦时|平方米|平方公里|家|个|户|项|台|套|条|名|公顷|度)|[万亿]|km2|m2|km²|m²|㎡|㎢|ha|%|‰|°|年|月|日|级|mw|kw|mwh|kwh|cny|cny100m|元\/亩|万元\/亩|美元|万美元|亿美元|比例|占比)$/i;
/** What may stand beside units in such a row. */
const FORM_WORDS =
  /^(?:[-—/\\]+|必填|选填|文本|字符|字符型|数字|数值|数值型|日期|日期型|整数|小数|是\/否|自动生成|不填)$/;
const STATED = /^[（(【[]?(?:计量|金额|面积|数量|计价|货币)?单位[：:](.{1,40}?)[）)】\]]?$/;

/** Units a row names by cell; undefined where it is a row of data. */
export function unitsOf(cells: Cells): readonly (string | undefined)[] | undefined {
  const units = cells.map(unitIn);
  const filled = filledOf(cells);
  const isOnlyUnits = cells.every(
    (cell, index) => cell.trim() === "" || units[index] !== undefined || isFormWord(cell),
  );
  const hasUnit = units.some((unit) => unit !== undefined);
  return filled.length > 0 && isOnlyUnits && (hasUnit || filled.length > 1) ? units : undefined;
}

/** True for a row that names units, or says how to fill the columns, and holds no data. */
export const isUnitRow = (cells: Cells): boolean => unitsOf(cells) !== undefined;

const isFormWord = (cell: string): boolean => FORM_WORDS.test(unbracketed(bare(cell)));

function unitIn(cell: string): string | undefined {
  const text = bare(cell.slice(0, 60));
  const unit = unbracketed(text).replace(/^单位[:：]/, "");
  return UNIT.test(unit) ? unit : undefined;
}

const unbracketed = (text: string): string => text.replace(/^[([【]/, "").replace(/[)\]】]$/, "");

/** Units a cell states for the whole table: 万元 and 人 of 单位：万元、人. */
export function statedUnits(cells: Cells): readonly string[] {
  return cells.flatMap((cell) => {
    const stated = cell.length > 60 ? undefined : STATED.exec(bare(cell))?.[1];
    return (stated?.split(/[、,;/和]/) ?? []).filter((unit) => unit !== "");
  });
}
