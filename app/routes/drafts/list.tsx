import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useEffect } from "react";
import { read } from "#app/db.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { sentHref } from "#app/threads/addresses.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Done } from "#app/ui/done.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Time } from "#app/ui/time.tsx";
import { useClock } from "#app/web/browser/use-clock.ts";
import { titled } from "#app/web/titled.ts";
import { forgetThrown } from "#app/writing/drafts/browser-draft.ts";
import { listDrafts } from "#app/writing/drafts/draft-queries.server.ts";
import { DraftRow, nameOf } from "#app/writing/drafts/draft-row.tsx";
import { listHeldOfMine } from "#app/writing/hold/pending-queries.server.ts";

export const meta = titled("Your drafts");

export function loader({ context }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => ({
    drafts: await listDrafts(db, viewer),
    held: await listHeldOfMine(db, viewer),
  }));
}

export default function Drafts() {
  const { drafts, held } = useLoaderData<typeof loader>();
  const { now, timeZone } = useClock();
  useEffect(forgetThrown, []);
  return (
    <Page>
      <PageHead title="Your drafts" lead="Begun and not posted. Only you see them, on every device." />
      <h2 className="vh">All of them</h2>
      <Done sentences={{ away: "The draft is gone." }} />
      {held.length > 0 && (
        <section className="sheet list is-plain" aria-labelledby="held">
          <h2 id="held">Waiting for a moderator</h2>
          <ul className="bare">
            {held.map(({ key, at, slug, cohort, thread, title }) => (
              <li className="row" key={key}>
                <h3 className="row-title">
                  <a href={sentHref(slug, { thread, post: null }, key)}>
                    {thread ? `Your reply in “${isolated(title)}”` : isolated(title)}
                  </a>
                </h3>
                <p className="row-meta">
                  <span dir="auto">{cohort}</span>
                </p>
                <p className="row-end">
                  <span className="row-when">
                    <Time at={at} now={now} timeZone={timeZone} />
                  </span>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {drafts.length === 0 ? (
        <Empty title="Nothing begun" action={<ButtonLink href="/">See what’s new</ButtonLink>}>
          What you write is kept here from the first words until you post it.
        </Empty>
      ) : (
        <section className="sheet list is-plain" aria-label="Drafts">
          <ul className="bare">
            {drafts.map((draft) => (
              <DraftRow key={`${draft.cohort}/${draft.place}`} draft={draft} now={now} timeZone={timeZone}>
                {draft.sitsAt && (
                  <p className="row-deed">
                    <ButtonLink
                      variant="quiet"
                      icon="trash"
                      href={`/c/${draft.sitsAt}/drafts/${draft.place}/throw-away`}
                    >
                      Throw away<span className="vh">{`: ${nameOf(draft)}, ${isolated(draft.cohort)}`}</span>
                    </ButtonLink>
                  </p>
                )}
              </DraftRow>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}
