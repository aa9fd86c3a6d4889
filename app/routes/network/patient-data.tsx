import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { HANDED_ON, patientDataHref } from "#app/moderation/addresses.ts";
import { asideInWords, whatLiesAside } from "#app/moderation/aside-in-words.ts";
import { patientDataAt } from "#app/moderation/patient-data-queries.server.ts";
import { counted } from "#app/text/counted.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { firstError } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Time } from "#app/ui/time.tsx";
import { useClock } from "#app/web/browser/use-clock.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Reported as patient data");

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, { find: patientDataAt, show: (aside) => aside });
}

/** Looks at the words: the page shows them to this moderator for a while. */
export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    find: patientDataAt,
    run: (db, { item }) => verbs.lookAtPatientData(db, { item }),
    to: ({ item }) => `${patientDataHref(item)}#words`,
  });
}

/** Names of texts, before their words. */
const called: Record<string, string> = {
  "post body": "The post",
  "post_version body": "An earlier version",
  "thread title": "The conversation’s title",
  "thread_event detail": "An earlier title",
  "file name": "A file’s name",
  "file caption": "A file’s description",
  "file words": "Text in a file",
  "contract_question goal": "What is to be reached",
  "contract_question excerpt": "Words of a contract",
  "contract_answer wording": "Wording that is advised",
  "contract_answer why": "Why that mattered",
  "section body": "The section",
  "document title": "The document’s title",
  "document source": "Where it comes from",
  "document_version title": "The title of a version",
  "document_version summary": "What changed in a version",
  "document_version body": "A version of the document",
  "document_suggestion body": "Words proposed for the playbook",
  "contract_outcome final_wording": "How it was worded at last",
  "contract_outcome moved_words": "What moved the other side",
};

export default function PatientData() {
  const aside = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const refused = firstError(failed?.errors.form);
  const { now, timeZone } = useClock();
  const { item, at, outcome, endedAt, endedBy, texts } = aside;
  const here = patientDataHref(item);
  const others = aside.documents - (aside.subjectKind === "document" ? 1 : 0);
  return (
    <Page narrow>
      <PageHead
        back={{ href: HANDED_ON, label: "Handed on" }}
        title="Reported as patient data"
        lead={asideInWords(aside)}
      />
      {refused && !outcome && (
        <Banner tone="red" role="alert">
          <b>Nothing was changed.</b> {refused}
        </Banner>
      )}
      {outcome && endedAt && (
        <Banner tone="good">
          <b>{outcome === "purged" ? "It is purged." : "It is back."}</b> <bdi>{endedBy ?? "Someone"}</bdi>{" "}
          decided it, <Time at={endedAt} now={now} timeZone={timeZone} />.
        </Banner>
      )}
      <Sheet id="aside" title="What is set aside">
        <ul>
          <li>
            {whatLiesAside(aside)}, reported <Time at={at} now={now} timeZone={timeZone} ago />
          </li>
          {aside.files > 0 && !aside.oneFile && (
            <li>{counted(aside.files, aside.subjectKind === "document" ? "picture" : "file")} with it</li>
          )}
          {aside.quotes > 0 && (
            <li>{counted(aside.quotes, "text")} of others that quoted it, and those passages alone</li>
          )}
          {others > 0 && (
            <li>{`${counted(others, aside.subjectKind === "document" ? "other document" : "document")} that took words of it in, in every version, and those lines alone`}</li>
          )}
        </ul>
        {!aside.oneFile && <p>Look yourself for what was said in other words.</p>}
        {!outcome && (
          <>
            <p>
              You can decide without reading it. If you must look, one press shows the words to you for a
              quarter of an hour, and the log says that you looked.
            </p>
            <div className="flow">
              <PostForm>
                <Button>{texts.length > 0 ? "Look again" : "Look at the words"}</Button>
              </PostForm>
              <ButtonLink icon="reply" href={`${here}/put-back`}>
                Put it back
              </ButtonLink>
              <ButtonLink variant="danger" icon="trash" href={`${here}/purge`}>
                Purge it
              </ButtonLink>
            </div>
          </>
        )}
      </Sheet>
      {texts.length > 0 && (
        <Sheet id="words" title="The words">
          {texts.map(({ source, part, words }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
            <div key={index}>
              <p className="meta">{called[`${source} ${part}`] ?? "A note with a report"}</p>
              <p className="quote as-typed" dir="auto">
                {words}
              </p>
            </div>
          ))}
        </Sheet>
      )}
      {aside.mailedTo > 0 && (
        <Sheet id="mailed" title="Emails that went out with its title">
          <p>
            Nobody can take back what was delivered.{" "}
            {outcome === "purged"
              ? "These people are told to delete it."
              : "Once you purge it, these people are told to delete it."}
          </p>
          {aside.mailed.length === 0 ? (
            <p>{`${aside.mailedTo === 1 ? "It is one person" : `They are ${aside.mailedTo} people`}. No name stands here, for the conversation was begun without one.`}</p>
          ) : (
            <ul>
              {aside.mailed.map(({ name, at: sent }) => (
                <li key={`${name} ${sent}`}>
                  <bdi>{name}</bdi>, <Time at={sent} now={now} timeZone={timeZone} />
                </li>
              ))}
            </ul>
          )}
        </Sheet>
      )}
    </Page>
  );
}
