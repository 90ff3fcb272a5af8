import { strFromU8, strToU8, unzipSync } from "fflate";
import { expect, test, vi } from "vitest";
import { PACK_ZIP, WORKBOOK_ZIP } from "../../../../src/data/intake/zip/limits.ts";
import { readZip } from "../../../../src/data/intake/zip/read-zip.ts";
import { unpack } from "../../../../src/data/intake/zip/unpack.ts";
import { zipFiles } from "../../../../src/data/intake/zip/write-zip.ts";
import { type MadeEntry, makeZip } from "../../../make-zip.ts";

const MEGABYTE = 1024 * 1024;

/** Files unpacked as text, and what was refused. */
function open(bytes: Uint8Array, limits = PACK_ZIP) {
  const directory = readZip(bytes, limits);
  if ("fault" in directory) return directory;
  const files = directory.entries.map((entry) => {
    const content = unpack(entry);
    return [entry.path, content instanceof Uint8Array ? strFromU8(content) : content] as const;
  });
  return { files: Object.fromEntries(files), refused: directory.refused };
}

const only = (entry: Partial<MadeEntry>) => open(makeZip([{ name: "a.csv", text: "id\n1\n", ...entry }]));
const refusedOnly = (entry: Partial<MadeEntry>) => {
  const result = only(entry);
  return "fault" in result ? result : result.refused;
};

test("files of a zip are read, folders are no files", () => {
  const zip = makeZip([
    { name: "pack/" },
    { name: "pack/parks.csv", text: "id\np1\n" },
    { name: "pack/readme", text: "hello", isStored: true },
    { name: "pack/empty.csv", text: "", isStored: true },
  ]);
  expect(open(zip)).toEqual({
    files: { "pack/parks.csv": "id\np1\n", "pack/readme": "hello", "pack/empty.csv": "" },
    refused: [],
  });
});

test("what is written is read back, by others too, and the same files give the same bytes", () => {
  const files = new Map([
    ["企业.csv", strToU8("编号\r\ne1\r\n")],
    ["media/标志 100%#1.png", new Uint8Array([1, 2, 3])],
    ["empty.csv", new Uint8Array()],
  ]);
  const zip = zipFiles(files);
  expect(unzipSync(zip)).toEqual(Object.fromEntries(files));
  expect(Object.keys((open(zip) as { files: object }).files)).toEqual([...files.keys()]);
  expect(zipFiles(files)).toEqual(zip);
});

const GBK_COMPANY = new Uint8Array([0xc6, 0xf3, 0xd2, 0xb5, 0x2e, 0x63, 0x73, 0x76]);
/** 陆楼 in GBK: valid UTF-8 as well. */
const GBK_SHORT = new Uint8Array([0xc2, 0xbd, 0xc2, 0xa5, 0x2e, 0x63, 0x73, 0x76]);
const unicodeField = (name: string) => {
  const bytes = strToU8(name);
  return new Uint8Array([0x75, 0x70, bytes.length + 5, 0, 1, 0, 0, 0, 0, ...bytes]);
};

test.each([
  ["UTF-8, marked", { name: "企业.csv" }, "企业.csv"],
  ["GBK, as Windows in Chinese writes", { name: GBK_COMPANY }, "企业.csv"],
  ["GBK, short enough to be UTF-8", { name: GBK_SHORT }, "陆楼.csv"],
  ["UTF-8, not marked, as macOS writes", { name: strToU8("企业名单.csv") }, "企业名单.csv"],
  ["a Unicode name beside the plain one", { name: strToU8("??.csv"), extra: unicodeField("园区.csv") }, "园区.csv"],
  ["backslashes of an old Windows tool", { name: "data\\parks.csv" }, "data/parks.csv"],
  ["./ and //", { name: "./data//parks.csv" }, "data/parks.csv"],
])("name in %s", (_, entry, path) => {
  expect(only(entry)).toEqual({ files: { [path]: "id\n1\n" }, refused: [] });
});

test.each([
  ["../secret.csv"],
  ["data/../../secret.csv"],
  ["..\\secret.csv"],
  ["/etc/passwd"],
  ["\\\\host\\share\\x.csv"],
  ["C:\\data\\x.csv"],
  ["c:x.csv"],
  ["a\u0000.csv"],
])("the name %j leads out of the archive: the entry is left out", (name) => {
  expect(refusedOnly({ name })).toEqual([{ code: "zip-unsafe", entry: name, detail: "path" }]);
});

test.each([
  ["a symbolic link", { mode: 0o120777 }, [{ code: "zip-unsafe", entry: "a.csv", detail: "symlink" }]],
  ["a password", { flags: 0x0801 }, [{ code: "zip-encrypted", entry: "a.csv", detail: "password" }]],
  ["another packing", { method: 9 }, [{ code: "zip-broken", entry: "a.csv", detail: "method 9" }]],
  [
    "another name before the bytes",
    { localName: "b.csv" },
    [{ code: "zip-broken", entry: "a.csv", detail: "entry damaged" }],
  ],
  ["bytes outside the file", { offset: 4000 }, { fault: { code: "zip-broken", detail: "entries overlap" } }],
])("refused: %s", (_, entry, refused) => {
  expect(refusedOnly(entry)).toEqual(refused);
});

test("of two entries of one name the second is refused", () => {
  const zip = makeZip([
    { name: "a.csv", text: "1" },
    { name: "a.csv", text: "2" },
  ]);
  expect(open(zip)).toEqual({
    files: { "a.csv": "1" },
    refused: [{ code: "zip-unsafe", entry: "a.csv", detail: "×2" }],
  });
});

test.each([
  ["more entries than allowed", makeZip(Array.from({ length: 201 }, (_, at) => ({ name: `f${at}` }))), "201 > 200"],
  ["100 000 entries stated", makeZip([{ name: "a" }], 0xffff), "Zip64"],
  ["stated to unpack to 51 MB", makeZip([{ name: "a", size: 51 * MEGABYTE, packedSize: MEGABYTE }]), "51 MB > 50 MB"],
  ["a bomb: 1 MB of one letter", makeZip([{ name: "a", text: "0".repeat(MEGABYTE) }]), /^\d{3,4} : 1$/],
  [
    "the same letters in many entries",
    makeZip(Array.from({ length: 40 }, (_, at) => ({ name: `f${at}`, text: "0".repeat(90_000) }))),
    /^\d{3} : 1$/,
  ],
  ["Zip64 sizes", makeZip([{ name: "a", size: 0xffffffff }]), "Zip64"],
])("refused before unpacking: %s", (_, zip, detail) => {
  expect(readZip(zip, WORKBOOK_ZIP)).toEqual({
    fault: { code: "zip-too-large", detail: typeof detail === "string" ? detail : expect.stringMatching(detail) },
  });
});

test("entries that share their bytes are refused", () => {
  const zip = makeZip([
    { name: "a", text: "x" },
    { name: "a", text: "x", offset: 0 },
  ]);
  expect(readZip(zip, PACK_ZIP)).toEqual({ fault: { code: "zip-broken", detail: "entries overlap" } });
});

test.each([
  ["states less than it unpacks to", { text: "x".repeat(300_000), size: 10 }],
  ["states more", { size: 50 }],
  ["has another checksum", { crc: 1 }],
  ["is not packed as it states", { text: "plain text", isStored: true, method: 8 }],
])("an entry that %s gives nothing", (_, entry) => {
  expect(only(entry)).toEqual({
    files: { "a.csv": { code: "zip-broken", entry: "a.csv", detail: "size or checksum" } },
    refused: [],
  });
});

test("a bomb behind a small stated size stops early", () => {
  const zip = makeZip([{ name: "a", text: new Uint8Array(40 * MEGABYTE), size: 1000 }]);
  const directory = readZip(zip, PACK_ZIP);
  const [entry] = "entries" in directory ? directory.entries : [];
  if (entry === undefined) throw new Error("no entry");
  const { packed } = entry;
  const putIn = vi.spyOn(packed, "subarray");
  expect(unpack(entry)).toMatchObject({ code: "zip-broken" });
  expect(packed.length).toBeGreaterThan(30_000);
  expect(putIn).toHaveBeenCalledTimes(1);
});

const WHOLE = makeZip([
  { name: "a.csv", text: "id\n" },
  { name: "b.csv", text: "id\n" },
]);

test("half-uploaded and damaged archives are told, never thrown", () => {
  expect(readZip(new Uint8Array(), PACK_ZIP)).toMatchObject({ fault: { code: "zip-broken" } });
  for (let length = 0; length < WHOLE.length; length += 1) {
    expect(readZip(WHOLE.subarray(0, length), PACK_ZIP)).toMatchObject({ fault: { code: "zip-broken" } });
  }
  for (let at = 0; at < WHOLE.length; at += 1) {
    for (const value of [0, 1, 0x7f, 0xff]) {
      const damaged = Uint8Array.from(WHOLE);
      damaged[at] = value;
      open(damaged);
    }
  }
});

test("a comment after the directory is none of ours", () => {
  const zip = Uint8Array.from([...WHOLE, ...strToU8("note")]);
  zip[WHOLE.length - 2] = 4;
  expect(open(zip)).toEqual(open(WHOLE));
});
