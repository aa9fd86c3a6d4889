import { fileSize } from "#app/files/attaching/file-size.ts";
import type { AttachedFile } from "#app/files/attaching/upload-queries.server.ts";
import { counted } from "#app/text/counted.ts";
import { Icon } from "#app/ui/icon.tsx";

/** Shows a post's files: pictures as they are, others by name, kind and size. */
export function PostFiles({ files }: { files: readonly AttachedFile[] }) {
  if (files.length === 0) return null;
  return (
    <ul className="bare files">
      {files.map(({ uid, name, type, size, caption, width, height, pages, shown }) =>
        width && height ? (
          <li key={uid} className="file-picture">
            <a href={`/files/${uid}`}>
              <img
                src={`/pictures/${shown ?? uid}`}
                alt={caption || name}
                width={width}
                height={height}
                loading="lazy"
                decoding="async"
              />
            </a>
          </li>
        ) : (
          <li key={uid} className="file-line">
            <Icon name={type.startsWith("image/") ? "photo" : "doc"} />
            <a href={`/files/${uid}`} dir="auto">
              {name}
            </a>
            <span className="meta">
              {[fileSize(size), pages && counted(pages, "page")].filter(Boolean).join(", ")}
            </span>
          </li>
        ),
      )}
    </ul>
  );
}
