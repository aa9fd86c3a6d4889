import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SettingsPage } from "#app/accounts/settings/settings-page.tsx";
import { read } from "#app/db.server.ts";
import { fileSize } from "#app/files/attaching/file-size.ts";
import { partsOf } from "#app/files/zipping/own-files.ts";
import { counted } from "#app/text/counted.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Export");

export function loader({ context }: LoaderFunctionArgs) {
  return read(context, async (db) => ({
    parts: partsOf(await verbs.myFiles(db)).map((files, i) => ({
      part: i + 1,
      count: files.length,
      bytes: files.reduce((sum, { size }) => sum + size, 0),
    })),
  }));
}

export default function ExportPage() {
  const { parts } = useLoaderData<typeof loader>();
  return (
    <SettingsPage
      title="Export"
      lead="Downloads, made at the moment you press. Nobody else’s posts are in them."
    >
      <Sheet id="posts" title="What you wrote">
        <p>
          All your posts, also from cohorts where your practice no longer sits. A text file to read or print.
        </p>
        <p>
          <ButtonLink href="/settings/export/posts.md" icon="download" download data-document="">
            Download my posts
          </ButtonLink>
        </p>
      </Sheet>
      {parts.length > 0 && (
        <Sheet id="files" title="Your files">
          <p>
            What you attached to your posts, in folders by conversation
            {parts.length > 1 && ". They are many, so they come in parts"}.
          </p>
          {parts.map(({ part, count, bytes }) => (
            <p key={part}>
              <ButtonLink
                href={`/settings/export/files.zip?part=${part}`}
                icon="download"
                download
                data-document=""
              >
                {parts.length > 1 ? `Download part ${part} of ${parts.length}` : "Download my files"}
              </ButtonLink>{" "}
              <span className="meta">{`${counted(count, "file")}, ${fileSize(bytes)}`}</span>
            </p>
          ))}
        </Sheet>
      )}
      <Sheet id="record" title="Everything we keep about you">
        <p>
          Profile, account, seats, accepted charters, sessions, drafts, notifications and posts. A JSON file,
          for programs.
        </p>
        <p>
          <ButtonLink href="/settings/export/data.json" icon="download" download data-document="">
            Download my data
          </ButtonLink>
        </p>
      </Sheet>
    </SettingsPage>
  );
}
