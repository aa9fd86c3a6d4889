import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { removeBytes } from "#app/files/store-file.server.ts";
import { HANDED_ON, patientDataHref } from "#app/moderation/addresses.ts";
import { patientDataAt } from "#app/moderation/patient-data-queries.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { titled } from "#app/web/titled.ts";
import { twinAt } from "#app/web/twin-at.ts";
import { verbs } from "#db/verbs.ts";

/** By the last segment of the address: what was set aside comes back, or is gone for good. */
const deeds = {
  "put-back": {
    page: "Put it back",
    purges: false,
    title: "Put it back?",
    lead: "It holds no patient data. The post stands again as it was, with its files, and so do the passages that quoted it. Its author and whoever reported it are told.",
    leadOfDocument:
      "It holds no patient data. The words stand again in the document and in its copies, where nobody has written anything else. Its practice and whoever reported it are told.",
    leadOfFile:
      "It holds no patient data. The file stands again with its post. Its author and whoever reported it are told.",
    button: "Put it back",
  },
  purge: {
    page: "Purge patient data",
    purges: true,
    title: "Purge it for good?",
    lead: "The post goes with its versions and files, and so do the passages that quote it, in posts, drafts and documents, notes about it and the emails that we kept. Look yourself for what was said in other words. Nobody can bring it back. Its author is told, and may write it anew without.",
    leadOfDocument:
      "The words go from every version, draft and copy of the document, from what quotes them, and from notes about it and the emails that we kept. Look yourself for what was said in other words. Nobody can bring it back. Its practice is told, and may write it anew without.",
    leadOfFile:
      "The file goes, and the notes about it. Its post and the other files stay. Nobody can bring it back. Its author is told.",
    button: "Purge it",
  },
} as const;

export const meta = titled(({ location }) => twinAt(deeds, location.pathname).page);

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, {
    find: patientDataAt,
    show: ({ item, cohort, outcome, endedBy, oneFile, subjectKind }) => ({
      item,
      cohort,
      lead:
        subjectKind === "document"
          ? ("leadOfDocument" as const)
          : oneFile
            ? ("leadOfFile" as const)
            : ("lead" as const),
      ended: outcome
        ? `Already ${outcome === "purged" ? "purged" : "put back"} by ${isolated(endedBy ?? "someone")}.`
        : undefined,
    }),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { purges } = twinAt(deeds, args.context.path);
  let nobodys: readonly string[] = [];
  const answer = await actAsStaff(args, {
    find: patientDataAt,
    run: async (db, { item }) => {
      if (purges) return verbs.purgePatientData(db, { item });
      await verbs.putPatientDataBack(db, { item });
      return [];
    },
    to: (_found, dropped) => {
      nobodys = dropped;
      return `${HANDED_ON}?done=${purges ? "purged" : "put-back"}`;
    },
  });
  // Once no row names them. What a stop in between leaves goes with the nightly sweep.
  await removeBytes(nobodys);
  return answer;
}

export default function EndPatientData() {
  const { item, cohort, lead, ended } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { title, button, purges, ...leads } = twinAt(deeds, useLocation().pathname);
  return (
    <AskFirst
      title={title}
      back={{ href: patientDataHref(item), label: isolated(cohort) }}
      lead={leads[lead]}
      deed={button}
      danger={purges}
      error={failed?.errors.form ?? ended}
    />
  );
}
