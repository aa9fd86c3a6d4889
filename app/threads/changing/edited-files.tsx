import { useCallback, useEffect, useRef, useState } from "react";
import { captionAsked } from "#app/files/attaching/caption-asked.ts";
import { FileName } from "#app/files/attaching/file-name.tsx";
import { FileProperties } from "#app/files/attaching/file-properties.tsx";
import { type FormFile, moved } from "#app/files/attaching/given-files.ts";
import { MoveButtons } from "#app/files/attaching/move-buttons.tsx";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { MAX_FILE_MB, MAX_FILES, MOST_CAPTION } from "#app/web/arriving/file-limits.ts";
import { FileChooser } from "#app/writing/tools/file-chooser.tsx";
import type { Sent } from "#app/writing/tools/send-file.ts";
import { SendingLines } from "#app/writing/tools/sending-lines.tsx";
import { useScanning } from "#app/writing/tools/use-scanning.ts";
import { useSending } from "#app/writing/tools/use-sending.ts";

type Props = {
  /** Where its buttons are sent to without script: the form comes back with what they did. */
  action: string;
  /** Where the script sends files to. */
  sendTo: string;
  files: readonly FormFile[];
  /** Why files that were sent without script are not taken. */
  sentences?: readonly string[];
  error?: string;
};

/** The files of a post in the form that changes it: nothing of them changes for anyone until it is saved. */
export function EditedFiles({ action, sendTo, files: first, sentences = [], error }: Props) {
  const [files, setFiles] = useState<readonly FormFile[]>(first);
  const [script, setScript] = useState(false);
  const field = useRef<HTMLFieldSetElement>(null);
  useEffect(() => setScript(true), []);
  const address = useCallback(() => sendTo, [sendTo]);
  const took = useCallback((uploads: readonly Sent[]) => {
    const asNew = (each: Sent) => ({ ...each, posted: false, away: false });
    setFiles((all) => [
      ...all.map((file) => ({ ...file, held: uploads.find(({ uid }) => uid === file.uid)?.held ?? null })),
      ...uploads.filter(({ uid }) => all.every((file) => file.uid !== uid)).map(asNew),
    ]);
  }, []);
  const { sending, add, again, stop, waits } = useSending({ field, address, took });
  useScanning(files, address, took);
  /** A button that does by itself what the site does without script. */
  const press = (deed: string, uid: string, change: (all: readonly FormFile[]) => readonly FormFile[]) => ({
    name: "press",
    value: `${deed} ${uid}`,
    formAction: action,
    formNoValidate: true,
    onClick: (event: { preventDefault(): void }) => {
      event.preventDefault();
      setFiles(change);
    },
  });
  return (
    <fieldset className="stack-tight field-choices" ref={field}>
      <legend>Files</legend>
      {[...(error ? [error] : []), ...sentences].map((sentence) => (
        <p key={sentence} className="error" role="alert">
          <Icon name="warn" />
          {sentence}
        </p>
      ))}
      {(files.length > 0 || sending.length > 0) && (
        <ul className="bare files">
          {files.map(({ uid, name, type, size, caption, properties, held, posted, away }, i) => (
            <li key={uid} className={away ? "file-line file-away" : "file-line"}>
              <input type="hidden" name="files[]" value={uid} />
              {away && <input type="hidden" name="away[]" value={uid} />}
              <input type="hidden" name="names[]" value={name} />
              <FileName
                {...{ uid, name, type, size, held }}
                more={away ? ", taken away when you save" : posted ? "" : ", added when you save"}
                beside
              />
              <MoveButtons
                name={name}
                at={i}
                of={files.length}
                press={(way) => press(way, uid, (all) => moved(all, uid, way === "up"))}
              />
              <Button
                variant="quiet"
                icon={away ? undefined : "trash"}
                aria-label={away ? `Put back: ${name}` : `Take away: ${name}`}
                {...press(away ? "back" : "away", uid, (all) =>
                  all.map((each) => (each.uid === uid ? { ...each, away: !away } : each)),
                )}
              >
                {away ? "Put back" : "Take away"}
              </Button>
              {!away && (
                <FileProperties
                  {...{ name, type, properties }}
                  press={{ name: "press", value: `clean ${uid}`, formAction: action, formNoValidate: true }}
                />
              )}
              <input
                className="input"
                name="captions[]"
                type={away ? "hidden" : "text"}
                aria-label={captionAsked(type, name).of}
                placeholder={`${captionAsked(type, name).ask} ${captionAsked(type, name).why}`}
                defaultValue={caption}
                maxLength={MOST_CAPTION}
                dir="auto"
              />
            </li>
          ))}
          <SendingLines sending={sending} again={again} stop={stop} />
        </ul>
      )}
      <p aria-live="polite" className="hint">
        {waits}
      </p>
      {script ? (
        <FileChooser add={add} />
      ) : (
        <>
          <Field
            id="edit-file"
            name="file"
            type="file"
            multiple
            label="Add files"
            hint={`Up to ${MAX_FILE_MB} MB each; ${MAX_FILES} to a post. Colleagues see them when you save.`}
          />
          <Button icon="upload" formAction={action} formEncType="multipart/form-data" formNoValidate>
            Send them
          </Button>
        </>
      )}
    </fieldset>
  );
}
