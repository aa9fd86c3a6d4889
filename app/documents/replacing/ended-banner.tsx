import { isolated } from "#app/text/isolated.ts";
import { Banner } from "#app/ui/banner.tsx";
import type { Succession, Successor } from "./queries.server.ts";

/** Says what took the place of a document that others may still have. */
export function ReplacedBanner({ by }: { by: Successor | null }) {
  return (
    <Banner tone="gold" icon="swap">
      <b>Its author has replaced it.</b>{" "}
      {by ? <NamedBy by={by} /> : "What took its place is not shared here."}
    </Banner>
  );
}

/** Says that what one has adopted was withdrawn or replaced by its author. */
export function EndedBanner({ ended, practice }: { ended: Succession["ended"]; practice: string | null }) {
  if (!ended) return null;
  const who = isolated(practice ?? "Its author");
  return (
    <Banner tone="gold" icon={ended.status === "withdrawn" ? "archive" : "swap"}>
      <p>
        {ended.status === "withdrawn" ? (
          <>
            <b>{`${who} has withdrawn theirs:`}</b> {isolated(ended.reason)}
          </>
        ) : (
          <>
            <b>{`${who} has replaced theirs.`}</b> {ended.by && <NamedBy by={ended.by} />}
          </>
        )}
      </p>
      <p>Your copy stays as it is, and gets no more updates. Look whether it should.</p>
    </Banner>
  );
}

function NamedBy({ by }: { by: Successor }) {
  return (
    <>
      Replaced by{" "}
      <a href={by.href} dir="auto">
        {isolated(by.title)}
      </a>
      .
    </>
  );
}

/** Names what a document took the place of. Nothing where that is none. */
export function Replaces({ replaces }: { replaces: readonly Successor[] }) {
  if (replaces.length === 0) return null;
  return (
    <p className="meta">
      Replaces{" "}
      {replaces.map(({ href, title }, i) => (
        <span key={href}>
          {i > 0 && ", "}
          <a href={href} dir="auto">
            {isolated(title)}
          </a>
        </span>
      ))}
      .
    </p>
  );
}
