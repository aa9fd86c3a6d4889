import { Icon } from "#app/ui/icon.tsx";
import { fileSize } from "./file-size.ts";
import { ScanState } from "./scan-state.tsx";
import type { Upload } from "./upload-queries.server.ts";

type Props = Pick<Upload, "uid" | "name" | "type" | "size" | "held"> & {
  /** Words behind its size: what becomes of it. */
  more?: string;
  /** Whether it opens beside the form that one writes in. */
  beside?: boolean;
};

/** Shows which file a line is about: it opens by its name, unless the virus scanner has to look at it first. */
export function FileName({ uid, name, type, size, held, more = "", beside = false }: Props) {
  return (
    <>
      <Icon name={type.startsWith("image/") ? "photo" : "doc"} />
      {held === null ? (
        <a href={`/files/${uid}`} dir="auto" {...(beside && { target: "_blank", rel: "noopener" })}>
          {name}
        </a>
      ) : (
        <span dir="auto">{name}</span>
      )}
      <span className="meta">{fileSize(size) + more}</span>
      <ScanState held={held} />
    </>
  );
}
