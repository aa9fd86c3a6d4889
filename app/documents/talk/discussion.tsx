import { documentHref } from "#app/documents/addresses.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { talkHref } from "./addresses.ts";
import { TalkRows } from "./talk-rows.tsx";

type Props = {
  slug: string;
  document: { uid: string; version: number };
  talk: { rows: Parameters<typeof TalkRows>[0]["rows"]; next: string | null };
  /** Whether the viewer may begin one. */
  asks: boolean;
};

/** Shows what a cohort says about a document, below its text. */
export function Discussion({ slug, document, talk, asks }: Props) {
  return (
    <Sheet
      id="discussion"
      title="Discussion"
      flush
      bleed
      action={
        asks && (
          <ButtonLink href={talkHref(slug, document.uid, document.version)} icon="talk">
            Ask about this document
          </ButtonLink>
        )
      }
      foot={
        talk.next && (
          <a className="more-link" href={`${documentHref(slug, document.uid)}/discussion`}>
            All conversations about it <Icon name="right" />
          </a>
        )
      }
    >
      {talk.rows.length > 0 ? (
        <TalkRows slug={slug} rows={talk.rows} />
      ) : (
        <p className="sheet-in meta">
          Nobody has asked about it yet. What is said about it stays in this cohort.
        </p>
      )}
    </Sheet>
  );
}
