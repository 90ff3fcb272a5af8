import { describe, expect, it } from "vitest";
import { breakFor, nameBreaks } from "../../../../src/views/chain/name-lines.ts";

const CHARACTER = 10;
const widthOf = (text: string) => [...text].length * CHARACTER;
const broken = (name: string, characters: number, most = 3) =>
  breakFor(nameBreaks(name, most, widthOf), characters * CHARACTER).lines;

describe("breaks of a name", () => {
  it("leaves a name that fits on one line", () => {
    expect(broken("锂离子电芯", 5)).toEqual(["锂离子电芯"]);
  });
  it("goes after 与, 及, 、 or / before anywhere else", () => {
    expect(broken("压缩机与膨胀机", 6)).toEqual(["压缩机与", "膨胀机"]);
    expect(broken("固态及宽温锂电池", 6)).toEqual(["固态及", "宽温锂电池"]);
    expect(broken("绝缘油、替代气体", 6)).toEqual(["绝缘油、", "替代气体"]);
    expect(broken("聚丙烯/环氧树脂", 6)).toEqual(["聚丙烯/", "环氧树脂"]);
  });
  it("halves the name where those parts do not fit", () => {
    expect(broken("新型绝缘材料与油", 6)).toEqual(["新型绝缘", "材料与油"]);
  });
  it("halves a name without such a place, the longer half first", () => {
    expect(broken("盐穴压缩空气储能电站", 7)).toEqual(["盐穴压缩空", "气储能电站"]);
    expect(broken("盐穴压缩空气储能站", 7)).toEqual(["盐穴压缩空", "气储能站"]);
  });
  it("never breaks a Latin run, nor between a bracket and what it holds", () => {
    expect(broken("电池包与储能BMS", 6)).toEqual(["电池包与", "储能BMS"]);
    expect(broken("高压开关（断路器）", 5)).toEqual(["高压开关", "（断路器）"]);
    expect(broken("开关（断路）高压电", 5)).toEqual(["开关（断", "路）高压电"]);
  });
  it("breaks English between words", () => {
    expect(broken("Lithium concentrate processing", 11)).toEqual(["Lithium", "concentrate", "processing"]);
  });
  it("gives the narrowest break, in the fewest lines, where nothing fits", () => {
    expect(broken("Superconductors and more", 5)).toEqual(["Superconductors", "and more"]);
  });
});
