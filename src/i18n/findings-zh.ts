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
  "file-changed": [
    "{file} 与 datapackage.json 登记的不是同一份（{detail}）：登记之后改过，或上传时换漏、传断了。",
    "若是有意修改，可不理会，重新发布或重新下载整包后即一致；否则请把同一版的全部文件重新上传一次。",
  ],
  "file-empty": ["{file} 里没有数据行。", "请至少填写一行数据；若不需要这张表，可以删去此文件。"],
  "file-is-workbook": [
    "{file} 其实是 Excel 工作簿[（{detail}）]，只是扩展名写成了别的，未读入。",
    "把扩展名改回 .xlsx 再放到检查页；或在 Excel、WPS 中打开，另存为“CSV UTF-8（逗号分隔）”。",
  ],
  "file-is-archive": [
    "{file} 是压缩文件[（{detail}）]，不是表格，未读入。",
    "请先解压，再把里面的表格放进来；压缩成 .zip 的文件夹可以直接放到检查页。",
  ],
  "file-is-document": [
    "{file} 是文档[（{detail}）]，不是表格，未读入。",
    "请把其中的表格复制到 Excel 或 WPS 表格中，另存为“CSV UTF-8（逗号分隔）”。",
  ],
  "file-is-picture": [
    "{file} 是图片[（{detail}）]，不是表格，未读入。",
    "请放入原来的表格文件；截图和扫描件无法读取。",
  ],
  "file-is-page": [
    "{file} 是网页[（{detail}）]，不是表格，未读入；多半是登录页、出错页，或系统导出的网页格式表格。",
    "请登录后重新下载；若打开后确是表格，请在 Excel 或 WPS 中另存为“CSV UTF-8（逗号分隔）”。",
  ],
  "file-is-json": [
    "{file} 是 {detail} 文件，不是表格，未读入。",
    "图形请以 .geojson 为扩展名放入；表格请在 Excel 或 WPS 中另存为“CSV UTF-8（逗号分隔）”。",
  ],
  "file-is-xml": [
    "{file} 是 {detail} 文件，不是表格，未读入。",
    "请用生成它的软件导出为 Excel 或 CSV；地图图形请导出为 GeoJSON。",
  ],
  "file-is-binary": [
    "{file} 不是文字表格[（{detail}）]，未读入；也可能是没有传完整的文件。",
    "请核对文件大小并重新复制；若是数据库或其他软件的文件，请导出为“CSV UTF-8（逗号分隔）”。",
  ],
  "file-end-cleaned": [
    "{file} 末尾有旧程序留下的控制字符（Ctrl-Z 或空字符），已略去。",
    "不影响使用；另存为“CSV UTF-8（逗号分隔）”后就不再有此提示。",
  ],
  "file-is-shortcut": ["{file} 只是一个快捷方式，里面没有数据。", "请找到它指向的文件，放入那个文件。"],
  "separator-found": [
    "{file} 的各格以 {detail} 分隔，已按此读入。",
    "不必修改；另存为“CSV UTF-8（逗号分隔）”后就不再有此提示。",
  ],
  "separator-wide": [
    "{file} 第 {row} 行表头以全角的“{detail}”分隔，无法分清各列，整个文件未读入。",
    "请把分隔用的“{detail}”换成英文逗号，或在 Excel、WPS 中一格一列填写后另存为“CSV UTF-8（逗号分隔）”。",
  ],
  "separator-unknown": [
    "{file} 第 {row} 行表头看不出以什么分隔各列[（“{value}”）]，整个文件未读入。",
    "请在 Excel 或 WPS 中一格一列填写，另存为“CSV UTF-8（逗号分隔）”。",
  ],
  "header-below": [
    "{file} 的表头在第 {row} 行；其上的标题等[（“{value}”）]未作为数据读入。",
    "不必修改；若表头应在别处，请把表头放在第一行。",
  ],
  "header-two-rows": [
    "{file} 的表头占两行（到第 {row} 行），已合并读作一行[：{detail}]。",
    "请核对各列是否对应；最好改为一行表头，不合并单元格。",
  ],
  "row-unit": [
    "{file} 第 {row} 行是单位说明（“{value}”），未作为数据读入[；下列各列的数已按它换算：{detail}]。",
    "不必修改；换算过的列，请抽查一两个数。",
  ],
  "row-unit-unfit": [
    "{file} 第 {row} 行写明单位“{value}”，这一行未作为数据读入[；其中有的单位换算不了（{detail}）]，换算不了的列未采用。",
    "请把这些列的数换算成规定的单位，再删去这一行；外币请先换算成人民币。",
  ],
  "encoding-doubtful": [
    "{file} 暂按 {detail} 编码读入，但其中的字很不寻常，可能不是这种编码。",
    "请核对其中的汉字；若是乱码，请在检查页改选编码，或用 Excel、WPS 打开原文件，另存为“CSV UTF-8（逗号分隔）”。",
  ],
  "encoding-mismatch": [
    "{file} 不是所声明的 {detail} 编码[，已按 {value} 读入]。",
    "请改正 datapackage.json 中声明的编码，或在检查页改选；最省事的是另存为“CSV UTF-8（逗号分隔）”。",
  ],
  "file-garbled": [
    "{file} 在交来之前已有乱码：它本是 {detail} 文件，被当作 ANSI（GBK）打开后又保存过，部分汉字已丢失。",
    "请找出保存之前的文件重新放入；若没有，请用 Excel 的“数据—从文本/CSV”按 UTF-8 打开，把带问号或乱码的格子补正。",
  ],
  "file-cut": [
    "{file} 在第 {row} 行的一个字中间断了，文件没有传完整，这一行未采用。",
    "请核对文件大小，重新复制或上传整个文件；断点之后的行也可能缺失。",
  ],
  "line-encoding": [
    "{file} 第 {row} 行的编码与其余各行不同[（这一行是 {detail}）][，内容应是“{value}”]，整行未采用。",
    "请在 Excel 或 WPS 中重新填写这一行，再另存为“CSV UTF-8（逗号分隔）”。",
  ],
  "line-damaged": [
    "{file} 第 {row} 行有无法识别的字节，整行未采用。",
    "请从原始资料重新填写这一行，再另存为“CSV UTF-8（逗号分隔）”。",
  ],
  "zip-broken": [
    "压缩文件 {file}[ 中的 {value}]不完整或已损坏，未读取。",
    "请重新压缩、重新上传；若是从网盘或微信下载的，请先核对文件大小。",
  ],
  "zip-too-large": [
    "{file} 解压后过大或文件过多[（{detail}）]，为安全起见未解压。",
    "请只打包数据表，分成几个压缩包，或直接拖入文件夹。",
  ],
  "zip-unsafe": [
    "压缩文件 {file} 中的[“{value}”]指向压缩包之外或重名，未读取。",
    "请删除该条目后重新压缩；正常打包的文件不会出现这种名称。",
  ],
  "zip-encrypted": ["压缩文件 {file}[ 中的 {value}]加了密码，未读取。", "请解压后直接拖入文件，或不设密码重新压缩。"],
  "workbook-empty": ["{file} 是空文件（0 字节），没有内容。", "多半是上传或复制没有完成，请从原电脑重新复制。"],
  "workbook-broken": [
    "{file} 不是完整的 Excel 工作簿，未读取。",
    "请在 Excel 或 WPS 中打开它，另存为 .xlsx；打不开的，说明文件没有传完，请重新复制。",
  ],
  "workbook-locked": [
    "{file} 设了打开密码，未读取。",
    "请在 Excel 或 WPS 中去掉打开密码（文件－信息－保护工作簿），再另存为 .xlsx 或 CSV。",
  ],
  "workbook-kind": [
    "{file} 是 {detail} 格式，本系统不读取。",
    "请在 Excel 或 WPS 中打开，另存为“Excel 工作簿（.xlsx）”或 CSV。",
  ],
  "workbook-macros": [
    "{file} 带有宏，为安全起见未读取。",
    "请在 Excel 或 WPS 中另存为“Excel 工作簿（.xlsx）”，宏会自动去掉。",
  ],
  "workbook-unsafe": [
    "{file} 内部含有表格软件不会写入的内容[（{detail}）]，为安全起见未读取。",
    "请在 Excel 或 WPS 中打开，另存为新的 .xlsx。",
  ],
  "workbook-heavy": [
    "{file} 解压后过大或部件过多[（{detail}）]，为安全起见未读取。",
    "请删去图片和用不到的工作表后另存，或只把数据表另存为 CSV。",
  ],
  "workbook-too-large": [
    "{file} 的表格范围过大[（{detail}）]，未读取。",
    "多半是远处有一个多余的单元格：按 Ctrl+End 查看，删除数据以外的行和列，再保存。",
  ],
  "workbook-beside": [
    "{file} 是工作簿；这个文件夹的表是 CSV 文件，工作簿没有读取，也不会发布。",
    "请把其中的工作表另存为“CSV UTF-8（逗号分隔）”，以表名为文件名（如 企业.csv）放入此文件夹；只想检查它的，请单独检查这一个文件。",
  ],
  "workbook-linked": [
    "{file} 引用了其他工作簿，读取的是上次保存的数值。",
    "请核对数值是否最新；建议“选择性粘贴－数值”，断开引用。",
  ],
  "workbook-1904": ["{file} 使用 1904 日期系统，日期已按此换算。", "请抽查几个日期；一般的 Windows 表格不用此设置。"],
  "sheet-hidden": [
    "{file} 有隐藏的工作表[“{value}”]，没有读取。",
    "需要的话，请右击工作表标签“取消隐藏”；不需要的请删除。",
  ],
  "sheet-merged": [
    "{file} 的单元格 {value} 是合并单元格：只有左上角的格有内容，其余按空白读取。",
    "请取消合并，在每一行填上内容。",
  ],
  "rows-hidden": ["{file} 有隐藏的行[（{value}）]，也已读取。", "请取消隐藏后核对；不应公开的请删除，不要只隐藏。"],
  "columns-hidden": ["{file} 有隐藏的列[（{value}）]，也已读取。", "请取消隐藏后核对；不应公开的请删除，不要只隐藏。"],
  "sheet-filtered": ["{file} 开着筛选，没有显示的行也已读取。", "请清除筛选后核对全部行。"],
  "formula-no-value": [
    "{file} 单元格 {column}{row} 的公式没有保存结果，按空白处理。",
    "请在 Excel 或 WPS 中打开并保存一次，或把公式粘贴为数值。",
  ],
  "formula-uncalculated": [
    "{file} 由其他程序生成，公式结果可能没有算过[（{detail}）]。",
    "请在 Excel 或 WPS 中打开并保存一次，再导入。",
  ],
  "cell-error": [
    "{file} 单元格 {column}{row} 是错误值“{value}”，按空白处理。",
    "请改正公式，或直接填入数值；没有数据的请留空。",
  ],
  "cell-text-lost": [
    "{file} 单元格 {column}{row} 的文字在工作簿中找不到，按空白处理；生成它的程序没有写完整。",
    "请在 Excel 或 WPS 中打开核对这一格，补上后另存；没有的，请从原系统重新导出。",
  ],
  "cell-date-impossible": [
    "{file} 单元格 {column}{row} 的日期不存在，按空白处理。",
    "请重新填写日期，例如 2024-03；只填年份的，请把单元格格式设为“常规”。",
  ],
  "number-cut": [
    "{file} 单元格 {column}{row} 的“{value}”超过 15 位，表格软件已把后面的数字变成 0。",
    "请把该列设为文本，再照证照重新填写。",
  ],
  "file-skipped": ["{file} 是隐藏文件或系统文件，已跳过。", "无需处理。"],
  "file-unmatched": [
    "不知道 {file} 是哪张表[（{detail}）]，没有采用。",
    "请把文件或工作表改名为表名（如 企业、园区、项目），第一行用模板的表头；边界图形请命名为 boundaries.geojson；rar、7z 请先解压。",
  ],
  "file-ambiguous": [
    "{file} 可能是多张表[（{detail}）]，没有猜测，未采用。",
    "请把文件或工作表改名为其中一张表的名称。",
  ],
  "file-twice": ["{file} 与 {detail} 是同一张表，只采用了后者。", "请合并成一个文件，或把不用的移走。"],
  "file-undeclared": [
    "datapackage.json 的 resources 没有列出[“{value}”]，{file} 没有采用。",
    "请在 resources 中加入它，或删去整个 resources（系统会自动寻找各表）。",
  ],
  "descriptor-invalid": [
    "{file}[ 的 {column}]有错[（{detail}）][：{value}]。",
    "请改正 {file}，可参照示例数据包；改正前其余文件照常读入。",
  ],
  "columns-many": [
    "{file} 第 {row} 行有 {detail} 列，不像数据表，整个文件未采用。",
    "请核对换行是否丢失、分隔符是否写错；用不到的列请删去后再保存。",
  ],
  "column-missing": [
    "{file} 缺少必需的列“{column}”[；“{detail}”是不是这一列？]。",
    "[若是，请把表头“{detail}”改为“{column}”；若不是，]请在第 {row} 行表头加上“{column}”，并逐行填写。",
  ],
  "column-unknown": [
    "{file} 的列“{column}”不在规定之内，未采用。",
    "[若就是“{detail}”，请把表头改成“{detail}”。]若表头写错，请按数据说明改正；若是本单位自用的列，可不理会。",
  ],
  "column-duplicate": [
    "{file} 的列“{column}”重复出现[（都是 {detail}）]，只采用了第一列。",
    "请删去或改名多出的一列。",
  ],
  "header-cleaned": [
    "第 {row} 行表头“{value}”带有多余的空格、换行或全角字符，按“{column}”读入。",
    "不影响使用；下次保存前可把表头改成“{column}”。",
  ],
  "header-blank": [
    "有一列没有表头，但第 {row} 行在这一列写了“{value}”，整列未采用。",
    "在表头行给这一列写上名称；不需要就删去整列。",
  ],
  "row-note": ["第 {row} 行“{value}”像是说明文字，不当作数据读。", "不影响使用；说明可移到另一张工作表或 README 里。"],
  "row-total": ["第 {row} 行是合计行（{value}），未采用，以免重复计数。", "在表里删去合计行，合计由网站自己算。"],
  "quote-stray": [
    "第 {row} 行（文件第 {detail} 行）引号后面还有文字，分不清单元格到哪里为止，整行未采用。",
    "用 Excel 或 WPS 打开，核对该行后另存为“CSV UTF-8”；不要用记事本手工加引号。",
  ],
  "column-unit": [
    "{file} 的表头“{value}”写明单位，这一列的数已从该单位换算为本列的单位[（{detail}）]。",
    "请抽查一两个数；数若对，可不理会。",
  ],
  "column-unit-unfit": [
    "{file} 的表头“{value}”写的单位与本列的单位[（{detail}）]换算不了，这一列未采用。",
    "请把数换算成本列的单位，再改正表头；外币请先换算成人民币。",
  ],
  "row-wide-commas": [
    "{file} 第 {row} 行以全角逗号“，”分隔各格[，各行都是如此（{detail}）]，分不清单元格，未采用。",
    "请把分隔用的“，”换成英文逗号；格内文字里的“，”不用改。",
  ],
  "row-ragged": [
    "{file} 第 {row} 行的格数与表头不一致（{detail}）[，像是“{value}”里的逗号没有加引号，把后面各格推后了；整行未采用]。",
    "请检查这一行是否多了或少了逗号；格内有逗号时，整格要加英文双引号。",
  ],
  "quote-open": [
    "{file} 第 {row} 行的双引号没有正确闭合[，文件第 {detail} 行被当作一行]，未采用。",
    "请补上或删去多余的英文双引号；格内的双引号要写两遍。",
  ],
  "id-missing": ["{file} 第 {row} 行没有编号，整行未采用。", "请在“{column}”列填一个本表内不重复的编号。"],
  "id-invalid": [
    "{file} 第 {row} 行“{column}”的编号“{value}”写法不对，整行未采用。",
    "编号只用小写字母、数字和 . _ -，并以字母或数字开头[，例如 {detail}]；别处引用此编号的也要一并改。",
  ],
  "id-duplicate": [
    "{file} 第 {row} 行“{column}”的编号“{value}”已被使用[（见第 {detail} 行）]，未重复采用。",
    "请换一个编号；若是同一事物重复登记，请删去一行。",
  ],
  "cell-required": [
    "{file} 第 {row} 行的“{column}”没有填写，整行未采用[；上面一格是“{detail}”：是不是合并单元格？]。",
    "这一格必填，请补上；合并过的单元格要取消合并，每一行都填。",
  ],
  "cell-not-number": [
    "{file} 第 {row} 行“{column}”的“{value}”不是数字，{blank}。",
    "只写数字，如 1234.5；不要逗号、单位或“约”字[，单位是 {detail}]。",
  ],
  "cell-out-of-range": [
    "{file} 第 {row} 行“{column}”的“{value}”超出范围（{detail}），{blank}。",
    "请核对这个数，范围是 {detail}。",
  ],
  "cell-not-integer": ["{file} 第 {row} 行“{column}”的“{value}”应为整数，{blank}。", "请写整数，不带小数点。"],
  "cell-not-date": [
    "{file} 第 {row} 行“{column}”的“{value}”不是规定的日期，{blank}。",
    "请写成 2025、2025-Q3、2025-03 或 2025-03-14，知道多少写多少。",
  ],
  "cell-not-allowed": [
    "{file} 第 {row} 行“{column}”的“{value}”不在可选范围内，{unused}。",
    "[是不是“{likely}”？]请改用规定的写法[，可选：{allowed}]。",
  ],
  "cell-not-flag": ["{file} 第 {row} 行“{column}”的“{value}”应为“是”或“否”，{blank}。", "请填“是”或“否”。"],
  "cell-not-url": [
    "{file} 第 {row} 行“{column}”的“{value}”不是可用的网址，{blank}。",
    "网址要以 http:// 或 https:// 开头，不含空格、用户名和密码[，例如 {detail}]。",
  ],
  "cell-damaged": [
    "{file} 第 {row} 行“{column}”的“{value}”已经损坏（乱码或表格软件的错误值）[，原文可能是“{detail}”][；{lost}]。",
    "请从原始资料重新填写这一格。",
  ],
  "cell-private-use": [
    "{file} 第 {row} 行“{column}”的“{value}”含有自造字[（{detail}）]，换一台电脑可能显示为空白或别的字。",
    "请用输入法改写为标准汉字；生僻字可在国家标准 GB 18030—2022 中查找。",
  ],
  "cell-recoded": [
    "{file} 第 {row} 行“{column}”有一个字是旧版 GB 18030 的编码[（{detail}）]，已换成现行编码的同一个字。",
    "请看一眼这个字是否正确；内容若无误，可不理会。",
  ],
  "characters-rare": [
    "{file} 的“{column}”含有生僻字（{detail}），已正确读入；个别电脑没有这些字，可能显示为方框。",
    "不必修改；若显示为方框，请在该电脑上安装支持 GB 18030—2022 的字体。",
  ],
  "cell-cleaned": [
    "{file} 第 {row} 行“{column}”含有看不见的字符或特殊空格，已去掉[，现为“{detail}”]。",
    "内容若无误，可不理会；从网页复制的文字常带这类字符。",
  ],
  "cell-reworded": [
    "{file} 第 {row} 行“{column}”的“{value}”按“{detail}”读入。",
    "意思若对，可不理会；清洁版数据里会写成规定的写法。",
  ],
  "cell-missing-word": [
    "{file} 第 {row} 行“{column}”的“{value}”表示没有数据，{blank}。",
    "没有数据的格子请留空，不要写“暂无”“—”或 NULL；确实是零的写 0。",
  ],
  "cell-error-value": [
    "{file} 第 {row} 行“{column}”的“{value}”是表格软件的错误值，{blank}。",
    "请改正公式或直接填入内容；没有数据的请留空。",
  ],
  "cell-too-narrow": [
    "{file} 第 {row} 行“{column}”只剩下一串 #：列太窄，数字没有显示出来，{blank}。",
    "请把该列拉宽后重新另存为 CSV。",
  ],
  "cell-formula": [
    "{file} 第 {row} 行“{column}”的“{value}”是公式，不是结果[，{lost}]。",
    "请复制该列，用“选择性粘贴－数值”粘贴回去，再保存[；若本来就是文字，{kept}]。",
  ],
  "number-respelled": [
    "{file} 第 {row} 行“{column}”的“{value}”按数字 {detail} 读入。",
    "数若对，可不理会；以后请用半角数字，写成 {detail}。",
  ],
  "number-grouped": [
    "{file} 第 {row} 行“{column}”的“{value}”按千位分隔读作 {detail}。",
    "数若对，可不理会；以后请不要写千位分隔符。",
  ],
  "number-inexact": [
    "{file} 第 {row} 行“{column}”的“{value}”不是一个确切的数，{blank}。",
    "请只写一个数[（单位：{detail}）]，“约”“近”“以上”、范围等说明写在备注里；不知道的留空。",
  ],
  "number-in-words": [
    "{file} 第 {row} 行“{column}”的“{value}”是汉字数字，{blank}。",
    "请改用阿拉伯数字，例如 {detail}。",
  ],
  "number-decimal-comma": [
    "{file} 第 {row} 行“{column}”的“{value}”中的逗号既不像千位分隔，也不是小数点，{blank}。",
    "小数点请用半角的点，例如 {detail}；一格只写一个数。",
  ],
  "number-scientific": [
    "{file} 第 {row} 行“{column}”的“{value}”是科学记数，可能已丢失数位，{blank}。",
    "请把该列的单元格格式改为“数值”，核对后写出完整的数[（单位：{detail}）]。",
  ],
  "number-percent": [
    "{file} 第 {row} 行“{column}”的“{value}”超过 1，看来写成了百分数，{blank}。",
    "这一列填 0 到 1 之间的数：若是百分数，请写成 {detail}，或写明百分号：{value}%。",
  ],
  "unit-converted": [
    "{file} 第 {row} 行“{column}”的“{value}”按所写单位读作 {detail}。",
    "数若对，可不理会（换算按 1 亿元 = 10000 万元，1 亩 = 666.667 平方米）；以后请只写数字，单位按列名。",
  ],
  "unit-unfit": [
    "{file} 第 {row} 行“{column}”的“{value}”带有与本列不符的单位或文字，未作换算，{blank}。",
    "请只写数字[，单位是 {detail}]；外币请先换算成人民币，说明写在备注里。",
  ],
  "date-respelled": [
    "{file} 第 {row} 行“{column}”的“{value}”按日期 {detail} 读入。",
    "日期若对，可不理会；以后请写成 {detail}。",
  ],
  "date-unclear": [
    "{file} 第 {row} 行“{column}”的“{value}”不能确定是哪一天，{blank}。",
    "多半是 {detail}：请核对后写成 2024、2024-Q1、2024-03 或 2024-03-01 的样子，知道多少写多少。",
  ],
  "date-impossible": [
    "{file} 第 {row} 行“{column}”的“{value}”：没有这样的日期，{blank}。",
    "请核对年、月、日：年份四位，月份 1–12，日期不超过当月天数。",
  ],
  "degrees-converted": [
    "{file} 第 {row} 行“{column}”的“{value}”按 {detail} 度读入。",
    "数若对，可不理会；以后请写十进制的度，如 {detail}。",
  ],
  "coordinate-pair": [
    "{file} 第 {row} 行“{column}”的“{value}”一格写了两个数，{blank}。",
    "请把经度写在“经度”列，纬度写在“纬度”列，一格一个数。",
  ],
  "coordinate-axis": [
    "{file} 第 {row} 行“{column}”的“{value}”方向不对：这一列要的不是这个方向的度数，{blank}。",
    "东经写在经度列，北纬写在纬度列；两列若写反了，请对调。",
  ],
  "public-unclear": [
    "{file} 第 {row} 行“{column}”的“{value}”看不出是否可以公开，按“否”处理，这一行不会公开。",
    "请填“是”或“否”；留空表示可以公开。",
  ],
  "text-too-long": [
    "{file} 第 {row} 行“{column}”的文字太长（{detail} 字），{blank}。",
    "请缩短，或把长文放到附件、来源里；若其中混进了后面几行，请检查双引号。",
  ],
  "text-direction": [
    "{file} 第 {row} 行“{column}”含有改变文字方向的隐藏字符，已去掉[，现为“{detail}”]。",
    "请核对内容是否与原件一致，然后重新输入这一格。",
  ],
  "text-stacked": ["{file} 第 {row} 行“{column}”的文字上叠加了异常多的符号。", "请重新输入这一格。"],
  "entries-split": [
    "{file} 第 {row} 行“{column}”按逗号或换行分成几项[：{detail}]。",
    "分得若对，可不理会；以后请用分号（;）分开。",
  ],
  "entry-repeated": ["{file} 第 {row} 行“{column}”中“{detail}”写了不止一次，只计一次。", "请删去重复的一项。"],
  "name-missing": ["{file} 第 {row} 行没有名称，暂以编号代替。", "请在下列之一填写名称：{detail}。"],
  "name-repeated": [
    "{file} 第 {row} 行的名称“{value}”与第 {detail} 行相同。",
    "若是同一事物，请合并为一行；若不是，请在名称中加以区分。",
  ],
  "name-variant": [
    "{file} 第 {row} 行的名称“{value}”与另一行（行 {detail}）只有全角半角、大小写或空格的差别。",
    "若是同一事物，请合并为一行，并统一写法；若不是，请在名称中加以区分。",
  ],
  "alias-clash": [
    "{file} 第 {row} 行“{column}”的曾用编号“{value}”已属于另一行（行 {detail}），不再指向本行。",
    "一个编号只能归一行：请从其中一行的“{column}”里删去它。",
  ],
  "coordinate-half": [
    "{file}[ 第 {row} 行]只有一半坐标，缺少“{column}”，不画在图上。",
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
  "coordinate-swapped": [
    "{file}[ 第 {row} 行]的经度和纬度看来写反了[（{value}）]，这个点不画在图上。",
    "请把“{column}”与另一列对调：经度在前，我国约 73–135；纬度在后，约 4–53。",
  ],
  "coordinate-zero": [
    "{file} 第 {row} 行的坐标是 0, 0[（{value}）]，这个点不画在图上。",
    "0, 0 在非洲西面的海上，多半是没有填。请填写真实经纬度，或两格都留空。",
  ],
  "coordinate-metres": [
    "{file}[ 第 {row} 行][“{column}”]的“{value}”是以米为单位的平面坐标[（{detail}）]，不是经纬度，不画在图上。",
    "请在地图软件里换算成经纬度（度，WGS-84 或 CGCS2000）再填；度分秒请写成 36.9195，不要写成 365510。",
  ],
  "coordinate-offset": [
    "{file} 有一批点朝同一方向偏了约 {detail}，像是 {value} 坐标，却没有声明。各点未作移动。",
    "若坐标取自高德、腾讯（GCJ-02）或百度（BD-09）地图，请在 datapackage.json 的 atlas:crs 写明，系统会换算；若只有部分行来自这些地图，请先把各行统一为同一种坐标。",
  ],
  "coordinate-system": [
    "{file} 的表头“{value}”写明坐标系[ {detail}]，读取时没有换算。",
    "请在 datapackage.json 的 atlas:crs 写明 GCJ-02 或 BD-09，系统会换算；已经写明的，可不理会。",
  ],
  "coordinate-converted": [
    "{file} 的 {value} 个坐标已由 {detail} 换算为 WGS-84。",
    "这是按 datapackage.json 声明的坐标系换算的；若声明有误，请改正 atlas:crs。",
  ],
  "coordinate-elsewhere": [
    "{file} 第 {row} 行的点（{value}）不在所填的“{column}”范围内[，而在 {detail}]。",
    "请核对坐标和“{column}”，哪一个填错了；图上仍按坐标画出。",
  ],
  "coordinate-repeated": [
    "{file} 第 {row} 行起有 {detail} 行的坐标完全相同（{value}）。",
    "若确在同一地址，可不理会；若只是同一园区或乡镇，请在“位置精度”（position）列注明精度（township 或 county）。",
  ],
  "coordinate-all-equal": [
    "{file} 的 {detail} 个点全部落在同一处（{value}）。",
    "多半是向下填充时复制了坐标。请逐行填写，或把“位置精度”（position）改为 county（区县中心）。",
  ],
  "coordinate-coarse": [
    "{file} 第 {row} 行的坐标（{value}）只有一两位小数，约相当于乡镇的精度，却标为实际位置[（共 {detail} 行如此）]。",
    "请填写四位以上小数，或把“{column}”改为 township（乡镇中心）。",
  ],
  "ref-unknown": [
    "{file} 第 {row} 行“{column}”指向的编号“{value}”不存在，{unused}。",
    "请核对编号[；最接近的是：{detail}]。若确有其事，请先在相应的表中登记。",
  ],
  "ref-rejected": [
    "{file} 第 {row} 行“{column}”指向的“{value}”未采用[，因为 {detail} 那一行没有采用][；{rowOut}]。",
    "请先改正[ {detail} ]那一行，这一条就会消失。",
  ],
  "refs-rejected": [
    "{file} 第 {row} 行[（“{value}”）]没有采用，指向它的内容也都未采用[：{detail}]。",
    "请先改正 {file} 第 {row} 行（见关于它的其他提示），这一条就会消失；指向它的各行不必改。",
  ],
  "refs-unread": [
    "{file} 像是中途被截断的，后面的行没有读到；指向这些行的内容未采用[：{detail}]。",
    "请先把完整的 {file} 重新上传，再检查一次；指向它的各行先不必改。",
  ],
  "ref-table-lost": [
    "{file} 没有可用的行，指向它的内容都未采用[：{detail}]。",
    "请先修好 {file}（见关于它的其他提示），这一条就会消失。",
  ],
  "ref-respelled": [
    "{file} 第 {row} 行“{column}”的“{value}”与编号 {detail}（或它的曾用编号）只有大小写、全角半角或空格的差别，已按 {detail} 采用。",
    "请把这一格改写为 {detail}。",
  ],
  "ref-by-name": [
    "{file} 第 {row} 行“{column}”写的是名称“{value}”，已按它的编号 {detail} 采用。",
    "请把这一格改写为编号 {detail}。",
  ],
  "ref-separator": [
    "{file} 第 {row} 行“{column}”的“{value}”没有用分号隔开，已按 {detail} 采用。",
    "一格写几个编号时请用分号隔开，如：{detail}。",
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
    "若是回收、循环利用，属正常，可在“类型”（kind）列写明“回收”；否则请核对各段方向，改正画反的一行。",
  ],
  "flow-both-ways": [
    "{file} 第 {row} 行的流向（{value}）与第 {detail} 行方向正好相反。",
    "请核对方向，删去画反的一行；若是回收、循环利用，可在“类型”（kind）列写明“回收”。",
  ],
  "edge-repeated": [
    "{file} 第 {row} 行（{value}）与第 {detail} 行是同一条线，未重复采用。",
    "请删去其中一行；若内容不同，请合并到一行。",
  ],
  "node-orphan": [
    "{file} 第 {row} 行的环节“{value}”没有任何流向与它相连[（产业链 {detail}）]，在图上会孤立。",
    "请在 flows.csv 中补上它的上游或下游；若不属于这条产业链，请改正产业链。",
  ],
  "parent-cycle": [
    "{file} 第 {row} 行“{column}”形成循环归属[：{detail}]，此处已断开。",
    "请改正其中一行的上级，使其不再绕回自己。",
  ],
  "dates-reversed": ["{file} 第 {row} 行“{column}”的“{value}”早于[ {detail}]。", "请核对这两个日期的先后。"],
  "code-repeated": [
    "{file} 第 {row} 行“{column}”的“{value}”与[第 {detail} 行]另一家企业的相同。",
    "一家企业只有一个代码：请核对两行，是同一家的请合为一行，不是的请改正写错的代码。",
  ],
  "code-doubtful": [
    "{file} 第 {row} 行“{column}”的“{value}”不符合编码规则[（{detail}）]。",
    "请对照证照核对；表格软件常把长数字改成 9.1E+17 或去掉开头的 0，请把该列设为文本。",
  ],
  "date-future": [
    "{file} 第 {row} 行“{column}”的“{value}”晚于数据包的其他日期[（{detail}）]。",
    "请核对年份；截至日期不应晚于制表日期。",
  ],
  "code-shortened": [
    "{file} 第 {row} 行“{column}”的“{value}”已被表格软件改坏[，原来可能是 {detail}]。",
    "请先把整列设为“文本”格式，再照证照重新填写；系统没有代填。",
  ],
  "figure-off": [
    "{file} 第 {row} 行“{column}”的“{value}”与本列其他数相差悬殊[（{detail}）]，可能单位写错，差了万倍？",
    "请核对单位；数若属实，可不理会。",
  ],
  "figures-apart": [
    "{file} 第 {row} 行“{column}”的“{value}”与同一行的另一个数相差悬殊[（{detail}）]。",
    "请核对两个数的单位是否相同；属实的可不理会。",
  ],
  "share-mixed": [
    "{file} 第 {row} 行“{column}”的“{value}”与同列或同一指标的其他行写法不同[（{detail}）]：有的像小数，有的像百分数。",
    "请统一：都写 0.95，或都写 95 并注明单位 %。",
  ],
  "parts-exceed": [
    "{file} 第 {row} 行“{column}”的“{value}”与分项合计不符[（{detail}）]。",
    "请核对总数和分项；口径不同的，请在备注中说明。",
  ],
  "part-exceeds": [
    "{file} 第 {row} 行“{column}”的“{value}”比总数还大[（{detail}）]。",
    "请核对两个数和它们的单位；确实超出的，请在备注中说明。",
  ],
  "rollup-apart": [
    "{file} 第 {row} 行“{column}”为 {value}，与各分项合起来的数不符[：{detail}]。",
    "请核对总数与各分项；若口径不同，请在“统计口径”列写明，不同口径不再相加。",
  ],
  "rollup-exceeds": [
    "{file} 第 {row} 行“{column}”为 {value}，比已填的几个分项合起来还小[：{detail}]。",
    "请核对总数与各分项；若口径不同，请在“统计口径”列写明，不同口径不再相加。",
  ],
  "cell-merged": [
    "{file} 第 {row} 行的“{column}”空着，上面一格是“{detail}”：是不是合并单元格？没有代填。",
    "请取消合并，在每一行填上内容；本来就没有的，可不理会。",
  ],
  "address-doubtful": [
    "{file} 第 {row} 行“{column}”的网址“{value}”容易与别的网址混淆[（{detail}）]。",
    "请打开核对，确认后从浏览器地址栏复制。",
  ],
  "personal-data": [
    "{file} 第 {row} 行“{column}”里有{detail}，属个人信息。",
    "公开前请删去；只写单位和职务，不写个人电话、身份证号和邮箱。",
  ],
  "scope-unknown": [
    "{file} 第 {row} 行“{column}”的“{value}”找不到对应的对象[（{detail}）]，未采用。",
    "请核对口径和对象编号是否相符。",
  ],
  "geojson-invalid": [
    "{file}[ 的 {column}][（{value}）]图形有错[：{detail}]，未画出。",
    "请用地图软件修复后重新导出 GeoJSON（经纬度，闭合的面）。",
  ],
  "json-cut": [
    "{file} 不完整：文字在第 {row} 行第 {column} 个字符处中断，整个文件未采用。",
    "文件多半没有传完或没有存完，请重新导出或重新上传。",
  ],
  "json-not-utf8": [
    "{file} 第 {row} 行第 {column} 个字符起不是 UTF-8 编码，整个文件未采用。",
    "请用文本编辑器另存为 UTF-8，或从地图软件导出时选 UTF-8。",
  ],
  "json-comma": [
    "{file} 第 {row} 行第 {column} 个字符是多余的逗号[（{value}）]，整个文件未采用。",
    "请删去这个逗号：最后一项后面不写逗号。",
  ],
  "json-comma-missing": [
    "{file} 第 {row} 行第 {column} 个字符前缺少逗号[（{value}）]，整个文件未采用。",
    "请在两项之间补一个英文逗号。",
  ],
  "json-comment": [
    "{file} 第 {row} 行第 {column} 个字符起是注释[（{value}）]，JSON 不允许注释，整个文件未采用。",
    "请删去注释；要留说明，可写进 name 一类的文字字段。",
  ],
  "json-several": [
    "{file} 第 {row} 行第 {column} 个字符起又是一份内容[（{value}）]：一个文件里写了不止一份 JSON（如每行一条），整个文件未采用。",
    "请用 QGIS 等软件打开后另存为一个 GeoJSON 文件（FeatureCollection）。",
  ],
  "json-quotes": [
    "{file} 第 {row} 行第 {column} 个字符处应为英文双引号[，实为 {value}]，整个文件未采用。",
    "字段名和文字都要放在英文双引号里，不用单引号，也不用中文引号。",
  ],
  "json-value": [
    "{file} 第 {row} 行第 {column} 个字符起[的“{value}”]不是合法的值，整个文件未采用。",
    "没有数值的写 null；数字只写成 12.5 这样，不要 NaN、Infinity、+1、.5 或 012。",
  ],
  "json-string": [
    "{file} 第 {row} 行第 {column} 个字符处，文字里有换行、控制字符或不合规定的反斜杠[（{value}）]，整个文件未采用。",
    "文字里的换行写作 \\n，反斜杠写两遍；最好从地图软件重新导出。",
  ],
  "json-invalid": [
    "{file}[ 第 {row} 行][第 {column} 个字符]处不合 JSON 的写法[（{value}）]，整个文件未采用。",
    "请从地图软件重新导出 GeoJSON，不要用文字处理软件修改。",
  ],
  "json-name-repeated": [
    "{file} 第 {row} 行第 {column} 个字符处，字段 {value} 在同一对象里写了两次，只采用了最后一个。",
    "请删去多余的一个。",
  ],
  "geojson-kind": [
    "{file} 不是 GeoJSON，而是 {detail}，整个文件未采用。",
    "请用 QGIS 等地图软件打开原文件，另存为 GeoJSON，坐标系选 EPSG:4326（WGS 84）或 EPSG:4490。",
  ],
  "geojson-page": [
    "{file} 是网页（{detail}），不是 GeoJSON，整个文件未采用；多半是登录页或出错页。",
    "请登录后重新下载，用浏览器打开不应再是网页；放在网站上的，请检查服务器上是否有此文件。",
  ],
  "geojson-no-area": [
    "{file} 中“{value}”的图形是 {detail}，不是面：区划和园区要画成面，点和线无法填色，也无法判断企业在不在里面。",
    "请在地图软件里把它转成面（Polygon 或 MultiPolygon）后重新导出；园区只有位置的，请在园区表填经纬度，并删去这个图形。",
  ],
  "geojson-crs": [
    "{file} 声明的坐标系是 {value}[（{detail}）]，不是经纬度的 WGS-84。",
    "请在地图软件里另存为 EPSG:4326 或 EPSG:4490；若是 GCJ-02 或 BD-09，请在 datapackage.json 的 atlas:crs 声明。",
  ],
  "geojson-no-geometry": [
    "{file} 的 {column}[（{value}）]没有图形[（{detail}）]，未画出。",
    "请在地图软件里补画，或删去这一条。",
  ],
  "geojson-nesting": [
    "{file} 的 {column}[（{value}）]坐标的括号层数与图形类型不符[（{detail}）]，未画出。",
    "面是三层方括号，多面是四层；请从地图软件重新导出，或改正 type。",
  ],
  "geojson-position": [
    "{file} 的 {column}[（{value}）]不是一个点的坐标[：{detail}]，整个图形未画出。",
    "每个点是两个数，先经度后纬度，不加引号。请从地图软件重新导出。",
  ],
  "geojson-range": [
    "{file} 的 {column}[（{value}）]超出经纬度范围[：{detail}]，整个图形未画出。",
    "经度在 -180 到 180 之间，纬度在 -90 到 90 之间，单位是度。",
  ],
  "geojson-swapped": [
    "{file} 的 {column}[（{value}）]经度和纬度看来写反了[：{detail}]，图形未画出。",
    "每个点先写经度后写纬度；请在地图软件里“交换 X/Y”后重新导出。",
  ],
  "geojson-metres": [
    "{file} 的 {column}[（{value}）]是以米为单位的平面坐标[：{detail}]，不是经纬度，图形未画出。",
    "请在地图软件里另存为 EPSG:4326 或 EPSG:4490（单位是度）。",
  ],
  "geojson-crs-member": [
    "{file} 带有旧式的 crs 字段[（{value}）]，与规定的经纬度一致，未作改动。",
    "无须处理；现行标准不再使用 crs 字段，可以删去。",
  ],
  "geojson-ring-open": [
    "{file} 的 {column}[（{value}）]没有闭合：首尾两点不同[（{detail}）]，图形未画出。",
    "请把第一个点再写在最后，或在地图软件里修复后重新导出。",
  ],
  "geojson-ring-short": [
    "{file} 的 {column}[（{value}）]点数不够[（{detail}）]，围不成面或连不成线，图形未画出。",
    "一个面至少要有三个不同的点，再加上闭合的一点；一条线至少两个不同的点。",
  ],
  "geojson-point-repeated": [
    "{file} 的 {column}[（{value}）]与前一点重复[：{detail}]，图形未画出。",
    "请在地图软件里用“删除重复节点”修复后重新导出。",
  ],
  "geojson-winding": [
    "{file} 的 {column}[（{value}）]环的方向与标准相反，已自动转正。",
    "无须处理；标准要求外圈逆时针、内圈顺时针。",
  ],
  "geojson-heights": [
    "{file} 的 {column}[（{value}）]每点多于两个数[（{detail} 个）]，高程等已略去。",
    "无须处理；地图只用经度和纬度。",
  ],
  "geojson-bbox": [
    "{file}[ 的 {column}]的范围框 bbox 有错[：{value}]，未采用。",
    "范围框是四个数：西、南、东、北；也可以删去。",
  ],
  "geojson-members": [
    "{file}[ 的 {column}]里有不该出现的字段[：{detail}]，未采用。",
    "请从地图软件重新导出；图形写在 geometry 里，属性写在 properties 里。",
  ],
  "geojson-id-missing": [
    "{file} [的 {column} ]没有编号[（现有字段：{detail}）]，不知是哪个地区或园区，未画出。",
    "请在 properties 里加 id，与表中的编号一致；官方边界文件可用 npm run atlas -- convert boundaries 转换。",
  ],
  "geojson-id-invalid": [
    "{file} [的 {column} ]的 id 既不是文字也不是数字[：{value}]，未采用。",
    "编号写成文字或数字，与表中的编号一致。",
  ],
  "geojson-id-repeated": [
    "{file} 的 {column} 的编号“{value}”已被 {detail} 使用，后一个未画出。",
    "请改正编号；若同属一处，请在地图软件里合并为一个图形。",
  ],
  "geojson-merged": [
    "{file} 的 {column} 与 {detail} 的编号同为“{value}”，已合并为一个图形。",
    "若确是同一处的几块，无须处理；否则请改正编号。",
  ],
  "geojson-collection": [
    "{file} 的 {column}[（{value}）]是图形集合 GeometryCollection，未画出。",
    "请在地图软件里拆成单个的面、线或点，再导出。",
  ],
  "geojson-antimeridian": [
    "{file} 的 {column}[（{value}）]越过 180° 经线或极点[（{detail}）]。",
    "本市的图形不会到那里，请核对坐标是否有误。",
  ],
  "geojson-precise": [
    "{file} 的坐标小数位过多[（{detail}）]，超出测量精度，只会增大文件。",
    "导出时保留 5–6 位小数即可。",
  ],
  "geojson-heavy": [
    "{file} 的图形过于细密[（{detail} 个点）]，地图会变慢。",
    "请在地图软件里简化（如 mapshaper -simplify），并只保留 5 位小数。",
  ],
  "ring-crossing": [
    "{file} 的 {column}[（{value}）]边线自己交叉，交叉点在 {detail}。",
    "请在地图软件里放大到这一点，移开交叉的节点后重新导出；图上仍照画。",
  ],
  "ring-touch": [
    "{file} 的 {column}[（{value}）]边线两次经过同一点 {detail}，在那里与自己相接。",
    "请在地图软件里放大到这一点，把它拆成两块（或画成孔洞）后重新导出；图上仍照画。",
  ],
  "ring-spike": [
    "{file} 的 {column}[（{value}）]在 {detail} 处有一根细刺（走出去又原路返回）。",
    "请在地图软件里删去这个节点后重新导出。",
  ],
  "ring-no-area": [
    "{file} 的 {column}[（{value}）]面积为零[（{detail}）]，图上看不见。",
    "请在地图软件里重画这个面，或删去。",
  ],
  "ring-hole-outside": [
    "{file} 的 {column}[（{value}）]的孔洞不在外圈之内，例如 {detail}。",
    "请在地图软件里把它改成单独的面，或删去。",
  ],
  "ring-holes-overlap": [
    "{file} 的 {column}[（{value}）]有两个孔洞互相重叠，例如 {detail}。",
    "请在地图软件里把重叠的孔洞合并。",
  ],
  "parts-overlap": [
    "{file} 的 {column}[（{value}）]有两块互相重叠，例如 {detail}。",
    "请在地图软件里把重叠的面合并（融合）后重新导出。",
  ],
  "geojson-unmatched": [
    "{file}[ 第 {row} 行]的“{value}”在[ {detail} ]中没有对应。",
    "请使图形的 id 与表中的编号一致。",
  ],
  "boundary-missing": [
    "{file} 里没有“{value}”的边界，图上画不出它。",
    "请核对 regions.csv 里的行政区划代码和名称；市界常在另一个文件里，可与区县界合并后再转换。",
  ],
  "boundary-outlined": [
    "“{value}”的边界在 {file} 里没有，已由 {detail} 个区县的边界合并而成。",
    "请看一眼市界是否完整；若另有市界文件，可与区县界合并后再转换。",
  ],
  "boundary-elsewhere": [
    "{file} 里另有 {value} 个图形不属于本包的地区，已略去。",
    "无须处理；若其中有本市的区县，请核对 regions.csv 里的行政区划代码。",
  ],
  "review-number-missing": [
    "地图没有填写审图号[（写的是“{value}”）]。",
    "公开发布前，请在 {file} 的 {column} 填写审图号[，写作 {detail}]；没有的，请先送审。",
  ],
  "source-missing": ["{file}[ 第 {row} 行]没有来源。", "请在“{column}”列填写来源编号，或在备注中说明依据。"],
  "rows-stale": [
    "{file} 有 {value} 的行超过了更新期限（datapackage.json 的 atlas:maxAgeDays）[，在第 {detail} 行]。",
    "请向填报单位核实，更新内容并改写截至日期（“{column}”列）；若期限定得太短，请改 atlas:maxAgeDays。",
  ],
  "rows-undated": [
    "{file} 有 {value} 的行没有写截至日期（“{column}”列），来源也没有日期，看不出新旧。",
    "请在“{column}”列填写数据截至的日期，知道到年就写年，如 2025。",
  ],
};
