import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { read } from "#app/db.server.ts";
import { listToTake } from "#app/documents/taking/queries.server.ts";
import { MOST_IN_ONE_FILE } from "#app/documents/taking/whole-limits.ts";
import { counted } from "#app/text/counted.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { found } from "#app/web/answers.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Take your manual with you");

export function loader({ context }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const listed = await listToTake(db, found(viewer.practice).id);
    const inForce = listed.filter(({ version }) => version > 0);
    return {
      inForce: inForce.length,
      drafts: listed.length - inForce.length,
      fits: inForce.reduce((sum, { size }) => sum + size, 0) <= MOST_IN_ONE_FILE,
    };
  });
}

export default function ExportManual() {
  const { inForce, drafts, fits } = useLoaderData<typeof loader>();
  return (
    <Page narrow>
      <PageHead
        back={{ href: "/practice/manual", label: "Policy manual" }}
        title="Take your manual with you"
        lead="Downloads, made at the moment you press, with your blanks filled in. What you adopted says where it comes from."
      />
      {inForce + drafts === 0 && (
        <Empty title="Your manual is empty">There is nothing to take along yet.</Empty>
      )}
      {inForce > 0 && (
        <Sheet id="whole" title="One Word file">
          {fits ? (
            <>
              <p>
                {counted(inForce, "document")} in force, each on pages of its own, with a table of contents.
              </p>
              <p>
                <ButtonLink
                  href="/practice/manual/export/manual.docx"
                  variant="primary"
                  icon="download"
                  download
                  data-document=""
                >
                  Download the manual
                </ButtonLink>
              </p>
            </>
          ) : (
            <p>Your manual is too long for one file. Take it as many files.</p>
          )}
        </Sheet>
      )}
      {inForce + drafts > 0 && (
        <Sheet id="many" title="A file for each document">
          <p>
            A ZIP with a table of contents
            {drafts > 0 && `, and ${counted(drafts, "draft")} in a folder of their own`}. Many documents take
            a few minutes.
          </p>
          <div className="flow">
            <ButtonLink href="/practice/manual/export/word.zip" icon="download" download data-document="">
              As Word files
            </ButtonLink>
            <ButtonLink href="/practice/manual/export/markdown.zip" icon="download" download data-document="">
              As plain text (Markdown)
            </ButtonLink>
          </div>
        </Sheet>
      )}
    </Page>
  );
}
