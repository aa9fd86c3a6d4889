import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { listUnseated } from "#app/cohorts/admin-queries.server.ts";
import { PracticeChoices } from "#app/cohorts/practice-choices.tsx";
import { ChosenPractice } from "#app/cohorts/schema.server.ts";
import { waiverHref } from "#app/matching/addresses.ts";
import { waiverToDecide } from "#app/matching/waivers/waiver-at.server.ts";
import { SearchForm } from "#app/moderation/network/search-form.tsx";
import { findPractice } from "#app/practices/queries.server.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { found } from "#app/web/answers.ts";
import { wordsIn } from "#app/web/search-in.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Ask another practice about a waiver");

export function loader(args: LoaderFunctionArgs) {
  const words = wordsIn(new URL(args.request.url).searchParams);
  return askAsStaff(args, {
    find: waiverToDecide,
    async show({ uid, cohortId }, db) {
      const practices = await listUnseated(db, { id: cohortId }, words);
      return { uid, words, practices: practices.slice(0, 20), more: practices.length > 20 };
    },
  });
}

export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    form: ChosenPractice,
    find: waiverToDecide,
    run: async (db, { uid }, { practice }) => {
      const chosen = found(await findPractice(db, practice));
      await verbs.askAlso(db, { waiver: uid, practice: chosen.id });
    },
    to: ({ uid }) => `${waiverHref(uid)}?done=also`,
  });
}

export default function AskAlso() {
  const { uid, words, practices, more } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const here = waiverHref(uid);
  return (
    <Page narrow>
      <PageHead
        back={{ href: here, label: "The waiver" }}
        title="Ask another practice"
        lead="One that is to get a seat there has to agree as well. It is told who the two are."
      />
      <Sheet id="choose" title="Choose a practice" hideTitle flush bleed>
        <SearchForm label="Name, town or state" words={words} all={`${here}/ask`} />
        {practices.length === 0 ? (
          <div className="empty">
            <h3>No practice matches</h3>
            <p>Try a part of the name, or the town.</p>
          </div>
        ) : (
          <PostForm className="form sheet-in" noValidate>
            {failed?.errors.form && (
              <Banner tone="red" role="alert">
                <b>Nobody was asked.</b> {failed.errors.form}
              </Banner>
            )}
            <PracticeChoices practices={practices} more={more} failed={failed} />
            <div className="form-foot">
              <Button variant="primary">Ask it</Button>
            </div>
          </PostForm>
        )}
      </Sheet>
    </Page>
  );
}
