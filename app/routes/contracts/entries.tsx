import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Viewer } from "#app/accounts/viewer.ts";
import { ask } from "#app/act.server.ts";
import { listOwnEntries } from "#app/contracts/origins/choose-queries.server.ts";
import { SayOrigin } from "#app/contracts/origins/say-origin.tsx";
import { playbookHref } from "#app/contracts/playbook/chosen.ts";
import { keepsEntries } from "#app/contracts/policy.ts";
import type { Db } from "#app/db.server.ts";
import { documentHref } from "#app/documents/addresses.ts";
import { isolated } from "#app/text/isolated.ts";
import { askedOfThread, threadAt } from "#app/threads/changing/thread-at.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { found } from "#app/web/answers.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Which entry is it about?");

async function contractAt(db: Db, viewer: Viewer, params: LoaderFunctionArgs["params"]) {
  const at = await threadAt(db, viewer, params);
  found(at.thread.contract === "" ? null : at.thread);
  return at;
}

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    find: contractAt,
    may: (viewer, { cohort }) => keepsEntries(viewer, cohort.id),
    show: async (at, db, viewer) => ({
      back: askedOfThread(at).back,
      slug: at.cohort.slug,
      number: at.thread.number,
      entries: await listOwnEntries(db, {
        ...{ cohortId: at.cohort.id, threadId: at.thread.id, practiceId: viewer.practice!.id },
      }),
    }),
  });
}

export default function EntriesOfConversation() {
  const { back, slug, number, entries } = useLoaderData<typeof loader>();
  return (
    <Page narrow>
      <PageHead
        back={back}
        title="Which entry is it about?"
        lead="These entries of the playbook are yours. Add the conversation, and whoever reads the entry finds it there; the text stays as it is."
      />
      {entries.length === 0 ? (
        <Empty
          title="You look after no entry here yet"
          action={
            <ButtonLink href={`${playbookHref(slug)}/new`} variant="primary">
              Write an entry
            </ButtonLink>
          }
        >
          Once one of your practice’s entries is shared with this cohort, it stands here.
        </Empty>
      ) : (
        <Sheet id="entries" title="Your entries" hideTitle flush>
          <ul className="list bare">
            {entries.map(({ uid, title, onIt, belongs }) => (
              <li key={uid} className="row">
                <div className="stack-tight">
                  <a className="row-title" href={documentHref(slug, uid)}>
                    {isolated(title)}
                  </a>
                  {(onIt || belongs) && (
                    <p className="meta">
                      {belongs ? "It names this conversation." : "It is on the same clause."}
                    </p>
                  )}
                  <SayOrigin {...{ slug, entry: uid, thread: number, title, belongs }} from="thread" />
                </div>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </Page>
  );
}
