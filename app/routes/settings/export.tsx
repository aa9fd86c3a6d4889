import type { LoaderFunctionArgs } from "@remix-run/node";
import { SettingsPage } from "#app/accounts/settings/settings-page.tsx";
import { read } from "#app/db.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Export");

export function loader({ context }: LoaderFunctionArgs) {
  return read(context, async () => null);
}

export default function ExportPage() {
  return (
    <SettingsPage
      title="Export"
      lead="Two files, made at the moment you press. Nobody else’s posts are in them."
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
