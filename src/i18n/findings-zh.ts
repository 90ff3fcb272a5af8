import type { FindingCode } from "../model/finding.ts";

/** Message and advice for each finding. `{name}` puts in a field of it; what stands in `[…]` is left out where one of its fields is not given. */
export const findingsZh: Readonly<Record<FindingCode, readonly [message: string, fix: string]>> = {
  "file-missing": [
    "找不到文件 {file}[，但 {detail} 用到了它]。",
    "把 {file} 放进数据文件夹；若确实不需要，请删去提到它的内容。",
  ],
  "file-unreadable": ["{file} 没有读到[（{detail}）]。", "请检查网络或文件权限，然后再试一次。"],
  "file-not-utf8": [
    "{file} 的文字编码无法识别，整个文件未读入。",
    "用 Excel 或 WPS 打开，另存为“CSV UTF-8（逗号分隔）”后重新放入。",
  ],
  "file-decoded": ["{file} 按 {detail} 编码读入。", "请看一眼其中的汉字是否正常；另存为“CSV UTF-8”后就不再有此提示。"],
  "file-not-csv": [
    "{file} 不是逗号分隔的表格[，看起来是 {detail}]，整个文件未读入。",
    "请在 Excel 或 WPS 中另存为“CSV UTF-8（逗号分隔）”；若内容是网页，请检查服务器上是否有此文件。",
  ],
  "file-empty": ["{file} 里没有数据行。", "请至少填写一行数据；若不需要这张表，可以删去此文件。"],
  "descriptor-invalid": [
    "{file}[ 的 {column}]有错[（{detail}）][：{value}]。",
    "请改正 {file}，可参照示例数据包；改正前其余文件照常读入。",
  ],
  "column-missing": ["{file} 缺少必需的列“{column}”。", "请在第 {row} 行表头加上这一列，并逐行填写。"],
  "column-unknown": [
    "{file} 的列“{column}”不在规定之内，未采用。",
    "若表头写错，请按数据说明改正；若是本单位自用的列，可不理会。",
  ],
  "column-duplicate": [
    "{file} 的列“{column}”重复出现[（都是 {detail}）]，只采用了第一列。",
    "请删去或改名多出的一列。",
  ],
  "row-ragged": [
    "{file} 第 {row} 行的格数与表头不一致（{detail}）。",
    "请检查这一行是否多了或少了逗号；格内有逗号时，整格要加英文双引号。",
  ],
  "quote-open": [
    "{file} 第 {row} 行的双引号没有正确闭合[，连同其后共 {detail} 行文字被当作一行]，未采用。",
    "请补上或删去多余的英文双引号；格内的双引号要写两遍。",
  ],
  "id-missing": ["{file} 第 {row} 行没有编号，整行未采用。", "请在“{column}”列填一个本表内不重复的编号。"],
  "id-invalid": [
    "{file} 第 {row} 行“{column}”的编号“{value}”写法不对。",
    "编号只用小写字母、数字和 . _ -，并以字母或数字开头。",
  ],
  "id-duplicate": [
    "{file} 第 {row} 行“{column}”的编号“{value}”已被使用[（见第 {detail} 行）]，未重复采用。",
    "请换一个编号；若是同一事物重复登记，请删去一行。",
  ],
  "cell-required": ["{file} 第 {row} 行的“{column}”没有填写，整行未采用。", "这一格必填，请补上。"],
  "cell-not-number": [
    "{file} 第 {row} 行“{column}”的“{value}”不是数字，这一格按空白处理。",
    "只写数字，如 1234.5；不要逗号、单位或“约”字[，单位是 {detail}]。",
  ],
  "cell-out-of-range": [
    "{file} 第 {row} 行“{column}”的“{value}”超出范围（{detail}），这一格按空白处理。",
    "请核对这个数，范围是 {detail}。",
  ],
  "cell-not-integer": ["{file} 第 {row} 行“{column}”的“{value}”应为整数，这一格按空白处理。", "请写整数，不带小数点。"],
  "cell-not-date": [
    "{file} 第 {row} 行“{column}”的“{value}”不是规定的日期，这一格按空白处理。",
    "请写成 2025、2025-Q3、2025-03 或 2025-03-14，知道多少写多少。",
  ],
  "cell-not-allowed": [
    "{file} 第 {row} 行“{column}”的“{value}”不在可选范围内，未采用。",
    "请从下列写法中选一个[：{detail}]。",
  ],
  "cell-not-flag": ["{file} 第 {row} 行“{column}”的“{value}”应为“是”或“否”，这一格按空白处理。", "请填“是”或“否”。"],
  "cell-not-url": [
    "{file} 第 {row} 行“{column}”的“{value}”不是可用的网址，这一格按空白处理。",
    "网址要以 http:// 或 https:// 开头，不含空格、用户名和密码。",
  ],
  "cell-damaged": [
    "{file} 第 {row} 行“{column}”的“{value}”已经损坏（乱码或表格软件的错误值）。",
    "请从原始资料重新填写这一格。",
  ],
  "cell-cleaned": [
    "{file} 第 {row} 行“{column}”含有看不见的字符，已去掉。",
    "内容若无误，可不理会；从网页复制的文字常带这类字符。",
  ],
  "entry-repeated": ["{file} 第 {row} 行“{column}”中“{detail}”写了不止一次，只计一次。", "请删去重复的一项。"],
  "name-missing": ["{file} 第 {row} 行没有名称，暂以编号代替。", "请在下列之一填写名称：{detail}。"],
  "name-repeated": [
    "{file} 第 {row} 行的名称“{value}”与第 {detail} 行相同。",
    "若是同一事物，请合并为一行；若不是，请在名称中加以区分。",
  ],
  "coordinate-half": [
    "{file} 第 {row} 行只有一半坐标，缺少“{column}”，这个点不画在图上。",
    "请把经度和纬度都填上，或都留空。",
  ],
  "coordinate-outside": [
    "{file} 第 {row} 行的坐标（{value}）不在本市范围内（{detail}）。",
    "请检查“{column}”：经纬度是否写反、是否漏了数字。",
  ],
  "coordinate-unexplained": [
    "{file} 第 {row} 行有坐标，但没有说明精度。",
    "请在“{column}”列填 site（实际位置）、township（乡镇中心）或 county（区县中心）。",
  ],
  "ref-unknown": [
    "{file} 第 {row} 行“{column}”指向的编号“{value}”不存在，未采用。",
    "请核对编号[；最接近的是：{detail}]。若确有其事，请先在相应的表中登记。",
  ],
  "ref-rejected": [
    "{file} 第 {row} 行“{column}”指向的“{value}”所在行未被采用[（见 {detail}）]。",
    "请先改正那一行，这一条就会消失。",
  ],
  "chain-mismatch": [
    "{file} 第 {row} 行“{column}”的“{value}”不属于同一条产业链[（{detail}）]。",
    "请核对环节与产业链是否对应。",
  ],
  "place-mismatch": [
    "{file} 第 {row} 行“{column}”为“{value}”，与所在园区的区县不一致[（{detail}）]。",
    "请核对所在区县和所在园区。",
  ],
  "flow-self": ["{file} 第 {row} 行的流向起点和终点相同（{value}）。", "请改正其中一端，或删去这一行。"],
  "flow-cycle": [
    "{file} 第 {row} 行使流向形成回路[：{detail}]。",
    "若是回收、循环利用，属正常，可不理会；否则请核对方向。",
  ],
  "parent-cycle": [
    "{file} 第 {row} 行“{column}”形成循环归属[：{detail}]，此处已断开。",
    "请改正其中一行的上级，使其不再绕回自己。",
  ],
  "dates-reversed": ["{file} 第 {row} 行“{column}”的“{value}”早于[ {detail}]。", "请核对这两个日期的先后。"],
  "code-doubtful": [
    "{file} 第 {row} 行“{column}”的“{value}”不符合编码规则[（{detail}）]。",
    "请对照证照核对；表格软件常把长数字改成 9.1E+17 或去掉开头的 0，请把该列设为文本。",
  ],
  "scope-unknown": [
    "{file} 第 {row} 行“{column}”的“{value}”找不到对应的对象[（{detail}）]，未采用。",
    "请核对口径和对象编号是否相符。",
  ],
  "geojson-invalid": [
    "{file}[ 的 {column}][（{value}）]图形有错[：{detail}]，未画出。",
    "请用地图软件修复后重新导出 GeoJSON（经纬度，闭合的面）。",
  ],
  "geojson-unmatched": [
    "{file}[ 第 {row} 行]的“{value}”在[ {detail} ]中没有对应。",
    "请使图形的 id 与表中的编号一致。",
  ],
  "review-number-missing": [
    "地图没有填写审图号。",
    "公开发布前，请在 {file} 的 {column} 填写审图号；没有的，请先送审。",
  ],
  "source-missing": ["{file}[ 第 {row} 行]没有来源。", "请在“{column}”列填写来源编号，或在备注中说明依据。"],
};
