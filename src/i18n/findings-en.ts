import type { FindingCode } from "../model/finding.ts";

/** Message and advice for each finding. `{name}` puts in a field of it; what stands in `[…]` is left out where one of its fields is not given. */
export const findingsEn: Readonly<Record<FindingCode, readonly [message: string, fix: string]>> = {
  "file-missing": [
    "The file {file} is not there[, but {detail} refers to it].",
    "Put {file} into the data folder, or remove what refers to it.",
  ],
  "file-unreadable": [
    "{file} could not be read[ ({detail})].",
    "Check the network or the file's permissions, then try again.",
  ],
  "file-not-utf8": [
    "The text encoding of {file} is not known; the whole file was left out.",
    "Open it in Excel or WPS and save it as “CSV UTF-8 (comma delimited)”.",
  ],
  "file-decoded": [
    "{file} was read as {detail}.",
    "Look whether its characters are right. Saved as “CSV UTF-8” the file no longer needs this note.",
  ],
  "file-not-csv": [
    "{file} is not a comma-separated table[; it looks like {detail}]. The whole file was left out.",
    "Save it from Excel or WPS as “CSV UTF-8 (comma delimited)”. If it is a web page, check that the server has the file.",
  ],
  "file-changed": [
    "{file} is not the one datapackage.json describes ({detail}): changed since, or the upload was mixed or cut off.",
    "If you changed it on purpose, leave it: publishing or downloading the whole pack again makes them agree. If not, upload all files of one edition again.",
  ],
  "file-empty": [
    "{file} has no rows of data.",
    "Fill in at least one row, or remove the file if the table is not needed.",
  ],
  "file-is-workbook": [
    "{file} is an Excel workbook[ ({detail})] under another name; it was not read.",
    "Change the ending back to .xlsx and drop it on the check page, or open it in Excel or WPS and save it as “CSV UTF-8”.",
  ],
  "file-is-archive": [
    "{file} is an archive[ ({detail})], not a table; it was not read.",
    "Unpack it first and put in the tables; a folder packed as .zip can be dropped on the check page as it is.",
  ],
  "file-is-document": [
    "{file} is a document[ ({detail})], not a table; it was not read.",
    "Copy the table in it to Excel or WPS and save it as “CSV UTF-8”.",
  ],
  "file-is-picture": [
    "{file} is a picture[ ({detail})], not a table; it was not read.",
    "Put in the table itself; screenshots and scans cannot be read.",
  ],
  "file-is-page": [
    "{file} is a web page[ ({detail})], not a table; most likely a log-in or error page, or a table exported as a page.",
    "Log in and download it again. If it opens as a table, save it in Excel or WPS as “CSV UTF-8”.",
  ],
  "file-is-json": [
    "{file} is a {detail} file, not a table; it was not read.",
    "Shapes go into files ending in .geojson; save tables in Excel or WPS as “CSV UTF-8”.",
  ],
  "file-is-xml": [
    "{file} is a {detail} file, not a table; it was not read.",
    "Export it as Excel or CSV from the program that made it; shapes as GeoJSON.",
  ],
  "file-is-binary": [
    "{file} is no table of text[ ({detail})]; it was not read. It may be an incomplete upload.",
    "Compare the file sizes and copy it again; export files of databases and other programs as “CSV UTF-8”.",
  ],
  "file-end-cleaned": [
    "{file} ends in control characters an old program left (Ctrl-Z or NUL); they were dropped.",
    "Nothing need be done; saved as “CSV UTF-8” this note goes away.",
  ],
  "file-is-shortcut": [
    "{file} is only a shortcut; there is no data in it.",
    "Find the file it points to and put in that one.",
  ],
  "separator-found": [
    "The cells of {file} are separated by {detail}; it was read so.",
    "Nothing need be done; saved as “CSV UTF-8” this note goes away.",
  ],
  "separator-wide": [
    "The header of {file} (row {row}) is separated by the full-width “{detail}”, so columns cannot be told apart; the file was not read.",
    "Put plain commas in place of “{detail}”, or fill one cell a column in Excel or WPS and save it as “CSV UTF-8”.",
  ],
  "separator-unknown": [
    "Nothing separates the columns in the header of {file} (row {row})[: “{value}”]; the file was not read.",
    "Fill one cell a column in Excel or WPS and save it as “CSV UTF-8”.",
  ],
  "header-below": [
    "The header of {file} is row {row}; the title above it[ (“{value}”)] was not read as data.",
    "Nothing need be done. If the header is another row, make it the first.",
  ],
  "header-two-rows": [
    "The header of {file} takes two rows (to row {row}); they were read as one[: {detail}].",
    "Check that the columns are right. Best is a header of one row without merged cells.",
  ],
  "row-unit": [
    "Row {row} of {file} names units (“{value}”); it was not read as data[. The numbers of these columns were converted from them: {detail}].",
    "Nothing need be done. Where a column was converted, check one or two numbers.",
  ],
  "row-unit-unfit": [
    "Row {row} of {file} names the unit “{value}” and was not read as data[. Not every unit can be converted ({detail})]; columns whose unit cannot be were left out.",
    "Convert these columns to the units asked for and delete the row. Convert other currencies to yuan first.",
  ],
  "encoding-doubtful": [
    "{file} was read as {detail} for now, but its characters are unusual for that encoding.",
    "Look at the Chinese text. If it is gibberish choose another encoding on the check page, or open the original file in Excel or WPS and save it as “CSV UTF-8”.",
  ],
  "encoding-mismatch": [
    "{file} is not in {detail}, the encoding declared[; it was read as {value}].",
    "Correct the encoding in datapackage.json or choose another on the check page; simplest is to save it as “CSV UTF-8”.",
  ],
  "file-garbled": [
    "{file} was damaged before it reached us: a {detail} file was opened as ANSI (GBK) and saved, and some characters are lost.",
    "Put in the file as it was before. Where there is none, open this one as UTF-8 by Data, From Text/CSV and correct the cells with question marks.",
  ],
  "file-cut": [
    "{file} ends in the middle of a character in row {row}: the file is incomplete, and this row was left out.",
    "Compare the file sizes and copy or upload the whole file again; rows after this one may be missing too.",
  ],
  "line-encoding": [
    "Row {row} of {file} is in another encoding than the rest[ ({detail})][; it should read “{value}”]; it was left out.",
    "Type this row again in Excel or WPS and save the table as “CSV UTF-8”.",
  ],
  "line-damaged": [
    "Row {row} of {file} holds bytes that are no text; it was left out.",
    "Type this row again from the original papers and save the table as “CSV UTF-8”.",
  ],
  "zip-broken": [
    "Archive {file}[, entry {value},] is incomplete or damaged and was not read.",
    "Pack and upload it again; if it came by a download, compare its size first.",
  ],
  "zip-too-large": [
    "{file} unpacks to too much or holds too many files[ ({detail})]; it was not unpacked, to be safe.",
    "Pack the tables only, in several archives, or drop the folder itself.",
  ],
  "zip-unsafe": [
    "In archive {file} the entry[ “{value}”] leads outside the archive or is there twice; it was not read.",
    "Remove it and pack again; ordinary archives hold no such names.",
  ],
  "zip-encrypted": [
    "Archive {file}[, entry {value},] is locked by a password and was not read.",
    "Unpack it and drop the files, or pack it again without a password.",
  ],
  "workbook-empty": ["{file} is empty (0 bytes).", "Most likely a copy or upload did not finish: copy it again."],
  "workbook-broken": [
    "{file} is no whole Excel workbook and was not read.",
    "Open it in Excel or WPS and save it as .xlsx; where it does not open, the copy is cut off: copy it again.",
  ],
  "workbook-locked": [
    "{file} is locked by a password and was not read.",
    "Take the password away in Excel or WPS (File, Info, Protect workbook), then save it as .xlsx or CSV.",
  ],
  "workbook-kind": [
    "{file} is a {detail} file, which is not read here.",
    "Open it in Excel or WPS and save it as “Excel workbook (.xlsx)” or CSV.",
  ],
  "workbook-macros": [
    "{file} holds macros; it was not read, to be safe.",
    "Save it as “Excel workbook (.xlsx)” in Excel or WPS: that leaves the macros out.",
  ],
  "workbook-unsafe": [
    "{file} holds what no spreadsheet program writes[ ({detail})]; it was not read, to be safe.",
    "Open it in Excel or WPS and save it as a new .xlsx.",
  ],
  "workbook-heavy": [
    "{file} unpacks to too much or holds too many parts[ ({detail})]; it was not read, to be safe.",
    "Remove pictures and sheets not needed and save it again, or save the tables alone as CSV.",
  ],
  "workbook-too-large": [
    "{file} spans too many cells[ ({detail})] and was not read.",
    "Most likely one stray cell far away: press Ctrl+End, delete the rows and columns beyond the data, save.",
  ],
  "workbook-beside": [
    "{file} is a workbook; the tables of this folder are CSV files, so the workbook is not read and will not be published.",
    "Save its sheets as “CSV UTF-8 (comma delimited)” in this folder, each named as its table (as 企业.csv or enterprises.csv); to check the workbook, check it alone.",
  ],
  "workbook-linked": [
    "{file} takes values from other workbooks; they were read as last saved.",
    "Check that they are current; better paste them as values.",
  ],
  "workbook-1904": [
    "{file} counts dates from 1904; its dates were read so.",
    "Check a few dates; spreadsheets from Windows seldom do so.",
  ],
  "sheet-hidden": [
    "{file} has a hidden sheet[ “{value}”]; it was not read.",
    "Unhide it where it is needed, delete it where it is not.",
  ],
  "sheet-merged": [
    "In {file} the cells {value} are merged: the first holds the text, the others were read as blank.",
    "Unmerge them and fill in every row.",
  ],
  "rows-hidden": [
    "{file} has hidden rows[ ({value})]; they were read as well.",
    "Unhide and check them; delete what must not be published, hiding is not enough.",
  ],
  "columns-hidden": [
    "{file} has hidden columns[ ({value})]; they were read as well.",
    "Unhide and check them; delete what must not be published, hiding is not enough.",
  ],
  "sheet-filtered": [
    "{file} has a filter on; the rows it leaves out of sight were read as well.",
    "Clear the filter and check all rows.",
  ],
  "formula-no-value": [
    "In {file} the formula of cell {column}{row} holds no result; the cell was read as blank.",
    "Open and save it once in Excel or WPS, or paste the formula as a value.",
  ],
  "formula-uncalculated": [
    "{file} was written by a program that may not have calculated its formulas[ ({detail})].",
    "Open and save it once in Excel or WPS, then read it again.",
  ],
  "cell-error": [
    "In {file} cell {column}{row} holds the error “{value}”; it was read as blank.",
    "Correct the formula or type the value; leave it blank where there is none.",
  ],
  "cell-text-lost": [
    "{file}: the text of cell {column}{row} is not in the workbook, so it counts as blank; the program that wrote it left it out.",
    "Open it in Excel or WPS, look at this cell, fill it in and save; or export it again from where it came.",
  ],
  "cell-date-impossible": [
    "In {file} cell {column}{row} holds a date no calendar has; it was read as blank.",
    "Write the date again, such as 2024-03; for a year alone set the cell's format to General.",
  ],
  "number-cut": [
    "In {file} cell {column}{row} “{value}” has over 15 digits; the spreadsheet has turned the rest into zeros.",
    "Set the column's format to text and type the number again.",
  ],
  "file-skipped": ["{file} is a hidden or system file and was left out.", "Nothing to do."],
  "file-unmatched": [
    "{file} is like none of our tables[ ({detail})] and was not used.",
    "Name the file or sheet as the table (enterprises, parks, projects) and use the template's header in its first row; name boundaries boundaries.geojson; unpack rar and 7z first.",
  ],
  "file-ambiguous": [
    "{file} could be one of several tables[ ({detail})]; it was not used rather than guessed.",
    "Name the file or sheet as the table it is.",
  ],
  "file-twice": [
    "{file} and {detail} are the same table; only the latter was used.",
    "Join them into one file, or take the one not needed away.",
  ],
  "file-undeclared": [
    "resources in datapackage.json does not list[ “{value}”]; {file} was not used.",
    "Add it to resources, or delete resources altogether: the tables are then found by name.",
  ],
  "descriptor-invalid": [
    "{file} has a fault[ in {column}][ ({detail})][: {value}].",
    "Correct {file} after the example pack. Until then the other files are read as usual.",
  ],
  "columns-many": [
    "Row {row} of {file} has {detail} columns; that is no table of ours, and the whole file was left out.",
    "See whether line breaks were lost or the separator is another; delete the columns nobody needs.",
  ],
  "column-missing": [
    "{file} lacks the required column “{column}”[; “{detail}” may be the one].",
    "[If so, head “{detail}” as “{column}”. Otherwise ]add “{column}” to the header in row {row} and fill it in for every row.",
  ],
  "column-unknown": [
    "The column “{column}” of {file} is not a known one and was left out.",
    "[If “{detail}” is meant, head it so. ]If the header is misspelt, correct it after the data dictionary. A column of your own may stay.",
  ],
  "column-duplicate": [
    "The column “{column}” of {file} stands there twice[ (both are {detail})]; only the first is used.",
    "Remove or rename the second one.",
  ],
  "header-cleaned": [
    "The header “{value}” in row {row} holds stray spaces, line breaks or full-width letters; it was read as “{column}”.",
    "Nothing needs doing; write “{column}” when you next save the file.",
  ],
  "header-blank": [
    "A column without a header holds “{value}” in row {row}; the whole column was left out.",
    "Give the column a header, or delete the column.",
  ],
  "row-note": [
    "Row {row}, “{value}”, looks like a remark and was not read as data.",
    "Nothing needs doing; remarks are better kept on another sheet or in the README.",
  ],
  "row-total": [
    "Row {row} is a total ({value}); it was left out so that nothing counts twice.",
    "Delete the row of totals; the site adds up by itself.",
  ],
  "quote-stray": [
    "In row {row} (line {detail} of the file) text follows a closing quote, so cells cannot be told apart; the row was left out.",
    "Open the file in Excel or WPS, put the row right and save it as “CSV UTF-8”; do not add quotes by hand.",
  ],
  "column-unit": [
    "The header “{value}” of {file} names a unit; the numbers beneath were converted to the unit of the column[ ({detail})].",
    "Check one or two of them. Nothing to do if they are right.",
  ],
  "column-unit-unfit": [
    "The unit in the header “{value}” of {file} cannot be converted to that of the column[ ({detail})]; the column was left out.",
    "Convert the numbers to the unit of the column and correct the header. Convert other currencies to yuan first.",
  ],
  "row-wide-commas": [
    "Full-width commas “，” separate the cells of row {row} of {file}[, as of all its rows ({detail})], so cells cannot be told apart; it was left out.",
    "Put plain commas between the cells. A “，” inside the text of a cell may stay.",
  ],
  "row-ragged": [
    "Row {row} of {file} has another number of cells than the header ({detail})[: the comma in “{value}” seems to have no quotes and to have moved the cells after it. The row was left out].",
    "Look for a comma too many or too few. A cell that holds a comma needs double quotes around it.",
  ],
  "quote-open": [
    "A double quote in row {row} of {file} is not closed properly[; lines {detail} were taken for one row]. The row was left out.",
    "Close or remove the double quote. A double quote inside a cell is written twice.",
  ],
  "id-missing": [
    "Row {row} of {file} has no id and was left out.",
    "Give it an id in “{column}” that no other row of the table has.",
  ],
  "id-invalid": [
    "In row {row} of {file} the id “{value}” in “{column}” is not written as an id; the row was left out.",
    "Use only a–z, 0–9 and . _ -, beginning with a letter or digit[, for example {detail}]. Change it wherever the id is named too.",
  ],
  "id-duplicate": [
    "In row {row} of {file} the id “{value}” in “{column}” is taken already[ (row {detail})]; it was not used again.",
    "Choose another id. If the same thing is entered twice, remove one of the rows.",
  ],
  "cell-required": [
    "In row {row} of {file} “{column}” is blank; the row was left out[. Above it stands “{detail}”: a merged cell?].",
    "This cell is required. Fill it in; unmerge merged cells and fill in every row.",
  ],
  "cell-not-number": [
    "In row {row} of {file} “{value}” in “{column}” is not a number; {blank}.",
    "Write digits only, such as 1234.5: no comma, unit or “about”[; the unit is {detail}].",
  ],
  "cell-out-of-range": [
    "In row {row} of {file} “{value}” in “{column}” is out of range ({detail}); {blank}.",
    "Check the number. The range is {detail}.",
  ],
  "cell-not-integer": [
    "In row {row} of {file} “{value}” in “{column}” should be a whole number; {blank}.",
    "Write a whole number.",
  ],
  "cell-not-date": [
    "In row {row} of {file} “{value}” in “{column}” is not a date as agreed; {blank}.",
    "Write 2025, 2025-Q3, 2025-03 or 2025-03-14, as much as is known.",
  ],
  "cell-not-allowed": [
    "In row {row} of {file} “{value}” in “{column}” is not one of the words allowed; {unused}.",
    "[Is “{likely}” meant? ]Choose one of the words allowed[: {allowed}].",
  ],
  "cell-not-flag": ["In row {row} of {file} “{value}” in “{column}” should be yes or no; {blank}.", "Write yes or no."],
  "cell-not-url": [
    "In row {row} of {file} “{value}” in “{column}” is not a usable web address; {blank}.",
    "An address begins with http:// or https:// and has no spaces, user name or password[, for example {detail}].",
  ],
  "cell-damaged": [
    "In row {row} of {file} “{value}” in “{column}” is damaged (garbled text or a spreadsheet error)[; it may have been “{detail}”][; {lost}].",
    "Fill in the cell again from the original.",
  ],
  "cell-private-use": [
    "In row {row} of {file} “{value}” in “{column}” holds a private-use character[ ({detail})], which other computers show as a blank or as another character.",
    "Type it again as a standard character.",
  ],
  "cell-recoded": [
    "In row {row} of {file} a character in “{column}” was written in an old edition of GB 18030[ ({detail})]; it was changed to the same character of today.",
    "Look whether the character is right; if so, nothing need be done.",
  ],
  "characters-rare": [
    "“{column}” of {file} holds rare characters ({detail}); they were read right, but some machines show boxes in their place.",
    "Nothing need be changed; where boxes are shown install a font for GB 18030-2022 on that machine.",
  ],
  "cell-cleaned": [
    "In row {row} of {file} “{column}” held invisible characters or odd spaces; they were taken out[: “{detail}”].",
    "Nothing to do if the text is right. Text copied from web pages often carries them.",
  ],
  "cell-reworded": [
    "In row {row} of {file} “{value}” in “{column}” was read as {detail}.",
    "Nothing to do if that is meant. The cleaned data has the agreed word.",
  ],
  "cell-missing-word": [
    "In row {row} of {file} “{value}” in “{column}” says that there is no value; {blank}.",
    "Leave a cell without a value blank: no “n/a”, dash or NULL. Where it is zero, write 0.",
  ],
  "cell-error-value": [
    "In row {row} of {file} “{value}” in “{column}” is an error value of the spreadsheet; {blank}.",
    "Correct the formula or fill in the content. Leave the cell blank where there is none.",
  ],
  "cell-too-narrow": [
    "In row {row} of {file} “{column}” holds only # signs: the column was too narrow to show the number; {blank}.",
    "Widen the column and save as CSV again.",
  ],
  "cell-formula": [
    "In row {row} of {file} “{value}” in “{column}” is a formula, not its result[; {lost}].",
    "Copy the column, paste it back as values, and save[; if it is meant as text, {kept}].",
  ],
  "number-respelled": [
    "In row {row} of {file} “{value}” in “{column}” was read as the number {detail}.",
    "Nothing to do if it is right. Next time write {detail}.",
  ],
  "number-grouped": [
    "In row {row} of {file} “{value}” in “{column}” was read with thousands separators: {detail}.",
    "Nothing to do if it is right. Next time leave the separators out.",
  ],
  "number-inexact": [
    "In row {row} of {file} “{value}” in “{column}” is no exact number; {blank}.",
    "Write one number[ (unit: {detail})]; put “about”, “over” or a range into the note. Leave it blank where it is not known.",
  ],
  "number-in-words": [
    "In row {row} of {file} “{value}” in “{column}” is a number in words; {blank}.",
    "Write it in digits, for example {detail}.",
  ],
  "number-decimal-comma": [
    "In row {row} of {file} the comma in “{value}” in “{column}” parts no thousands and is no decimal point; {blank}.",
    "Write a point for decimals, for example {detail}, and one number a cell.",
  ],
  "number-scientific": [
    "In row {row} of {file} “{value}” in “{column}” is in scientific notation and may have lost digits; {blank}.",
    "Format the column as a number, check it, and write the number in full[ (unit: {detail})].",
  ],
  "number-percent": [
    "In row {row} of {file} “{value}” in “{column}” is over 1 and looks like a percentage; {blank}.",
    "This column takes 0 to 1. If it is a percentage, write {detail}, or write the sign: {value}%.",
  ],
  "unit-converted": [
    "In row {row} of {file} “{value}” in “{column}” was read by its unit as {detail}.",
    "Nothing to do if it is right (CNY 100m is 10,000 times CNY 10k; 1 mu = 666.667 m²). Next time write the number only, in the unit of the column's name.",
  ],
  "unit-unfit": [
    "In row {row} of {file} “{value}” in “{column}” has a unit or words that do not fit the column; nothing was converted, {blank}.",
    "Write the number only[; the unit is {detail}]. Convert other currencies to yuan first and say so in the note.",
  ],
  "date-respelled": [
    "In row {row} of {file} “{value}” in “{column}” was read as the date {detail}.",
    "Nothing to do if it is right. Next time write {detail}.",
  ],
  "date-unclear": [
    "In row {row} of {file} it is not certain which date “{value}” in “{column}” is; {blank}.",
    "Most likely {detail}. Check it and write 2024, 2024-Q1, 2024-03 or 2024-03-01, as much as is known.",
  ],
  "date-impossible": [
    "In row {row} of {file} “{value}” in “{column}” is no date that exists; {blank}.",
    "Check it: a year of four digits, months 1–12, no more days than the month has.",
  ],
  "degrees-converted": [
    "In row {row} of {file} “{value}” in “{column}” was read as {detail} degrees.",
    "Nothing to do if it is right. Next time write decimal degrees such as {detail}.",
  ],
  "coordinate-pair": [
    "In row {row} of {file} “{value}” in “{column}” is two numbers in one cell; {blank}.",
    "Write the longitude into its own column and the latitude into its own.",
  ],
  "coordinate-axis": [
    "In row {row} of {file} “{value}” in “{column}” points the wrong way for this column; {blank}.",
    "East belongs into the longitude, north into the latitude. Swap the two columns if they are swapped.",
  ],
  "public-unclear": [
    "In row {row} of {file} “{value}” in “{column}” does not say whether the row may be published; it counts as no, and the row stays unpublished.",
    "Write yes or no. Blank means yes.",
  ],
  "text-too-long": [
    "In row {row} of {file} the text in “{column}” is too long ({detail} characters); {blank}.",
    "Shorten it, or keep the long text in the source. If the next rows are in it, look for a missing double quote.",
  ],
  "text-direction": [
    "In row {row} of {file} “{column}” held hidden marks that turn the direction of the text; they were taken out[: “{detail}”].",
    "Compare it with the original and type the cell again.",
  ],
  "text-stacked": [
    "In row {row} of {file} “{column}” has strangely many marks stacked on its letters.",
    "Type the cell again.",
  ],
  "entries-split": [
    "In row {row} of {file} “{column}” was parted at commas or line breaks[: {detail}].",
    "Nothing to do if it is right. Next time part entries with a semicolon (;).",
  ],
  "entry-repeated": [
    "In row {row} of {file} “{detail}” stands more than once in “{column}”; it counts once.",
    "Remove the repeated entry.",
  ],
  "name-missing": ["Row {row} of {file} has no name; its id stands in.", "Fill in one of these: {detail}."],
  "name-repeated": [
    "Row {row} of {file} has the same name as row {detail}: “{value}”.",
    "If they are one thing, make one row of them. If not, tell them apart in the name.",
  ],
  "name-variant": [
    "In row {row} of {file} the name “{value}” differs from that of another row (row {detail}) only in width, case or spaces.",
    "If they are one thing, make one row of them and write it one way. If not, tell them apart in the name.",
  ],
  "alias-clash": [
    "The former id “{value}” in “{column}”, row {row} of {file}, belongs to another row (row {detail}); it does not lead to this one.",
    "An id belongs to one row: take it out of “{column}” in one of the two.",
  ],
  "coordinate-half": [
    "[Row {row} of ]{file} has half a coordinate: “{column}” is missing. Nothing of it is drawn.",
    "Fill in both longitude and latitude, or neither.",
  ],
  "coordinate-outside": [
    "The point in row {row} of {file} ({value}) lies outside the pack's area ({detail}).",
    "Check “{column}”: are longitude and latitude swapped, is a digit missing?",
  ],
  "coordinate-unexplained": [
    "Row {row} of {file} has coordinates but does not say how exact they are.",
    "Fill in “{column}”: site, township (its middle) or county (its middle).",
  ],
  "coordinate-swapped": [
    "Longitude and latitude look swapped[ in row {row}] of {file}[ ({value})]; the point is not drawn.",
    "Exchange “{column}” and the other one: in China longitude is about 73–135, latitude about 4–53.",
  ],
  "coordinate-zero": [
    "The coordinates in row {row} of {file} are 0, 0[ ({value})]; the point is not drawn.",
    "0, 0 lies in the sea off Africa and mostly means “not filled in”. Enter the real degrees, or leave both cells blank.",
  ],
  "coordinate-metres": [
    "“{value}”[ in “{column}”][, row {row}] of {file} is in metres, not degrees[ ({detail})]; it is not drawn.",
    "Convert it to degrees (WGS 84 or CGCS2000) in a map program. Degrees and minutes are written 36.9195, not 365510.",
  ],
  "coordinate-offset": [
    "Points of {file} are off in one direction by about {detail}, as {value} coordinates would be, which is not declared. No point was moved.",
    "If they were picked from AMap or Tencent (GCJ-02) or Baidu (BD-09), say so in atlas:crs of datapackage.json; they are then converted. If only some rows were, bring all rows into one system first.",
  ],
  "coordinate-system": [
    "The header “{value}” of {file} names a coordinate system[, {detail}]; nothing was converted in reading.",
    "Declare GCJ-02 or BD-09 in atlas:crs of datapackage.json, and the points will be converted. Nothing to do where it is declared.",
  ],
  "coordinate-converted": [
    "{value} positions of {file} were converted from {detail} to WGS 84.",
    "The system is the one declared in datapackage.json; correct atlas:crs if it is wrong.",
  ],
  "coordinate-elsewhere": [
    "The point in row {row} of {file} ({value}) is not inside its “{column}”[ but in {detail}].",
    "Check which of the two is wrong, the coordinates or “{column}”. The point is drawn where its coordinates are.",
  ],
  "coordinate-repeated": [
    "{detail} rows of {file}, from row {row}, have exactly the same coordinates ({value}).",
    "If they share one address, all is well. If it is only the same park or town, say so in “position” (township or county).",
  ],
  "coordinate-all-equal": [
    "All {detail} points of {file} lie in one place ({value}).",
    "The cell was probably filled down. Enter each row's own degrees, or set “position” to county (its middle).",
  ],
  "coordinate-coarse": [
    "The coordinates in row {row} of {file} ({value}) have one or two decimals, about the precision of a town, yet are marked as the exact site[ ({detail} such rows)].",
    "Give four decimals or more, or set “{column}” to township.",
  ],
  "ref-unknown": [
    "In row {row} of {file} “{column}” names “{value}”, which does not exist; {unused}.",
    "Check the id[; nearest: {detail}]. If the thing exists, enter it in its own table first.",
  ],
  "ref-rejected": [
    "In row {row} of {file} “{column}” names “{value}”; {unused}[ because {detail} was left out].",
    "Correct[ {detail},] the row it names, first; this one then goes away.",
  ],
  "refs-rejected": [
    "Row {row} of {file}[ (“{value}”)] was left out, and so was all that names it[: {detail}].",
    "Correct row {row} of {file} first (see what else is said of it); this one then goes away. The rows that name it need no change.",
  ],
  "refs-unread": [
    "{file} seems to have been cut short: its last rows could not be read, and what names them was not used[: {detail}].",
    "Bring the whole of {file} and check again; leave the rows that name it as they are until then.",
  ],
  "ref-table-lost": [
    "{file} has no usable row, so nothing that names its rows was used[: {detail}].",
    "Repair {file} first (see what else is said of it); this one then goes away.",
  ],
  "ref-respelled": [
    "In row {row} of {file} “{value}” in “{column}” differs from the id {detail}, or a former id of it, only in case, width or spaces; it was read as {detail}.",
    "Write {detail} in this cell.",
  ],
  "ref-by-name": [
    "In row {row} of {file} “{column}” holds the name “{value}” where an id is meant; it was read as the id {detail}.",
    "Write the id {detail} in this cell.",
  ],
  "ref-separator": [
    "In row {row} of {file} the ids in “{column}” (“{value}”) are not separated by semicolons; they were read as {detail}.",
    "Separate several ids by semicolons: {detail}.",
  ],
  "chain-mismatch": [
    "In row {row} of {file} “{value}” in “{column}” belongs to another chain[ ({detail})].",
    "Check that node and chain belong together.",
  ],
  "place-mismatch": [
    "In row {row} of {file} “{column}” is “{value}”, but the park stands in another region[ ({detail})].",
    "Check the region and the park.",
  ],
  "flow-self": [
    "The flow in row {row} of {file} begins and ends at the same node ({value}).",
    "Correct one end, or remove the row.",
  ],
  "flow-cycle": [
    "The flow in row {row} of {file} closes a loop[: {detail}].",
    "Right where things are recycled: then say “recycling” in “kind”. Otherwise correct the row that points the wrong way.",
  ],
  "flow-both-ways": [
    "The flow in row {row} of {file} ({value}) runs against that in row {detail}.",
    "Remove the row that points the wrong way. Where things are recycled, say “recycling” in “kind”.",
  ],
  "edge-repeated": [
    "Row {row} of {file} ({value}) is the same line as row {detail}; it was not used again.",
    "Remove one of the two rows, or make one of them if they say different things.",
  ],
  "node-orphan": [
    "No flow leads to or from the node “{value}” in row {row} of {file}[ (chain {detail})]; it stands alone on the map.",
    "Add the flows before or after it to flows.csv. If it belongs to another chain, correct the chain.",
  ],
  "parent-cycle": [
    "In row {row} of {file} “{column}” leads back to the row itself[: {detail}]; it was cut here.",
    "Correct the parent of one of these rows.",
  ],
  "dates-reversed": [
    "In row {row} of {file} “{value}” in “{column}” is earlier than[ {detail}].",
    "Check which of the two dates is right.",
  ],
  "code-repeated": [
    "In row {row} of {file} “{value}” in “{column}” is that of another firm too[ (row {detail})].",
    "A firm has one code: check both rows. Put the rows of one firm together, or correct the code that is wrong.",
  ],
  "code-doubtful": [
    "In row {row} of {file} “{value}” in “{column}” does not follow the rule of such codes[ ({detail})].",
    "Check it against the licence. Spreadsheets turn long numbers into 9.1E+17 and drop leading zeros: format the column as text.",
  ],
  "date-future": [
    "In row {row} of {file} “{value}” in “{column}” is later than the rest of the pack[ ({detail})].",
    "Check the year. A date of record is not later than the table.",
  ],
  "code-shortened": [
    "In row {row} of {file} “{value}” in “{column}” was changed by a spreadsheet[; it may have been {detail}].",
    "Format the column as text first, then fill it in from the licence. Nothing was filled in for you.",
  ],
  "figure-off": [
    "In row {row} of {file} “{value}” in “{column}” is far from the rest of the column[ ({detail})]: is its unit another (1e4 off)?",
    "Check the unit. Nothing to do if the number is right.",
  ],
  "figures-apart": [
    "In row {row} of {file} “{value}” in “{column}” is far from the other number of its row[ ({detail})].",
    "Check that both have the same unit. Nothing to do if they are right.",
  ],
  "share-mixed": [
    "In row {row} of {file} “{value}” in “{column}” is written unlike other rows of the same column or measure[ ({detail})]: some look like shares, some like percentages.",
    "Write them alike: all 0.95, or all 95 with the unit %.",
  ],
  "parts-exceed": [
    "In row {row} of {file} “{value}” in “{column}” does not agree with the sum of its parts[ ({detail})].",
    "Check the whole and the parts. If they are counted differently, say so in the note.",
  ],
  "part-exceeds": [
    "In row {row} of {file} “{value}” in “{column}” is more than the whole[ ({detail})].",
    "Check both figures and their units. If more was spent than planned, say so in the note.",
  ],
  "rollup-apart": [
    "{file} row {row}: “{column}” is {value}, which its parts do not give[: {detail}].",
    "Compare the whole with its parts; if they are defined differently, say so in “definition”: other definitions are not added.",
  ],
  "rollup-exceeds": [
    "{file} row {row}: “{column}” is {value}, less than the parts given so far[: {detail}].",
    "Compare the whole with its parts; if they are defined differently, say so in “definition”: other definitions are not added.",
  ],
  "cell-merged": [
    "In row {row} of {file} “{column}” is blank under “{detail}”: a merged cell? Nothing was filled in.",
    "Unmerge the cells and fill in every row. Nothing to do if there is no value.",
  ],
  "address-doubtful": [
    "In row {row} of {file} the address “{value}” in “{column}” is easily taken for another[ ({detail})].",
    "Open it, check it, and copy it from the browser's address bar.",
  ],
  "personal-data": [
    "In row {row} of {file} “{column}” holds personal data ({detail}).",
    "Remove it before publishing: name the office and the post, not a person's telephone, identity number or e-mail.",
  ],
  "scope-unknown": [
    "In row {row} of {file} “{value}” in “{column}” names nothing known[ ({detail})]; it was not used.",
    "Check that scope and id belong together.",
  ],
  "geojson-invalid": [
    "{file} has a faulty shape[: {column}][ ({value})][: {detail}]; it is not drawn.",
    "Repair it in a map program and export GeoJSON again (degrees, closed areas).",
  ],
  "json-cut": [
    "{file} is incomplete: it breaks off in line {row} at character {column}. The whole file was left out.",
    "It was probably not fully saved or uploaded. Export or upload it again.",
  ],
  "json-not-utf8": [
    "{file} is not UTF-8 from line {row}, character {column}. The whole file was left out.",
    "Save it as UTF-8 in a text editor, or choose UTF-8 when exporting from the map program.",
  ],
  "json-comma": [
    "{file} has a comma too many in line {row}, character {column}[ ({value})]. The whole file was left out.",
    "Delete that comma: none stands after the last entry.",
  ],
  "json-comma-missing": [
    "A comma is missing in {file} before line {row}, character {column}[ ({value})]. The whole file was left out.",
    "Put a comma between the two entries.",
  ],
  "json-comment": [
    "{file} has a comment in line {row}, character {column}[ ({value})], which JSON does not allow. The whole file was left out.",
    "Delete the comment, or keep it as the text of a field.",
  ],
  "json-several": [
    "{file} starts over in line {row}, character {column}[ ({value})]: it holds more than one JSON (one a line, for instance). The whole file was left out.",
    "Open it in QGIS and save it as one GeoJSON file (a FeatureCollection).",
  ],
  "json-quotes": [
    "{file} needs a double quote in line {row}, character {column}[, where {value} stands]. The whole file was left out.",
    "Names and texts stand in straight double quotes, not in single or curly ones.",
  ],
  "json-value": [
    "What stands in line {row}, character {column} of {file}[, “{value}”,] is no valid value. The whole file was left out.",
    "Write null where there is no number, and numbers as 12.5: no NaN, Infinity, +1, .5 or 012.",
  ],
  "json-string": [
    "A text in line {row}, character {column} of {file} holds a raw line break, a control character or a wrong backslash[ ({value})]. The whole file was left out.",
    "Write a line break as \\n and a backslash twice, or export the file again.",
  ],
  "json-invalid": [
    "{file} is not valid JSON[ in line {row}][, character {column}][ ({value})]. The whole file was left out.",
    "Export GeoJSON again from a map program; do not edit it in a word processor.",
  ],
  "json-name-repeated": [
    "The field {value} in line {row}, character {column} of {file} is given twice in one object; only the last was taken.",
    "Delete one of the two.",
  ],
  "geojson-kind": [
    "{file} is not GeoJSON but {detail}. The whole file was left out.",
    "Open the original in QGIS and save it as GeoJSON in EPSG:4326 (WGS 84) or EPSG:4490.",
  ],
  "geojson-page": [
    "{file} is a web page ({detail}), not GeoJSON; the whole file is left out. Most likely it is a log-in or error page.",
    "Log in and download it again, until it opens as no page any more. On a web site, see whether the file is on the server.",
  ],
  "geojson-no-area": [
    "The shape of “{value}” in {file} is a {detail}, no area: regions and parks are drawn as areas; a point or line cannot be coloured, nor can anything lie in it.",
    "Make an area (Polygon or MultiPolygon) of it in a map program and export again; of a park whose position alone is known, fill in longitude and latitude in the table of parks and delete the shape.",
  ],
  "geojson-crs": [
    "{file} declares the coordinate system {value}[ ({detail})], not WGS 84 degrees.",
    "Save it as EPSG:4326 or EPSG:4490 from a map program; GCJ-02 or BD-09 are declared in atlas:crs of datapackage.json.",
  ],
  "geojson-no-geometry": [
    "{column}[ ({value})] of {file} has no geometry[ ({detail})]; it is not drawn.",
    "Draw it in a map program, or delete the entry.",
  ],
  "geojson-nesting": [
    "The brackets of {column}[ ({value})] in {file} do not fit the type of the shape[ ({detail})]; it is not drawn.",
    "A Polygon has three levels of brackets, a MultiPolygon four. Export it again, or correct its type.",
  ],
  "geojson-position": [
    "{column}[ ({value})] of {file} is no position[: {detail}]; the whole shape is not drawn.",
    "A position is two numbers, longitude and latitude, without quotes. Export the file again.",
  ],
  "geojson-range": [
    "{column}[ ({value})] of {file} is outside the range of degrees[: {detail}]; the whole shape is not drawn.",
    "Longitude is between -180 and 180, latitude between -90 and 90, in degrees.",
  ],
  "geojson-swapped": [
    "Longitude and latitude look swapped in {column}[ ({value})] of {file}[: {detail}]; the shape is not drawn.",
    "Longitude comes first. Swap X and Y in a map program and export again.",
  ],
  "geojson-metres": [
    "{column}[ ({value})] of {file} is in metres, not degrees[: {detail}]; the shape is not drawn.",
    "Save the file as EPSG:4326 or EPSG:4490 (degrees) from a map program.",
  ],
  "geojson-crs-member": [
    "{file} has the old member crs[ ({value})]; it agrees with the degrees expected, nothing was changed.",
    "Nothing needs doing. The present standard has no crs; it may be deleted.",
  ],
  "geojson-ring-open": [
    "{column}[ ({value})] of {file} is not closed: its first and last positions differ[ ({detail})]. The shape is not drawn.",
    "Repeat the first position at the end, or repair it in a map program.",
  ],
  "geojson-ring-short": [
    "{column}[ ({value})] of {file} has too few positions[ ({detail})] for an area or a line; the shape is not drawn.",
    "An area needs three different positions and the first again; a line needs two different ones.",
  ],
  "geojson-point-repeated": [
    "{column}[ ({value})] of {file} repeats the position before it[: {detail}]; the shape is not drawn.",
    "Remove duplicate vertices in a map program and export again.",
  ],
  "geojson-winding": [
    "The rings of {column}[ ({value})] in {file} ran the wrong way round and were turned.",
    "Nothing needs doing. The standard wants outer rings anticlockwise, holes clockwise.",
  ],
  "geojson-heights": [
    "The positions of {column}[ ({value})] in {file} have more than two numbers[ ({detail})]; heights and the like were dropped.",
    "Nothing needs doing: the map uses longitude and latitude only.",
  ],
  "geojson-bbox": [
    "The bounding box[ of {column}] in {file} is wrong[: {value}] and was ignored.",
    "A bbox has four numbers: west, south, east, north. It may as well be left out.",
  ],
  "geojson-members": [
    "{file} has members where none belong[: {detail}][ in {column}]; they were ignored.",
    "Export the file again: shapes stand in geometry, attributes in properties.",
  ],
  "geojson-id-missing": [
    "[{column} of ]{file} has no id[ (its fields: {detail})]; nobody knows what it stands for, and it is not drawn.",
    "Add an id to its properties, as in the table. An official boundary file is turned into ours by: npm run atlas -- convert boundaries.",
  ],
  "geojson-id-invalid": [
    "The id [of {column} ]in {file} is neither text nor number[: {value}] and was ignored.",
    "Write the id as a text or a number, as in the table.",
  ],
  "geojson-id-repeated": [
    "The id “{value}” of {column} in {file} is already used by {detail}; the later one is not drawn.",
    "Correct the id, or merge the two in a map program if they are one place.",
  ],
  "geojson-merged": [
    "{column} and {detail} of {file} have the same id “{value}” and were merged into one shape.",
    "Nothing needs doing if they are parts of one place; else correct the id.",
  ],
  "geojson-collection": [
    "{column}[ ({value})] of {file} is a GeometryCollection; it is not drawn.",
    "Split it into single areas, lines or points in a map program and export again.",
  ],
  "geojson-antimeridian": [
    "{column}[ ({value})] of {file} crosses longitude 180° or a pole[ ({detail})].",
    "No shape of a city gets there; check the coordinates.",
  ],
  "geojson-precise": [
    "The coordinates of {file} have too many decimals[ ({detail})], more than any survey and only weight.",
    "Export with 5 or 6 decimals.",
  ],
  "geojson-heavy": [
    "The shapes of {file} are very fine[ ({detail} positions)]; the map will be slow.",
    "Simplify them in a map program (mapshaper -simplify, for instance) and keep 5 decimals.",
  ],
  "ring-crossing": [
    "The outline of {column}[ ({value})] in {file} crosses itself at {detail}.",
    "Zoom in on that point in a map program, pull the lines apart and export again. It is drawn all the same.",
  ],
  "ring-touch": [
    "The outline of {column}[ ({value})] in {file} comes through {detail} twice and touches itself there.",
    "Zoom in on that point in a map program, make two parts of it (or a hole) and export again. It is drawn all the same.",
  ],
  "ring-spike": [
    "{column}[ ({value})] of {file} has a spike at {detail}: it goes out and comes straight back.",
    "Delete that vertex in a map program and export again.",
  ],
  "ring-no-area": [
    "{column}[ ({value})] of {file} has no area[ ({detail})] and cannot be seen.",
    "Draw it again in a map program, or delete it.",
  ],
  "ring-hole-outside": [
    "A hole of {column}[ ({value})] in {file} is not inside its outer ring, for instance at {detail}.",
    "Make it an area of its own in a map program, or delete it.",
  ],
  "ring-holes-overlap": [
    "Two holes of {column}[ ({value})] in {file} overlap, for instance at {detail}.",
    "Merge the overlapping holes in a map program.",
  ],
  "parts-overlap": [
    "Two parts of {column}[ ({value})] in {file} overlap, for instance at {detail}.",
    "Dissolve the overlapping parts in a map program and export again.",
  ],
  "geojson-unmatched": [
    "“{value}” in {file}[, row {row},] has no counterpart in[ {detail}].",
    "Make the shape's id and the id in the table the same.",
  ],
  "boundary-missing": [
    "{file} has no boundary of “{value}”; it cannot be drawn.",
    "Check the code and name in regions.csv. The city outline is often in a file of its own: join the two and convert again.",
  ],
  "boundary-outlined": [
    "{file} has no boundary of “{value}”; it was joined from {detail} counties.",
    "Look whether the outline is whole. If there is a file of the city's own outline, join the two and convert again.",
  ],
  "boundary-elsewhere": [
    "{value} more shapes of {file} belong to no region of this pack and were left out.",
    "Nothing needs doing; if one of them is yours, check its code in regions.csv.",
  ],
  "review-number-missing": [
    "The map has no review number (审图号)[; “{value}” is none].",
    "Before publishing, fill in {column} in {file}[ as {detail}]; where there is no number yet, have the map reviewed.",
  ],
  "source-missing": [
    "{file}[, row {row},] names no source.",
    "Fill in “{column}”, or say in the note what the row rests on.",
  ],
  "rows-stale": [
    "{value} rows of {file} are older than allowed (atlas:maxAgeDays of datapackage.json)[: rows {detail}].",
    "Ask those who filled them in, bring them up to date and change “{column}”; if the limit is too short, change atlas:maxAgeDays.",
  ],
  "rows-undated": [
    "{value} rows of {file} have no “{column}” and no dated source; nobody can tell how old they are.",
    "Fill in “{column}” as far as it is known; a year such as 2025 will do.",
  ],
};
