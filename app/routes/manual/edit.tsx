import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { manualHref } from "#app/documents/addresses.ts";
import { Editor } from "#app/documents/editing/editor.tsx";
import { toWriteIn } from "#app/documents/editing/own-text.server.ts";
import { saveText } from "#app/documents/editing/save-text.server.ts";
import { WrittenText } from "#app/documents/editing/schema.server.ts";
import { SectionsToEdit } from "#app/documents/editing/sections-to-edit.tsx";
import { textNow } from "#app/documents/editing/text-now.server.ts";
import { editorOf } from "#app/documents/editing/to-edit.server.ts";
import { AlsoHere } from "#app/documents/writing-together/also-here.tsx";
import { listOthersWriting } from "#app/documents/writing-together/queries.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Done } from "#app/ui/done.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Time } from "#app/ui/time.tsx";
import { Refused } from "#app/web/answers.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled<typeof loader>(({ data }) => `Writing ${isolated(data?.title ?? "a document")}`);

export async function loader(args: LoaderFunctionArgs) {
  const query = new URL(args.request.url).searchParams;
  const { uid, now, me, alsoHere } = await ask(args, {
    ...toWriteIn,
    show: async (document, db, viewer) => ({
      uid: document.uid,
      now: await textNow(db, document),
      me: viewer.name,
      alsoHere: await listOthersWriting(db, document.id, viewer.id),
    }),
  });
  // Taken apart after the connection is given back: long texts take their time.
  const editor = editorOf(now, query.get("section"), query.has("whole"));
  return { here: manualHref(uid), me, alsoHere, ...editor };
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: WrittenText,
    ...toWriteIn,
    async run(db, document, written) {
      if (!(await saveText(db, document, written, { whileWriting: false })))
        throw new Refused("Somebody else has changed it since you began.");
      return written;
    },
    to: ({ uid }, { next, section }) =>
      next === "leave"
        ? `${manualHref(uid)}?done=saved`
        : `${manualHref(uid)}/edit?done=saved&${section === undefined ? "whole=1" : new URLSearchParams({ section })}`,
  });
}

const done = {
  begun: "It is in your manual as a draft. Write on here; it is saved as you write.",
  saved: "Saved in the draft.",
  restored: "The text of that version is your draft now. Look it over, then publish it.",
};

export default function EditDocument() {
  const { here, title, draft, me, alsoHere, sections, chooses, isMissing, ...editor } =
    useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { now, timeZone } = useClock();
  const isQuicker = failed?.errors.form !== undefined;
  return (
    <Page>
      <PageHead
        back={{ href: here, label: title }}
        title={
          editor.section ? `Edit “${isolated(editor.section.heading || "The beginning")}”` : "Edit the text"
        }
        lead={
          draft && (
            <>
              {draft.by === me ? "You" : <bdi>{draft.by}</bdi>} saved this{" "}
              <Time at={draft.savedAt} now={now} timeZone={timeZone} ago />.
            </>
          )
        }
      />
      <Done sentences={done} />
      <AlsoHere address={`${here}/writing`} others={alsoHere} />
      <SectionsToEdit
        edit={`${here}/edit`}
        sections={sections}
        current={editor.section?.key ?? null}
        first={chooses}
      />
      {isMissing && !failed && (
        <Banner>
          <b>That section is not there any more.</b> Here is the whole text.
        </Banner>
      )}
      {isMissing && failed && (
        <Sheet>
          <Field
            as="textarea"
            name="mine"
            label="What you wrote: its section is not there any more. Copy it to where it belongs"
            rows={8}
            readOnly
            form="nothing"
            defaultValue={failed.values.body}
          />
        </Sheet>
      )}
      {(!chooses || failed) && (
        <Editor
          key={failed ? "again" : "first"}
          here={here}
          title={title}
          {...editor}
          failed={isMissing ? undefined : failed}
          others={
            isQuicker && !isMissing
              ? draft && draft.by !== me
                ? `${isolated(draft.by)} changed this`
                : "This was changed"
              : null
          }
        />
      )}
    </Page>
  );
}
