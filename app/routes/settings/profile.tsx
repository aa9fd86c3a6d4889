import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeProfile } from "#app/accounts/settings/queries.server.ts";
import { Profile } from "#app/accounts/settings/schema.server.ts";
import { SettingsPage } from "#app/accounts/settings/settings-page.tsx";
import { TimeZoneField } from "#app/accounts/time-zone-field.tsx";
import { zoneChoices } from "#app/accounts/time-zones.server.ts";
import { read, write } from "#app/db.server.ts";
import { preparePhoto } from "#app/files/photo.server.ts";
import { addFile } from "#app/files/queries.server.ts";
import { storeFile } from "#app/files/store-file.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PhotoField } from "#app/ui/form/photo-field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { initialsOf, tintOf } from "#app/ui/initials.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { MAX_PHOTO_MB } from "#app/web/arriving/photo-limit.ts";
import { attempt, readForm, refusal } from "#app/web/form.server.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Profile");

export function loader({ context }: LoaderFunctionArgs) {
  return read(context, async (_db, { uid, name, title, photo, timeZone }) => ({
    ...{ uid, name, title, photo, timeZone },
    zones: zoneChoices(),
  }));
}

export async function action(args: ActionFunctionArgs) {
  const { context } = args;
  const form = await readForm(args, Profile);
  // Before the photo, so that nobody makes the server work on it without being signed in.
  await read(context, async () => {});
  if (!form.ok) return form.answer;
  const sent = form.files.photo;
  const photo = sent && (await preparePhoto(new Uint8Array(await sent.arrayBuffer())));
  if (photo && !photo.ok) return refusal(form.values, photo.sentence, "photo", 400);
  const stored = photo && (await storeFile({ bytes: photo.bytes, name: "photo.webp", type: "image/webp" }));
  const done = await attempt(form.values, () =>
    write(context, async (db, viewer) => {
      const photoId = stored && (await addFile(db, stored, { photoOf: viewer.id }));
      await changeProfile(db, viewer, form.data, photoId);
    }),
  );
  return done.ok ? redirect("/settings?done=profile") : done.answer;
}

export default function ProfilePage() {
  const me = useLoaderData<typeof loader>();
  const { errors, values } = useActionData<typeof action>() ?? {};
  return (
    <SettingsPage
      title="Profile"
      lead="Your colleagues see your name, title and photo."
      refused={errors?.form}
    >
      <Sheet>
        <PostForm encType="multipart/form-data" className="form">
          <PhotoField
            photo={me.photo && `/photos/${me.photo}`}
            initials={initialsOf(me.name)}
            tint={tintOf(me.uid)}
            hint={`JPEG, PNG or WebP, up to ${MAX_PHOTO_MB} MB. It is cut to a square, and where it was taken is removed.`}
            error={errors?.photo}
          />
          <Field
            name="name"
            label="Name"
            autoComplete="name"
            required
            defaultValue={values?.name ?? me.name}
            error={errors?.name}
          />
          <Field
            name="title"
            label="Title"
            hint="Such as Owner, or Clinical director."
            autoComplete="organization-title"
            optional
            defaultValue={values?.title ?? me.title}
            error={errors?.title}
          />
          <TimeZoneField
            choices={me.zones}
            value={values?.timeZone ?? me.timeZone}
            error={errors?.timeZone}
          />
          <div className="form-foot">
            <Button variant="primary">Save</Button>
            <ButtonLink variant="quiet" href="/settings">
              Leave it as it was
            </ButtonLink>
          </div>
        </PostForm>
      </Sheet>
      {me.photo && (
        <PostForm action="/settings/photo/remove">
          <Button icon="trash">Take my photo away</Button>
        </PostForm>
      )}
    </SettingsPage>
  );
}
