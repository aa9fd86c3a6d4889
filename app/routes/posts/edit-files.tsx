import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { read } from "#app/db.server.ts";
import { sendHref } from "#app/files/attaching/addresses.ts";
import {
  type FormFile,
  filesInForm,
  type GivenFiles,
  givenIn,
  moved,
} from "#app/files/attaching/given-files.ts";
import { findEditedFiles } from "#app/files/attaching/upload-queries.server.ts";
import { postPageHref, threadHref } from "#app/threads/addresses.ts";
import { editAt } from "#app/threads/changing/edit-at.server.ts";
import { EditForm } from "#app/threads/changing/edit-form.tsx";
import { postAt } from "#app/threads/changing/post-at.server.ts";
import { PressedInEdit } from "#app/threads/changing/schema.server.ts";
import { canEdit } from "#app/threads/policy.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { allowWhileOpen } from "#app/web/answers.ts";
import { formType } from "#app/web/arriving/form-type.ts";
import { readFields, readForm } from "#app/web/form.server.ts";
import { type Received, withReceivedFiles } from "#app/web/received-files.server.ts";
import { titled } from "#app/web/titled.ts";
import { cleanFile } from "#app/writing/clean-file.server.ts";
import { NothingToPreview } from "#app/writing/nothing-to-preview.tsx";
import { keepFiles } from "#app/writing/take-files.server.ts";

export const meta = titled("Files of a post");

export function loader({ context, params }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const { thread, post } = await postAt(db, viewer, params);
    allowWhileOpen(viewer, (asking) => canEdit(asking, thread, post) && post.mine);
    return null;
  });
}

/** Does with the files in a post's form what a button says, without script: the form comes back, and nothing is saved yet. */
export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  if (formType(request.headers.get("content-type"))?.kind !== "multipart")
    return answer(args, await readForm(args, PressedInEdit), []);
  // Before any file is taken from who may not send one; whoever is signed out gets their words back.
  if (context.viewer) await find(args);
  return withReceivedFiles({ request, context }, (files, fields) =>
    answer(args, readFields(context, fields, PressedInEdit), files),
  );
}

type Form = ReturnType<typeof readFields<typeof PressedInEdit>>;

async function answer(args: ActionFunctionArgs, form: Form, received: readonly Received[]) {
  if (!form.ok) return form.answer;
  const { values } = form;
  const { cohort, thread, post, audience, key } = await find(args);
  const { sentences } = await keepFiles(args, cohort.id, key, received);
  if (received.length === 0 && !form.data.press) sentences.push("Choose a file first.");
  const [deed, pressed = ""] = form.data.press?.split(" ") ?? [];
  const cleaned = deed === "clean" ? await cleanFile(args.context, key, pressed) : null;
  if (cleaned && "sentence" in cleaned) sentences.push(cleaned.sentence);
  // A cleaned file has other bytes, and another address.
  const given =
    cleaned && "uid" in cleaned ? renamed(givenIn(form.data), pressed, cleaned.uid) : givenIn(form.data);
  const { files } = await read(args.context, (db) => findEditedFiles(db, thread, post.number));
  return data({
    errors: {},
    values,
    shown: {
      ...{ title: thread.title, seen: form.data.seen, audience },
      here: postPageHref(cohort.slug, thread.number, post.number),
      back: threadHref(cohort.slug, thread.number, post.number),
      edited: {
        files: changed(filesInForm(files, given), deed, pressed),
        sendTo: sendHref(cohort.slug, key),
        sentences,
      },
    },
  });
}

function find({ context, params }: ActionFunctionArgs) {
  return read(context, async (db, viewer) => {
    const at = await editAt(db, viewer, params);
    allowWhileOpen(viewer, (asking) => canEdit(asking, at.thread, at.post) && at.edited !== null);
    return { ...at, key: at.edited!.key };
  });
}

function renamed(given: GivenFiles, from: string, to: string): GivenFiles {
  return { ...given, files: given.files.map((file) => (file.uid === from ? { ...file, uid: to } : file)) };
}

function changed(files: FormFile[], deed: string | undefined, uid: string): FormFile[] {
  if (deed === "up" || deed === "down") return moved(files, uid, deed === "up");
  if (deed !== "away" && deed !== "back") return files;
  return files.map((file) => (file.uid === uid ? { ...file, away: deed === "away" } : file));
}

export default function EditFiles() {
  const sent = useActionData<typeof action>();
  const { cohort, thread, post } = useParams();
  if (!sent || !("shown" in sent))
    return <NothingToPreview back={`/c/${cohort}/threads/${thread}/posts/${post}/edit`} />;
  const { shown, values } = sent;
  return (
    <Page>
      <PageHead back={{ href: shown.back, label: shown.title }} title={`Edit your post #${post}`} />
      <EditForm
        post={shown.here}
        back={shown.back}
        body={values.body ?? ""}
        seen={shown.seen}
        item={values.item ?? ""}
        audience={shown.audience}
        edited={shown.edited}
      />
    </Page>
  );
}
