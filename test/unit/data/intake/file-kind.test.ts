import { expect, test } from "vitest";
import { kindOfContent, kindOfFile } from "../../../../src/data/intake/file-kind.ts";
import { gbk, join, utf8, utf16 } from "./encode.ts";

const bytesOf = (...codes: readonly number[]) => Uint8Array.from(codes);
const filler = new Uint8Array(200).map((_, index) => (index * 73) % 256);
const ZIP = bytesOf(0x50, 0x4b, 3, 4);
const COMPOUND = join(bytesOf(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), new Uint8Array(504));

test.each([
  [
    "an Excel workbook named .csv",
    join(ZIP, utf8("[Content_Types].xml…xl/worksheets/sheet1.xml")),
    "file-is-workbook",
    ".xlsx",
  ],
  ["a binary workbook", join(ZIP, utf8("xl/workbook.bin")), "workbook-kind", ".xlsb"],
  ["an old workbook, or .et of WPS", join(COMPOUND, utf16("Workbook", "le")), "workbook-kind", ".xls / .et"],
  ["a workbook with a password", join(COMPOUND, utf16("EncryptedPackage", "le")), "workbook-locked", undefined],
  ["a Numbers sheet", join(ZIP, utf8("Index/Document.iwa")), "workbook-kind", ".numbers"],
  [
    "an OpenDocument sheet",
    join(ZIP, utf8("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")),
    "workbook-kind",
    ".ods",
  ],
  ["a Word document", join(ZIP, utf8("word/document.xml")), "file-is-document", ".docx"],
  ["an old Word document", join(COMPOUND, utf16("WordDocument", "le")), "file-is-document", ".doc / .wps"],
  ["a zip of tables", join(ZIP, utf8("企业.csv")), "file-is-archive", "ZIP"],
  ["gzip", join(bytesOf(0x1f, 0x8b, 8), filler), "file-is-archive", "GZIP"],
  ["gzip cut after its first bytes", bytesOf(0x1f, 0x8b, 8), "file-is-archive", "GZIP"],
  ["RAR", join(utf8("Rar!"), filler), "file-is-archive", "RAR"],
  ["7z", join(bytesOf(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), filler), "file-is-archive", "7z"],
  ["PDF", utf8("%PDF-1.7\n1 0 obj"), "file-is-document", "PDF"],
  ["a screenshot", join(bytesOf(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), filler), "file-is-picture", "PNG"],
  ["a photograph", join(bytesOf(0xff, 0xd8, 0xff, 0xe0), filler), "file-is-picture", "JPEG"],
  ["a shortcut", join(bytesOf(0x4c, 0, 0, 0, 1, 0x14, 2, 0), filler), "file-is-shortcut", undefined],
  ["a copy that never got its content", new Uint8Array(4096), "file-is-binary", "0x00"],
  ["bytes of some program", join(bytesOf(0, 1, 2, 3), filler, filler), "file-is-binary", undefined],
])("%s", (_, bytes, code, detail) => {
  expect(kindOfFile(bytes)).toEqual({ severity: "error", code, ...(detail === undefined ? {} : { detail }) });
});

test.each([
  ["the log-in page of a server", "\n<!DOCTYPE html><html><head><title>统一身份认证</title>", "file-is-page", "HTML"],
  ["a table exported as a page", "<table border=1><tr><td>编号</td></tr></table>", "file-is-page", "HTML"],
  ["a page after a comment", "<!-- 首页 --><html>", "file-is-page", "HTML"],
  ["a page saved whole", "MIME-Version: 1.0\r\nContent-Type: multipart/related", "file-is-page", "MHTML"],
  ["shapes named .csv", '{ "type": "FeatureCollection", "features": [] }', "file-is-json", "GeoJSON"],
  ["an answer of a service", '{"code":401}', "file-is-json", "JSON"],
  ["a list", '[{"id":1}]', "file-is-json", "JSON"],
  ["KML", '<?xml version="1.0"?><kml xmlns="x">', "file-is-xml", "KML"],
  [
    "an XML spreadsheet",
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
    "workbook-kind",
    "XML 2003",
  ],
])("%s", (_, text, code, detail) => {
  expect(kindOfContent(text)).toEqual({ severity: "error", code, detail });
});

test.each([
  ["a table", utf8("编号,名称\n1,泰山\n")],
  ["a table in GBK", gbk("编号,名称\n1,泰山\n")],
  ["a table in UTF-16", utf16("\uFEFFid,name\n1,2\n", "le")],
  ["the same without a mark", utf16("id,name\n1,2\n3,4\n5,6\n7,8\n9,10", "le")],
  ["a table with a zero byte in one cell", utf8("id,name\na,x\0y\n")],
  ["a name that begins like a picture", utf8("BM集团,名称\n")],
  ["nothing", new Uint8Array()],
])("no other kind: %s", (_, bytes) => {
  expect(kindOfFile(bytes)).toBeUndefined();
});

test.each(["编号,名称", '["编号"],名称', "[编号],名称", "<1亿元,名称", "{编号},名称", "", "[1] 编号,名称"])(
  "no other kind: %s",
  (text) => {
    expect(kindOfContent(text)).toBeUndefined();
  },
);
