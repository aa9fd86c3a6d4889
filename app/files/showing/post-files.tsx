import { Icon } from "#app/ui/icon.tsx";

/** A file as it is shown: its facts in words, and of a picture the sizes that a browser chooses among. */
export type ShownFile = {
  uid: string;
  name: string;
  caption: string;
  facts: string;
  picture: { srcSet: string; width: number; height: number } | null;
};

/** Shows a post's files: pictures as they are, which `Pictures` opens, others by name, kind and size. */
export function PostFiles({ files }: { files: readonly ShownFile[] }) {
  if (files.length === 0) return null;
  return (
    <ul className="bare files">
      {files.map(({ uid, name, caption, facts, picture }) => (
        <li key={uid} className={picture ? "file-picture" : "file-card"}>
          <a href={`/files/${uid}`} download={name}>
            {picture ? (
              <img
                {...picture}
                src={`/pictures/${uid}`}
                sizes={`min(100vw, ${picture.width}px)`}
                alt={caption || name}
                loading="lazy"
                decoding="async"
              />
            ) : (
              <>
                <Icon name="doc" />
                <span>
                  <b dir="auto">{name}</b> <span className="meta">{facts}</span>
                </span>
              </>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
