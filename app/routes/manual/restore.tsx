import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { manualHref } from "#app/documents/addresses.ts";
import { toWriteIn } from "#app/documents/editing/own-text.server.ts";
import { Restoring } from "#app/documents/editing/schema.server.ts";
import { findDraft, findVersion } from "#app/documents/queries.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { found, Refused } from "#app/web/answers.ts";
import { numberIn } from "#app/web/number-in.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Go back to a version");

export function loader(args: LoaderFunctionArgs) {
  const number = numberIn(new URL(args.request.url).searchParams.get("version"));
  return ask(args, {
    ...toWriteIn,
    async show(document, db) {
      const [version, draft] = await Promise.all([
        findVersion(db, document.id, found(number)),
        findDraft(db, document.id),
      ]);
      return {
        here: manualHref(document.uid),
        version: found(version).number,
        seen: draft?.saveCount ?? 0,
        by: draft?.by ?? null,
      };
    },
  });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: Restoring,
    ...toWriteIn,
    async run(db, document, { seen, version }) {
      const { title, body, fields } = found(await findVersion(db, document.id, version));
      const saved = await verbs.saveDocument(db, {
        ...{ doc: document.id, seen, newTitle: title, newBody: body },
        newFields: JSON.stringify(fields),
      });
      if (saved === null)
        throw new Refused(
          "Somebody saved the draft meanwhile. Look at it first, then go back to the version.",
        );
    },
    to: ({ uid }) => `${manualHref(uid)}/edit?done=restored&whole=1`,
  });
}

export default function RestoreVersion() {
  const { here, version, seen, by } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Go back to version ${version}?`}
      back={{ href: `${here}/changes`, label: "Versions" }}
      lead={
        by === null
          ? "Its text becomes a draft. Nothing changes for anybody until you publish it as the next version."
          : `Its text becomes the draft, in the place of the one that ${isolated(by)} saved. Nothing changes for anybody until you publish it as the next version.`
      }
      deed="Make it the draft"
      danger={by !== null}
      error={failed?.errors.form}
    >
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="seen" value={seen} />
    </AskFirst>
  );
}
