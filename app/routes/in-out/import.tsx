import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { read } from "#app/db.server.ts";
import { bringFiles } from "#app/documents/importing/bring-files.server.ts";
import { BringFiles } from "#app/documents/importing/bring-files.tsx";
import { MAX_IMPORTS } from "#app/documents/importing/import-limits.ts";
import { ImportLines } from "#app/documents/importing/import-lines.tsx";
import { listImports } from "#app/documents/importing/queries.server.ts";
import { canWriteManual } from "#app/documents/policy.ts";
import { Banner } from "#app/ui/banner.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Done } from "#app/ui/done.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { allow, found } from "#app/web/answers.ts";
import { MAX_FILE_MB } from "#app/web/arriving/file-limits.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Bring your manual");

/** Shows the files that were brought, how far they are, and a field for more. */
export function loader({ context }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    found(viewer.practice);
    allow(canWriteManual(viewer));
    return { lines: await listImports(db) };
  });
}

/** Takes files to be read into the manual, and says of each that is not taken why. */
export async function action(args: ActionFunctionArgs) {
  const sentences = await bringFiles(args);
  if (sentences.length > 0) return data({ sentences }, { status: 400 });
  return redirect("/practice/manual/import");
}

const done = { saved: "The draft is saved. The next one waits below." };

export default function ImportManual() {
  const { lines } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const waiting = lines.filter(({ state }) => state === "waiting").length;
  return (
    <Page narrow>
      <PageHead
        back={{ href: "/practice/manual", label: "Policy manual" }}
        title="Bring your manual"
        lead="Each file becomes a draft that only your practice sees. Nothing is shared and nothing is in force until you say so."
      />
      <Done sentences={done} />
      {failed?.sentences.map((sentence) => (
        <p key={sentence} className="error" role="alert">
          <Icon name="warn" />
          {sentence}
        </p>
      ))}
      <Sheet id="bring" title="Choose your files">
        <p className="hint" id="file-hint">
          Word (.docx), Markdown, HTML, plain text or PDF, or a ZIP of them. Up to {MAX_IMPORTS} files,{" "}
          {MAX_FILE_MB} MB each. They need not be tidy: whatever cannot be read says why, and the others go
          on.
        </p>
        <BringFiles waiting={waiting} />
      </Sheet>
      {waiting > 0 && (
        <Banner icon="clock" role="status">
          <b>{waiting === 1 ? "One file is being read." : `${waiting} files are being read.`}</b> You can
          leave this page and come back.{" "}
          <ButtonLink href="/practice/manual/import" variant="quiet">
            Look again
          </ButtonLink>
        </Banner>
      )}
      {lines.length > 0 && (
        <Sheet id="brought" title="What you brought" flush bleed>
          <ImportLines lines={lines} />
        </Sheet>
      )}
    </Page>
  );
}
