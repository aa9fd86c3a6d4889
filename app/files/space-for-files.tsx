import { fileSize } from "./attaching/file-size.ts";

type Props = {
  /** Name of the files, as a sentence begins with it: "Your practice’s files". */
  whose: string;
  bytes: number;
  most: number;
};

const NEARLY = 0.9;

/** Says how much of their room files fill, with a bar. */
export function SpaceForFiles({ whose, bytes, most }: Props) {
  return (
    <div className="stack-tight">
      <p>
        {whose}: {bytes > 0 ? `${fileSize(bytes)} of` : "none yet, of"} {fileSize(most)}
      </p>
      <progress className="meter" max={most} value={Math.min(bytes, most)} aria-label={whose} />
      {bytes > most * NEARLY && (
        <p className="hint">
          {bytes >= most
            ? "There is no room for more. Files that nobody needs any more can be taken out of posts by whoever posted them."
            : "Soon there is no room for more."}
        </p>
      )}
    </div>
  );
}
