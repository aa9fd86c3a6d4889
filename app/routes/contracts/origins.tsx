import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { originsHref } from "#app/contracts/origins/addresses.ts";
import { listOrigins, listToAdd } from "#app/contracts/origins/choose-queries.server.ts";
import { SayOrigin } from "#app/contracts/origins/say-origin.tsx";
import { WORDS_MAX } from "#app/contracts/playbook/chosen.ts";
import { canSayOrigins } from "#app/contracts/policy.ts";
import { read } from "#app/db.server.ts";
import { documentHref } from "#app/documents/addresses.ts";
import { documentAt } from "#app/documents/document-at.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { allowWhileOpen } from "#app/web/answers.ts";
import { numberIn } from "#app/web/number-in.ts";
import { pageAfter } from "#app/web/search-in.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Where the entry came from");

export function loader({ context, params, request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const words = (search.get("q") ?? "").trim().slice(0, WORDS_MAX);
  const before = numberIn(search.get("before"));
  return read(context, async (db, viewer) => {
    const { cohort, document } = await documentAt(db, viewer, params);
    allowWhileOpen(viewer, (asking) => canSayOrigins(asking, cohort.id, document));
    const [origins, { rows, next }] = await Promise.all([
      listOrigins(db, cohort.id, document.id),
      listToAdd(db, {
        ...{ cohortId: cohort.id, documentId: document.id, clause: document.entry!.clause, words, before },
      }),
    ]);
    return {
      ...{ cohort: { slug: cohort.slug, name: cohort.name }, entry: document.uid, title: document.title },
      ...{ origins, rows, words },
      newest: before === null ? null : pageAfter(search, "before", ""),
      older: next === null ? null : pageAfter(search, "before", next),
    };
  });
}

export default function OriginsOfEntry() {
  const { cohort, entry, title, origins, rows, words, newest, older } = useLoaderData<typeof loader>();
  const { slug } = cohort;
  return (
    <Page narrow>
      <PageHead
        back={{ href: `${documentHref(slug, entry)}#came-from`, label: isolated(title) }}
        title="Where it came from"
        lead={`Conversations of ${isolated(cohort.name)} that led to this entry. Whoever reads it there finds them below its text.`}
      />
      {origins.length > 0 && (
        <Sheet id="named" title="It names these" flush>
          <ul className="list bare">
            {origins.map((each) => (
              <Conversation key={each.number} slug={slug} {...each}>
                {each.said ? (
                  <SayOrigin
                    {...{ slug, entry, thread: each.number, title: each.title }}
                    belongs
                    from="entry"
                  />
                ) : (
                  <p className="meta">Its words were taken in.</p>
                )}
              </Conversation>
            ))}
          </ul>
        </Sheet>
      )}
      <Sheet id="add" title="Add a conversation" flush>
        <form method="get" action={`${originsHref(documentHref(slug, entry))}#add`} className="sheet-in flow">
          <Field
            name="q"
            type="search"
            label="Words of its title"
            hideLabel
            placeholder="Words of its title"
            maxLength={WORDS_MAX}
            defaultValue={words}
          />
          <Button>Find</Button>
        </form>
        {rows.length === 0 ? (
          <p className="sheet-in meta">
            {words
              ? "No other question about a contract has these words in its title."
              : "No other question here is about this clause. Find one by its title."}
          </p>
        ) : (
          <ul className="list bare">
            {rows.map((each) => (
              <Conversation key={each.number} slug={slug} {...each}>
                <SayOrigin
                  {...{ slug, entry, thread: each.number, title: each.title }}
                  belongs={false}
                  from="entry"
                />
              </Conversation>
            ))}
          </ul>
        )}
      </Sheet>
      <Pager label="More conversations" newer={newest} newerLabel="Newest" older={older} olderLabel="Older" />
    </Page>
  );
}

function Conversation({
  slug,
  number,
  title,
  children,
}: {
  slug: string;
  number: number;
  title: string;
  children: ReactNode;
}) {
  return (
    <li className="row">
      <div className="stack-tight">
        <a className="row-title" href={threadHref(slug, number)} dir="auto">
          {isolated(title)}
        </a>
        {children}
      </div>
    </li>
  );
}
