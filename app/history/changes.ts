import { counted } from "#app/text/counted.ts";
import { type Piece, redline, shortened } from "./redline.ts";

/** One saving of a post. What is covered is seen by its author and the facilitators alone. */
export type Version = {
  version: number;
  at: Date;
  by: string;
  /** Saved by an alias: its day alone is told. */
  rounded?: boolean;
  body: string;
  covered: boolean;
  /** How many files came and went with it. */
  filesAdded: number;
  filesAway: number;
};

/** A version beside the one before it. */
export type Change = Pick<Version, "version" | "at" | "by" | "covered" | "rounded"> & {
  /** The changed words; the whole text of the first version, and of one whose words before are not shown. */
  pieces: (Piece | { is: "gap" })[];
  first: boolean;
  /** A sentence of what became of the files; empty where nothing did. */
  files: string;
  /** The words before it are covered for this viewer. */
  coversBefore: boolean;
};

/** Each version with what changed since the one before; `earlier` says that the last of them belongs to the next page. */
export function changesOf(versions: Version[], earlier: boolean): Change[] {
  const shown = earlier ? versions.slice(0, -1) : versions;
  return shown.map((each, i) => {
    const { version, at, by, covered, body, rounded } = each;
    const before = versions[i + 1];
    const pieces = before ? shortened(redline(before.body, body)) : [{ is: "same" as const, text: body }];
    const coversBefore = !before && version > 1;
    return {
      version,
      at,
      by,
      rounded,
      covered,
      pieces,
      first: version === 1,
      files: filesChanged(each),
      coversBefore,
    };
  });
}

function filesChanged({ filesAdded, filesAway }: Version): string {
  const came = filesAdded > 0 && `${counted(filesAdded, "file")} added`;
  const went = filesAway > 0 && `${counted(filesAway, "file")} taken away`;
  return [came, went].filter(Boolean).join(", ");
}
