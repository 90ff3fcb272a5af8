import type { Why } from "../../data/intake/gather.ts";
import { checkMessages } from "../../i18n/check.ts";
import { termMessages } from "../../i18n/terms.ts";
import { useLanguage, useText } from "../../state/language.ts";
import type { CheckReport, FileReport } from "./report-items.ts";
import { useCheck, useCheckStore } from "./use-check.ts";

/** What a person may say a file is written in. */
const ENCODINGS: readonly (readonly [string, string])[] = [
  ["utf-8", "UTF-8"],
  ["gb18030", "GB18030（GBK）"],
  ["big5", "Big5"],
  ["utf-16le", "UTF-16"],
];

/** A file left aside that a person may have meant as data. */
const MAY_BE_TABLE = /\.(csv|tsv|txt|xlsx?|xlsm|et|json|geojson|zip)$/i;

const WHY: {
  readonly [W in Why]?: `why.${"notes" | "media" | "empty" | "refused" | "several" | "twice" | "undeclared"}`;
} = {
  notes: "why.notes",
  media: "why.media",
  empty: "why.empty",
  refused: "why.refused",
  several: "why.several",
  twice: "why.twice",
  undeclared: "why.undeclared",
};

interface FileListProps {
  readonly report: CheckReport;
}

/** How each file was read, with a switch for its encoding, and the files nothing could be made of. */
export function FileList({ report }: FileListProps) {
  const t = useText(checkMessages);
  const term = useText(termMessages);
  const store = useCheckStore();
  const separator = useLanguage() === "en" ? ", " : "、";
  const { files, absent, isFilled } = report;
  const blank = report.unmatched.filter(({ why }) => why === "blank");
  const unmatched = report.unmatched.filter(({ why }) => why !== "blank");
  const said = useCheck().isFilled ?? isFilled ?? false;
  const own = files.filter((file) => !file.isFilled).sort((a, b) => rankOf(a) - rankOf(b));
  const isDoubtful =
    unmatched.some(({ path }) => MAY_BE_TABLE.test(path)) || own.some(({ isEncodingSure }) => !isEncodingSure);
  return (
    <details className="check-panel" open={isDoubtful || own.length <= 3}>
      <summary>
        <h2 className="serif">{t("files")}</h2>
      </summary>
      {own.length > 0 && (
        <div className="check-scroll" role="region" tabIndex={0} aria-label={t("files")}>
          <table className="file-table">
            <thead>
              <tr>
                <th scope="col">{t("file.name")}</th>
                <th scope="col">{t("file.as")}</th>
                <th scope="col">{t("file.rows")}</th>
                <th scope="col">{t("file.encoding")}</th>
                <th scope="col">{t("file.sample")}</th>
              </tr>
            </thead>
            <tbody>
              {own.map((file) => (
                <FileLine key={file.file} file={file} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {unmatched.length > 0 && (
        <div className="check-unmatched">
          <h3>{t("unmatched")}</h3>
          <ul>
            {unmatched.map(({ path, sheet, why }) => (
              <li key={`${path} ${sheet}`}>
                <b>{path}</b> {sheet !== undefined && t("file.sheet", { sheet })} {t(WHY[why] ?? "why.unknown")}
              </li>
            ))}
          </ul>
          <p className="check-small">{t("unmatchedHelp")}</p>
        </div>
      )}
      {blank.length > 0 && (
        <p className="check-small">
          {t("blankTables", { names: blank.map(({ path, sheet }) => sheet ?? path).join(separator) })}
        </p>
      )}
      {own.length > 0 && absent.length > 0 && (
        <p className="check-small">
          {t("absent", { names: absent.map((table) => term(`table.${table}`)).join(separator) })}
        </p>
      )}
      {isFilled !== undefined && (
        <label className="check-fill">
          <input type="checkbox" checked={said} onChange={() => store.fillIn(!said)} /> {t("fill")}
        </label>
      )}
      {isFilled && <p className="check-small">{t("filledNote", { n: files.length - own.length })}</p>}
    </details>
  );
}

/** What a person must look at first, then tables, then the rest. */
const rankOf = ({ isEncodingSure, table }: FileReport) => (isEncodingSure ? (table === undefined ? 2 : 1) : 0);

const kindOf = (file: string) =>
  file === "datapackage.json" ? "file.descriptor" : file.endsWith(".geojson") ? "file.shapes" : "file.media";

function FileLine({ file }: { readonly file: FileReport }) {
  const t = useText(checkMessages);
  const term = useText(termMessages);
  const { from, sheet, table, read, kept, rejected, sample, unknown } = file;
  return (
    <tr>
      <th scope="row">
        {from}
        {sheet !== undefined && <small>{t("file.sheet", { sheet })}</small>}
        {unknown.length > 0 && <small>{t("file.unknown", { names: unknown.join("、") })}</small>}
      </th>
      <td>{table !== undefined ? term(`table.${table}`) : t(kindOf(file.file))}</td>
      <td className="figures" data-label={t("file.rows")}>
        {table !== undefined && `${read} / ${kept} / ${rejected}`}
      </td>
      <td>{table !== undefined && sheet === undefined && <EncodingSwitch file={file} />}</td>
      <td data-label={t("file.sample")}>{sample.join("、")}</td>
    </tr>
  );
}

function EncodingSwitch({ file }: { readonly file: FileReport }) {
  const t = useText(checkMessages);
  const store = useCheckStore();
  const { encodings } = useCheck();
  const said = encodings[file.from];
  const value = (said ?? file.encoding ?? "").toLowerCase();
  const doubt = file.isEncodingSure ? t("file.sure") : t("file.unsure");
  return (
    <span className="encoding">
      <select
        aria-label={t("file.switch", { file: file.from })}
        value={value}
        onChange={({ currentTarget }) => store.switchEncoding(file.from, currentTarget.value)}
      >
        {(ENCODINGS.some(([encoding]) => encoding === value) ? ENCODINGS : [[value, value], ...ENCODINGS]).map(
          ([encoding, name]) => (
            <option key={encoding} value={encoding}>
              {name}
            </option>
          ),
        )}
      </select>
      <small className={file.isEncodingSure || said !== undefined ? "" : "check-warning"}>
        {said === undefined ? doubt : t("file.said")}
      </small>
    </span>
  );
}
