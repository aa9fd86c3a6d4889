import { Chip } from "#app/ui/chip.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Time } from "#app/ui/time.tsx";
import type { Change } from "./changes.ts";

type Shown = Omit<Change, "at"> & { at: Date | string };

type Props = { change: Shown; author: string; side: boolean; now: number; timeZone: string };

/** One version of a post: who saved it and when, and what changed. */
export function ChangeSheet({ change, author, side, now, timeZone }: Props) {
  const { version, by, at, covered, first, files, coversBefore } = change;
  return (
    <Sheet
      id={`version-${version}`}
      title={first ? "As first posted" : `Version ${version}`}
      action={
        <span className="meta">
          {by}, <Time at={at} now={now} timeZone={timeZone} rounded={change.rounded} />
        </span>
      }
    >
      {covered && <Chip icon="eye-off">Others do not see these words</Chip>}
      {files && <p className="meta">{files}</p>}
      {coversBefore && (
        <p className="meta">
          {by === author
            ? "A facilitator asked for this edit; the words before are not shown."
            : "A facilitator edited this; the words before are not shown."}
        </p>
      )}
      {side && !first && !coversBefore ? (
        <div className="sides">
          <section aria-label={`Version ${version}, the words before`}>
            <h3 className="sides-head">Before</h3>
            <Redline pieces={change.pieces} without="added" />
          </section>
          <section aria-label={`Version ${version}, the words after`}>
            <h3 className="sides-head">After</h3>
            <Redline pieces={change.pieces} without="removed" />
          </section>
        </div>
      ) : (
        <Redline pieces={change.pieces} />
      )}
    </Sheet>
  );
}

function Redline({ pieces, without }: { pieces: Shown["pieces"]; without?: "added" | "removed" }) {
  return (
    <p className="redline as-typed" dir="auto">
      {pieces
        .filter(({ is }) => is !== without)
        .map((piece, i) => {
          const key = `${i}-${piece.is}`;
          if (piece.is === "gap")
            return (
              <span key={key} className="redline-gap">
                {" … unchanged … "}
              </span>
            );
          if (piece.is === "added") return <ins key={key}>{piece.text}</ins>;
          if (piece.is === "removed") return <del key={key}>{piece.text}</del>;
          return <span key={key}>{piece.text}</span>;
        })}
    </p>
  );
}
