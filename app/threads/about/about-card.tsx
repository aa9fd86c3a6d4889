import { documentHref } from "#app/documents/addresses.ts";
import { isolated } from "#app/text/isolated.ts";
import { Icon } from "#app/ui/icon.tsx";
import type { AboutOfThread } from "./queries.server.ts";
import { SuggestedSections } from "./suggested-sections.tsx";

type Props = { slug: string; about: AboutOfThread };

/** The document that a conversation is about, at its head: where it stands, and whether it has changed since. */
export function AboutCard({ slug, about }: Props) {
  const { title, heading, version, now, suggestions } = about;
  const section = heading ? `section “${isolated(heading)}”, ` : "";
  const called = `“${isolated(title)}”`;
  return (
    <aside className="sheet about-card" aria-label="What it is about">
      <Icon name="doc" />
      <div className="stack-tight">
        <p>
          About {now ? <a href={hrefOf(slug, about)}>{called}</a> : called}
          <span className="meta">{`, ${section}version ${version}`}</span>
        </p>
        {!now && <p className="meta">The document is not shared here any more.</p>}
        {now?.withdrawn && <p className="meta">It was withdrawn since.</p>}
        <Since slug={slug} about={about} />
        <SuggestedSections suggestions={suggestions} document={now} />
      </div>
    </aside>
  );
}

/** The section where it stands now; of one that is gone, the document. */
function hrefOf(slug: string, { section, now }: AboutOfThread): string {
  const href = documentHref(slug, now!.uid);
  return section === "" || now!.section === "removed" ? href : `${href}#${section}`;
}

function Since({ slug, about: { section, version, now } }: Props) {
  if (!now || now.version <= version) return null;
  const changed = section === "" ? "unknown" : now.section;
  if (changed === "same") return null;
  return (
    <p>
      {sentences[changed] ?? `Version ${now.version} has come out since.`}{" "}
      {now.compares && (
        <a href={`${documentHref(slug, now.uid)}/changes?from=${version}&to=${now.version}`}>
          See what changed
        </a>
      )}
    </p>
  );
}

const sentences: Partial<Record<string, string>> = {
  changed: "This section has changed since.",
  removed: "This section was taken out since.",
};
