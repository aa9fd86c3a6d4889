import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { contractsHref } from "#app/contracts/addresses.ts";
import { hasFacts } from "#app/contracts/facts.ts";
import { read } from "#app/db.server.ts";
import { findAbout } from "#app/documents/talk/queries.server.ts";
import { calledOf, quoteOf } from "#app/documents/talk/section-quote.server.ts";
import { listUploads } from "#app/files/attaching/upload-queries.server.ts";
import { aboutIn } from "#app/threads/about/about-tick.tsx";
import { helloFrom } from "#app/threads/asking/hello.ts";
import { chosenIn, NewThreadForm } from "#app/threads/asking/new-thread-form.tsx";
import { postConversation } from "#app/threads/asking/post-conversation.server.ts";
import { topicsToChoose } from "#app/threads/asking/queries.server.ts";
import { titleIn } from "#app/threads/asking/title-in.ts";
import { canStart } from "#app/threads/policy.ts";
import { NewThread } from "#app/threads/schema.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { allowWhileOpen } from "#app/web/answers.ts";
import { titled } from "#app/web/titled.ts";
import { aboutPlace } from "#app/writing/drafts/about-place.server.ts";
import { CameBack } from "#app/writing/drafts/came-back-banner.tsx";
import { placeAt } from "#app/writing/drafts/draft-place.ts";
import { findDraft } from "#app/writing/drafts/draft-queries.server.ts";

export const meta = titled<typeof loader>(({ data }) => `Ask ${data?.cohort.name ?? "the group"}`);

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const page = await read(context, async (db, viewer) => {
    const cohort = cohortAt(viewer, params.cohort);
    allowWhileOpen(viewer, (asking) => canStart(asking, cohort.id, "question"));
    const search = new URL(request.url).searchParams;
    const hello = search.has("hello");
    const asked = search.get("about") ?? "";
    const place = placeAt("new", asked ? aboutPlace(asked) : search.get("draft"));
    const draft = await findDraft(db, viewer, cohort.id, place);
    const about = await findAbout(db, cohort.id, draft?.about ?? asked);
    const body = about && !draft ? quoteOf(cohort.slug, about) : "";
    return {
      cohort,
      place,
      key: draft?.clientKey ?? randomUUID(),
      draft: draft ?? {
        ...(hello ? helloFrom(viewer) : { kind: "question", title: titleIn(search), body }),
        ...{ topicIds: [], seq: 0, why: "", naming: "" },
      },
      about: about && { about: about.about, called: calledOf(about) },
      hello,
      proposed: hello && !draft,
      topics: await topicsToChoose(db, cohort.id),
      uploads: draft?.clientKey ? await listUploads(db, viewer.id, draft.clientKey) : [],
      ofContract: hasFacts(draft?.facts),
    };
  });
  // A contract question is gone on with in its own form.
  if (page.ofContract) throw redirect(`${contractsHref(page.cohort.slug)}/ask?draft=${page.place}`);
  return page;
}

export function action(args: ActionFunctionArgs) {
  return postConversation(args, NewThread);
}

export default function AskPage() {
  const { cohort, place, key, draft, topics, uploads, about, hello, proposed } =
    useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { kind, title, body } = { ...draft, ...failed?.values };
  const naming = failed ? (failed.values.naming ?? "") : draft.naming;
  const chosen = failed ? chosenIn(failed.values) : draft.topicIds;
  return (
    <Page>
      <PageHead
        back={{ href: `/c/${cohort.slug}`, label: cohort.name }}
        title={hello ? `Say hello to ${cohort.name}` : `Ask ${cohort.name}`}
        lead={
          hello
            ? "Your colleagues like to know who came in. Change the words as you like, or ask your first question."
            : "Name the situation, what you tried, and what you want to decide."
        }
        actions={
          hello && (
            <ButtonLink variant="quiet" href={`/c/${cohort.slug}`}>
              Not now: see the conversations
            </ButtonLink>
          )
        }
      />
      {draft.why && !failed && <CameBack why={draft.why} />}
      <NewThreadForm
        cohort={cohort}
        place={placeAt("new", failed?.values.place ?? place)}
        formKey={failed?.values.key ?? key}
        seq={draft.seq}
        values={{ kind, title, body, chosen, naming }}
        about={failed ? aboutIn(failed.values) : about}
        proposed={proposed && !failed}
        topics={topics}
        uploads={failed?.uploads ?? uploads}
        errors={failed?.errors}
      />
    </Page>
  );
}
