import { type ChangeEvent, type DragEvent, useEffect, useId, useRef, useState } from "react";
import { checkMessages } from "../../i18n/check.ts";
import { useText } from "../../state/language.ts";
import { Icon } from "../../ui/Icon.tsx";
import { droppedFiles, MOST_FILES, pickedFiles } from "./pick-files.ts";
import type { DroppedFile } from "./protocol.ts";
import { templateFile } from "./template.ts";

interface DropZoneProps {
  /** Once something was put in, the zone makes room for what was found. */
  readonly isSmall: boolean;
  readonly onFiles: (files: readonly DroppedFile[]) => void;
  readonly onSave: (name: string, content: Blob) => void;
}

/** Where files come in: dropped anywhere on the page, or chosen by a button. */
export function DropZone({ isSmall, onFiles, onSave }: DropZoneProps) {
  const t = useText(checkMessages);
  const [notice, setNotice] = useState("");
  const take = (files: readonly DroppedFile[]) => {
    setNotice(files.length === 0 ? t("noFiles") : files.length >= MOST_FILES ? t("tooMany", { n: MOST_FILES }) : "");
    if (files.length > 0) onFiles(files);
  };
  const saveTemplate = async () => {
    const { name, content } = await templateFile();
    onSave(name, content);
  };
  const isOver = useDropOnPage(take);
  return (
    <section className={`drop-zone ${isSmall ? "small" : ""} ${isOver ? "over" : ""}`} aria-label={t("dropHere")}>
      {!isSmall && (
        <div className="check-intro">
          <p>{t("intro1")}</p>
          <p>{t("intro2")}</p>
          <p>
            <b>{t("intro3")}</b>
          </p>
        </div>
      )}
      <div className="drop-box">
        <p className="drop-words">
          <Icon name="download" size={isSmall ? 18 : 28} /> {t(isOver ? "dropNow" : "dropHere")}
        </p>
        <p className="drop-buttons">
          <FileButton label={t("chooseFiles")} isFolder={false} onFiles={take} />
          <FileButton label={t("chooseFolder")} isFolder onFiles={take} />
        </p>
        {!isSmall && <p className="check-small">{t("accepts")}</p>}
        {notice !== "" && (
          <p role="alert" className="check-warning">
            {notice}
          </p>
        )}
      </div>
      {!isSmall && (
        <p className="check-templates">
          {t("templates")}
          <button type="button" className="tool check-button" onClick={saveTemplate}>
            <Icon name="table" /> {t("templatesLink")}
          </button>
        </p>
      )}
    </section>
  );
}

interface FileButtonProps {
  readonly label: string;
  readonly isFolder: boolean;
  readonly onFiles: (files: readonly DroppedFile[]) => void;
}

/** A button for the file dialog; the input itself stays out of sight and out of the order of the keys. */
function FileButton({ label, isFolder, onFiles }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const take = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const files = pickedFiles(currentTarget.files ?? []);
    currentTarget.value = "";
    onFiles(files);
  };
  return (
    <>
      <button type="button" className="tool check-button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        id={id}
        type="file"
        hidden
        multiple
        tabIndex={-1}
        aria-label={label}
        data-files={isFolder ? "folder" : "files"}
        onChange={take}
        {...(isFolder && { webkitdirectory: "" })}
      />
    </>
  );
}

/** Files dropped anywhere on the page; true while some are held over it. A file dropped beside the zone must not replace the page. */
function useDropOnPage(onFiles: (files: readonly DroppedFile[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const take = useRef(onFiles);
  take.current = onFiles;
  useEffect(() => {
    const holdsFiles = (event: Event) => (event as unknown as DragEvent).dataTransfer?.types.includes("Files") === true;
    const handleOver = (event: Event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const handleLeave = (event: Event) => {
      if ((event as unknown as DragEvent).relatedTarget === null) setOver(false);
    };
    const handleDrop = (event: Event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      void droppedFiles((event as unknown as DragEvent).dataTransfer as unknown as DataTransfer).then(take.current);
    };
    window.addEventListener("dragover", handleOver);
    window.addEventListener("dragleave", handleLeave);
    window.addEventListener("drop", handleDrop);
    return () => {
      window.removeEventListener("dragover", handleOver);
      window.removeEventListener("dragleave", handleLeave);
      window.removeEventListener("drop", handleDrop);
    };
  }, []);
  return isOver;
}
