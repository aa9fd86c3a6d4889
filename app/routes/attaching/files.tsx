import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sitsIn } from "#app/accounts/viewer.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { read } from "#app/db.server.ts";
import { keyOfForm } from "#app/files/attaching/addresses.ts";
import { listUploads } from "#app/files/attaching/upload-queries.server.ts";
import { UploadedFiles } from "#app/files/attaching/uploaded-files.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { allow, found } from "#app/web/answers.ts";
import { MAX_FILE_MB, MAX_FILES } from "#app/web/arriving/file-limits.ts";
import { titled } from "#app/web/titled.ts";
import { draftHref, placeIn } from "#app/writing/drafts/draft-place.ts";
import { takeFiles } from "#app/writing/take-files.server.ts";

export const meta = titled("Attach files");

const NAMES_LEFT = "The names in it could not be removed just now. Try it again in a moment.";

/** Shows the files of what one is writing, and a field for more: for whoever has no script. */
export function loader({ context, params, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const place = placeIn(searchParams.get("place") ?? undefined) ?? "new";
  return read(context, async (db, viewer) => {
    const cohort = cohortAt(viewer, params.cohort);
    allow(sitsIn(viewer, cohort.id));
    const key = found(keyOfForm(params.key));
    return {
      slug: cohort.slug,
      name: cohort.name,
      place,
      key,
      uploads: await listUploads(db, viewer.id, key),
      trouble: searchParams.get("names") === "left" ? [NAMES_LEFT] : [],
    };
  });
}

/** Takes files for what one is writing, and says of each that is not taken why. */
export async function action(args: ActionFunctionArgs) {
  const { sentences } = await takeFiles(args);
  if (sentences.length > 0) return data({ sentences }, { status: 400 });
  const { pathname, search } = new URL(args.request.url);
  return redirect(pathname + search);
}

export default function AttachFiles() {
  const { slug, name, place, key, uploads, trouble } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const here = `/c/${slug}/attach/${key}`;
  return (
    <Page narrow>
      <PageHead
        back={{ href: draftHref(slug, place), label: name }}
        title="Attach files"
        lead="They are yours alone until you post. Then whoever can read the post can read them."
      />
      {(failed?.sentences ?? trouble).map((sentence) => (
        <p key={sentence} className="error" role="alert">
          <Icon name="warn" />
          {sentence}
        </p>
      ))}
      <section className="sheet sheet-in stack" aria-labelledby="files">
        <h2 id="files">{uploads.length === 0 ? "No file yet" : "With your post"}</h2>
        <UploadedFiles uploads={uploads} slug={slug} place={place} formKey={key} />
        <PostForm action={`${here}?place=${place}`} encType="multipart/form-data" className="stack">
          <div className="field">
            <label htmlFor="file">Files</label>
            <p className="hint" id="file-hint">
              Pictures, PDF, Word, Excel, PowerPoint and text, up to {MAX_FILE_MB} MB each; {MAX_FILES} to a
              post.
            </p>
            <input
              id="file"
              className="input"
              name="file"
              type="file"
              multiple
              aria-describedby="file-hint"
            />
          </div>
          <Button icon="upload" wide>
            Send them
          </Button>
        </PostForm>
        <ButtonLink variant="primary" href={draftHref(slug, place)} wide>
          Go on writing
        </ButtonLink>
      </section>
    </Page>
  );
}
