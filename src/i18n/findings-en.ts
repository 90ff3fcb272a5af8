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
  "file-empty": [
    "{file} has no rows of data.",
    "Fill in at least one row, or remove the file if the table is not needed.",
  ],
  "descriptor-invalid": [
    "{file} has a fault[ in {column}][ ({detail})][: {value}].",
    "Correct {file} after the example pack. Until then the other files are read as usual.",
  ],
  "column-missing": [
    "{file} lacks the required column “{column}”.",
    "Add the column to the header in row {row} and fill it in for every row.",
  ],
  "column-unknown": [
    "The column “{column}” of {file} is not a known one and was left out.",
    "If the header is misspelt, correct it after the data dictionary. A column of your own may stay.",
  ],
  "column-duplicate": [
    "The column “{column}” of {file} stands there twice[ (both are {detail})]; only the first is used.",
    "Remove or rename the second one.",
  ],
  "row-ragged": [
    "Row {row} of {file} has another number of cells than the header ({detail}).",
    "Look for a comma too many or too few. A cell that holds a comma needs double quotes around it.",
  ],
  "quote-open": [
    "A double quote in row {row} of {file} is not closed properly[; {detail} lines were taken for one row]. The row was left out.",
    "Close or remove the double quote. A double quote inside a cell is written twice.",
  ],
  "id-missing": [
    "Row {row} of {file} has no id and was left out.",
    "Give it an id in “{column}” that no other row of the table has.",
  ],
  "id-invalid": [
    "In row {row} of {file} the id “{value}” in “{column}” is not written as an id.",
    "Use only a–z, 0–9 and . _ -, beginning with a letter or digit.",
  ],
  "id-duplicate": [
    "In row {row} of {file} the id “{value}” in “{column}” is taken already[ (row {detail})]; it was not used again.",
    "Choose another id. If the same thing is entered twice, remove one of the rows.",
  ],
  "cell-required": [
    "In row {row} of {file} “{column}” is blank; the row was left out.",
    "This cell is required. Fill it in.",
  ],
  "cell-not-number": [
    "In row {row} of {file} “{value}” in “{column}” is not a number; the cell counts as blank.",
    "Write digits only, such as 1234.5: no comma, unit or “about”[; the unit is {detail}].",
  ],
  "cell-out-of-range": [
    "In row {row} of {file} “{value}” in “{column}” is out of range ({detail}); the cell counts as blank.",
    "Check the number. The range is {detail}.",
  ],
  "cell-not-integer": [
    "In row {row} of {file} “{value}” in “{column}” should be a whole number; the cell counts as blank.",
    "Write a whole number.",
  ],
  "cell-not-date": [
    "In row {row} of {file} “{value}” in “{column}” is not a date as agreed; the cell counts as blank.",
    "Write 2025, 2025-Q3, 2025-03 or 2025-03-14, as much as is known.",
  ],
  "cell-not-allowed": [
    "In row {row} of {file} “{value}” in “{column}” is not one of the words allowed; it was not used.",
    "Choose one of these[: {detail}].",
  ],
  "cell-not-flag": [
    "In row {row} of {file} “{value}” in “{column}” should be yes or no; the cell counts as blank.",
    "Write yes or no.",
  ],
  "cell-not-url": [
    "In row {row} of {file} “{value}” in “{column}” is not a usable web address; the cell counts as blank.",
    "An address begins with http:// or https:// and has no spaces, user name or password.",
  ],
  "cell-damaged": [
    "In row {row} of {file} “{value}” in “{column}” is damaged (garbled text or a spreadsheet error).",
    "Fill in the cell again from the original.",
  ],
  "cell-cleaned": [
    "In row {row} of {file} “{column}” held invisible characters; they were taken out.",
    "Nothing to do if the text is right. Text copied from web pages often carries them.",
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
  "coordinate-half": [
    "Row {row} of {file} has half a coordinate: “{column}” is missing. The point is not drawn.",
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
  "ref-unknown": [
    "In row {row} of {file} “{column}” names “{value}”, which does not exist; it was not used.",
    "Check the id[; nearest: {detail}]. If the thing exists, enter it in its own table first.",
  ],
  "ref-rejected": [
    "In row {row} of {file} “{column}” names “{value}”, whose row was left out[ (see {detail})].",
    "Correct that row first; this one then goes away.",
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
    "Right where things are recycled; otherwise check the direction.",
  ],
  "parent-cycle": [
    "In row {row} of {file} “{column}” leads back to the row itself[: {detail}]; it was cut here.",
    "Correct the parent of one of these rows.",
  ],
  "dates-reversed": [
    "In row {row} of {file} “{value}” in “{column}” is earlier than[ {detail}].",
    "Check which of the two dates is right.",
  ],
  "code-doubtful": [
    "In row {row} of {file} “{value}” in “{column}” does not follow the rule of such codes[ ({detail})].",
    "Check it against the licence. Spreadsheets turn long numbers into 9.1E+17 and drop leading zeros: format the column as text.",
  ],
  "scope-unknown": [
    "In row {row} of {file} “{value}” in “{column}” names nothing known[ ({detail})]; it was not used.",
    "Check that scope and id belong together.",
  ],
  "geojson-invalid": [
    "{file} has a faulty shape[: {column}][ ({value})][: {detail}]; it is not drawn.",
    "Repair it in a map program and export GeoJSON again (degrees, closed areas).",
  ],
  "geojson-unmatched": [
    "“{value}” in {file}[, row {row},] has no counterpart in[ {detail}].",
    "Make the shape's id and the id in the table the same.",
  ],
  "review-number-missing": [
    "The map has no review number (审图号).",
    "Before publishing, fill in {column} in {file}; where there is no number yet, have the map reviewed.",
  ],
  "source-missing": [
    "{file}[, row {row},] names no source.",
    "Fill in “{column}”, or say in the note what the row rests on.",
  ],
};
