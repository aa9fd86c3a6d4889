import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { read } from "#app/db.server.ts";
import { manualHref } from "#app/documents/addresses.ts";
import { blanksShown } from "#app/documents/blanks-shown.ts";
import { Contents, DocumentText } from "#app/documents/document-text.tsx";
import { findPictures } from "#app/documents/pictures/queries.server.ts";
import { picturesShown } from "#app/documents/pictures/shown.server.ts";
import { renderDocument } from "#app/documents/render-document.server.ts";
import { updateAt } from "#app/documents/updating/update-at.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { found } from "#app/web/answers.ts";
import { onlyInMarkup } from "#app/web/browser/only-in-markup.ts";
import { titled } from "#app/web/titled.ts";

const sides = {
  base: (number: number) => `Version ${number}, which you adopted`,
  mine: () => "Yours, as it is now",
  theirs: (number: number) => `Version ${number}, which is new`,
} as const;

export const meta = titled<typeof loader>(
  ({ data }) => `${data?.title ?? ""}: ${isolated(data?.name ?? "")}`,
);

/** One of the three texts that an update is made of, whole. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { at, side, text, pictures } = await read(context, async (db, viewer) => {
    const side = found(Object.hasOwn(sides, params.side!) ? (params.side as keyof typeof sides) : null);
    const at = await updateAt(db, viewer, params);
    found(side === "theirs" ? at.theirs : at.mine);
    const { base, mine, theirs } = at;
    const text = { base, mine: { ...mine, number: 0 }, theirs: theirs ?? mine }[side];
    return { at, side, text, pictures: await findPictures(db, text.body) };
  });
  const { mine, document } = at;
  const { html, sections } = renderDocument(text.body);
  const page = {
    name: text.title,
    title: sides[side]("number" in text ? text.number : 0),
    uid: document.uid,
    sections,
    html: blanksShown(picturesShown(html, pictures), text.fields ?? mine.fields),
  };
  return onlyInMarkup(context, page, "html");
}

export default function UpdateSide() {
  const { name, title, uid, sections, html } = useLoaderData<typeof loader>();
  return (
    <Page side={<Contents sections={sections} />}>
      <PageHead
        back={{ href: `${manualHref(uid)}/update`, label: "The update" }}
        title={isolated(name)}
        lead={title}
      />
      <Contents sections={sections} fold />
      <DocumentText html={html} />
    </Page>
  );
}
