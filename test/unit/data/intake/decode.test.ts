import { describe, expect, test } from "vitest";
import { decodePlain } from "../../../../src/data/decode.ts";
import { type DecodedFile, decodeFile } from "../../../../src/data/intake/decode.ts";
import { encodeWith, gbk, join, utf8, utf16, windows1252 } from "./encode.ts";

const TABLE = "编号,名称,所在园区\ne1,泰安鲁泰机械有限公司,高新区\ne2,𠮷野纺织厂,岱岳区\n";

function decoded(bytes: Uint8Array): DecodedFile {
  const result = decodeFile(bytes);
  if ("fault" in result) throw new Error(result.fault.code);
  return result;
}

/** What was found, as severity, code and physical line. */
const found = (bytes: Uint8Array) => {
  const result = decodeFile(bytes);
  const findings = "fault" in result ? [result.fault] : result.findings;
  return findings.map(({ severity, code, row }) =>
    [severity, code, row].filter((part) => part !== undefined).join(" "),
  );
};

describe("a file from Excel or WPS reads as it was written", () => {
  test.each([
    ["UTF-8", utf8(TABLE), "utf-8", []],
    ["UTF-8 with a mark", utf8(`\uFEFF${TABLE}`), "utf-8", []],
    ["UTF-8 with two marks", utf8(`\uFEFF\uFEFF${TABLE}`), "utf-8", []],
    ["GBK of an old Excel", gbk(TABLE), "gb18030", ["note file-decoded"]],
    [
      "GB18030 with a mark",
      join(new Uint8Array([0x84, 0x31, 0x95, 0x33]), gbk(TABLE)),
      "gb18030",
      ["note file-decoded"],
    ],
    ["Excel's Unicode text", utf16(`\uFEFF${TABLE}`, "le"), "utf-16le", ["note file-decoded"]],
    ["UTF-16 big-endian", utf16(`\uFEFF${TABLE}`, "be"), "utf-16be", ["note file-decoded"]],
    ["UTF-16 without a mark", utf16(TABLE, "le"), "utf-16le", ["note file-decoded"]],
    ["UTF-16 big-endian without a mark", utf16(TABLE, "be"), "utf-16be", ["note file-decoded"]],
  ] as const)("%s", (_, bytes, encoding, findings) => {
    expect(decoded(bytes)).toMatchObject({ text: TABLE, encoding });
    expect(found(bytes)).toEqual(findings);
  });

  test("a mark before a quoted header", () => {
    expect(decoded(utf8('\uFEFF"编号","名称"\n')).text).toBe('"编号","名称"\n');
  });

  test("rare characters of four bytes", () => {
    expect(decoded(gbk("𠮷䶮㙟𬭎")).text).toBe("𠮷䶮㙟𬭎");
  });

  test("no bytes are no text", () => {
    expect(decodeFile(new Uint8Array())).toMatchObject({ text: "", encoding: "utf-8", findings: [] });
  });
});

describe("short GBK that is valid UTF-8 by accident", () => {
  test.each(["陆楼", "路", "鲁", "陆", "5楼", "K路", "一路", "茅台", "桥西路,12", "id\n陆楼\n陆楼\n"])("%s", (text) => {
    const bytes = gbk(text);
    expect(decoded(bytes)).toMatchObject({ text, encoding: "gb18030", isSure: false });
    expect(decodePlain(bytes)).toBeUndefined();
  });

  test("the same word in two hundred rows", () => {
    const text = "陆楼\n".repeat(200);
    expect(decoded(gbk(text)).text).toBe(text);
    expect(decodePlain(gbk(text))).toBeUndefined();
  });
});

describe("Western texts in UTF-8 stay UTF-8", () => {
  test.each([
    "id,name_en\na,Société Générale\n",
    "area_m²,25°C,±0.5,µm,×",
    "It’s “new” – so they say…",
    "Müller · São Paulo",
    "Москва",
    "Ünal",
    "Huawei®",
  ])("%s", (text) => {
    expect(decoded(utf8(text))).toMatchObject({ text, encoding: "utf-8" });
  });

  test("plain reading takes what is surely UTF-8, and leaves the rest to the patient reader", () => {
    expect(decodePlain(utf8("id,name_zh\n"))).toBe("id,name_zh\n");
    expect(decodePlain(utf8(TABLE))).toBe(TABLE);
    expect(decodePlain(utf8("\uFEFFé"))).toBe("é");
    expect(decodePlain(utf8("é"))).toBeUndefined();
    expect(decodePlain(gbk(TABLE))).toBeUndefined();
    expect(decodePlain(utf16("id,name\n", "le"))).toBeUndefined();
  });
});

describe("a line of another encoding is left out, the others read", () => {
  test("one GBK line in a UTF-8 file", () => {
    const bytes = join(utf8("编号,名称\ne1,泰山啤酒\n"), gbk("e2,泰开集团\n"), utf8("e3,岱银集团\n"));
    const { text, encoding, badRows } = decoded(bytes);
    expect(encoding).toBe("utf-8");
    expect([...badRows]).toEqual([3]);
    expect(found(bytes)).toEqual(["error line-encoding 3"]);
    expect(decodeFile(bytes)).toMatchObject({ findings: [{ value: "e2,泰开集团", detail: "GB18030" }] });
    expect(text.split("\n").filter((_, index) => index !== 2)).toEqual(["编号,名称", "e1,泰山啤酒", "e3,岱银集团", ""]);
    expect(text.split("\n")).toHaveLength(5);
  });

  test("one UTF-8 line in a GBK file", () => {
    const bytes = join(gbk("编号,名称\r\ne1,泰山啤酒\r\n"), utf8("e2,泰开集团\r\n"), gbk("e3,岱银集团\r\n"));
    expect(found(bytes)).toEqual(["note file-decoded", "error line-encoding 3"]);
    expect(decoded(bytes)).toMatchObject({ encoding: "gb18030", isSure: false });
    expect(decoded(bytes).text).toContain("\r\ne3,岱银集团\r\n");
  });

  test("a byte lost in the middle of a UTF-8 file", () => {
    const whole = utf8("编号,名称\ne1,泰山啤酒\ne2,泰开集团\n");
    const bytes = join(whole.subarray(0, 35), whole.subarray(36));
    expect(found(bytes)).toEqual(["error line-damaged 3"]);
    expect(decoded(bytes).text.startsWith("编号,名称\ne1,泰山啤酒\n")).toBe(true);
  });

  test("the line counts physical lines, ended by CR as well", () => {
    const bytes = join(utf8("编号,名称\r\re1,泰山啤酒\r"), gbk("e2,泰开集团\r"));
    expect(found(bytes)).toEqual(["error line-encoding 4"]);
  });
});

describe("cut inside a character: the upload is incomplete", () => {
  test.each([
    ["UTF-8", utf8("编号,名称\ne1,泰安"), 1],
    ["UTF-8, one byte left", utf8("编号,名称\ne1,泰安"), 2],
    ["UTF-8 with a mark", utf8("\uFEFF编号,名称\ne1,泰安"), 1],
    ["GBK", gbk("编号,名称\ne1,泰安"), 1],
    ["GB18030, four bytes", gbk("编号,名称\ne1,𠮷"), 1],
    ["UTF-16", utf16("\uFEFF编号,名称\ne1,泰安", "le"), 1],
    ["UTF-16 without a mark", utf16("编号,名称\ne1,泰安", "le"), 1],
  ])("%s", (_, bytes, missing) => {
    const cut = bytes.subarray(0, bytes.length - missing);
    expect(found(cut).at(-1)).toBe("error file-cut 2");
    expect(decoded(cut).text.startsWith("编号,名称\ne1,")).toBe(true);
    expect([...decoded(cut).badRows]).toEqual([2]);
  });

  test("short files of whole characters are not called cut", () => {
    expect(found(utf8("泰"))).toEqual([]);
    expect(found(gbk("泰"))).toEqual(["note file-decoded"]);
  });
});

describe("never silently wrong", () => {
  const taiwan = "編號,名稱,地址\n1,臺灣積體電路製造股份有限公司,新竹科學園區\n2,鴻海精密工業,土城區自由街\n";
  const japan = "番号,名称\n1,トヨタ自動車株式会社\n2,パナソニックホールディングス\n";
  const europe = "id,name\n1,Société Générale\n2,Münchner Rück\n3,Škoda\n".replace("Š", "S");

  test.each([
    ["Big5", encodeWith("big5", taiwan), taiwan, "big5"],
    ["Shift-JIS", encodeWith("shift_jis", japan), japan, "shift_jis"],
    ["Windows-1252", windows1252(europe), europe, "windows-1252"],
  ] as const)("%s is read with a warning to look at it", (_, bytes, text, encoding) => {
    expect(decoded(bytes)).toMatchObject({ text, encoding, isSure: false });
    expect(found(bytes)).toEqual(["warning encoding-doubtful"]);
  });

  test.each([
    ["two words of Big5", encodeWith("big5", "台北市,中正區")],
    ["a word of Shift-JIS", encodeWith("shift_jis", "テスト,カナ")],
    ["a word of Windows-1252", windows1252("Böttcher")],
    ["a word of Windows-1252 that begins with its letter", windows1252("Ünal")],
  ])("%s", (_, bytes) => {
    expect(found(bytes)).toEqual(["warning encoding-doubtful"]);
  });

  test("a person's choice goes before any guess", () => {
    expect(decodeFile(encodeWith("big5", "台北"), "big5")).toMatchObject({ text: "台北", isSure: true });
    expect(decodeFile(utf8("\uFEFF台北"), "big5")).toMatchObject({ text: "台北", encoding: "utf-8" });
  });

  test.each([
    ["GBK declared as UTF-8", gbk(TABLE), "utf-8"],
    ["UTF-8 declared as GBK, which decodes and is gibberish", utf8("编号,名称"), "gb18030"],
    ["UTF-8 declared as Big5", utf8(TABLE), "big5"],
  ] as const)("a wrong declaration is told, and what the file surely is goes before it: %s", (_, bytes, declared) => {
    const result = decodeFile(bytes, declared);
    expect(result).toMatchObject({ isSure: false, encoding: bytes[0] === 0xb1 ? "gb18030" : "utf-8" });
    expect(result).toHaveProperty(
      "findings[0]",
      expect.objectContaining({ severity: "warning", code: "encoding-mismatch" }),
    );
    expect("text" in result && TABLE.startsWith(result.text)).toBe(true);
  });

  test("a wrong declaration of bytes that are of no sure encoding is an error", () => {
    expect(decodeFile(gbk("安"), "utf-8")).toEqual({
      fault: { severity: "error", code: "encoding-mismatch", detail: "UTF-8" },
    });
  });

  test.each([
    ["a mark of UTF-8 and then none", new Uint8Array([0xef, 0xbb, 0xbf, 0xff, 0x0a, 0xff])],
    ["UTF-32", new Uint8Array([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])],
    ["bytes by chance", new Uint8Array([0x01, 0xff, 0xfe, 0x80, 0xc1, 0xff, 0x0a, 0xff])],
  ])("%s", (_, bytes) => {
    expect(found(bytes)).toEqual(["error file-not-utf8"]);
  });

  test("UTF-8 that was opened as ANSI and saved is said to be damaged, and stays", () => {
    const bytes = join(
      utf8("编号,名称,备注\ne1,泰山啤酒,国家\ne2,泰开集团,"),
      new Uint8Array([0xe6, 0xb3, 0x3f, 0x0a]),
      utf8("e3,岱银集团,全国"),
    );
    expect(found(bytes)).toEqual(["warning file-garbled"]);
    expect(decoded(bytes).text).toContain("e2,泰开集团,\uFFFD");
    expect(decoded(bytes).badRows.size).toBe(0);
  });
});

describe("characters GB18030-2022 moved out of the private use area", () => {
  test("are the characters of today, whatever edition the decoder knows", () => {
    const bytes = new Uint8Array([0xb1, 0xe0, 0xfe, 0x59, 0xa6, 0xd9, 0x2c, 0x82, 0x35, 0x90, 0x37]);
    expect(decoded(bytes).text).toBe("编\u9FB4\uFE10,\u9FB4");
  });
});

test("Windows-1252 at 80–9F is read alike wherever it runs", () => {
  const bytes = join(
    windows1252("id,name\ne1,Soci"),
    Uint8Array.of(0xe9),
    windows1252("t"),
    Uint8Array.of(0xe9),
    utf8(" "),
    Uint8Array.of(0x96),
    utf8(" 5 "),
    Uint8Array.of(0x80, 0x0a),
  );
  const decoded = decodeFile(bytes, "windows-1252");
  expect("text" in decoded && decoded.text).toBe("id,name\ne1,Société – 5 €\n");
});
