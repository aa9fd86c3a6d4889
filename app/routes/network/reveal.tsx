import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { readAsStaff } from "#app/accounts/staff-transactions.server.ts";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { HANDED_ON } from "#app/moderation/addresses.ts";
import { findHandedOn } from "#app/moderation/handed-on-queries.server.ts";
import { whyInWords } from "#app/moderation/handed-on-row.tsx";
import { ReasonField } from "#app/moderation/reason-field.tsx";
import { RevealReason } from "#app/moderation/report-schema.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { found } from "#app/web/answers.ts";
import { numberIn } from "#app/web/number-in.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Find out who wrote it");

const back = { href: HANDED_ON, label: "Handed on" };

async function matterAt(db: Db, viewer: Viewer, params: LoaderFunctionArgs["params"]) {
  const matter = found(await findHandedOn(db, found(numberIn(params.item))));
  return {
    ...matter,
    looking: viewer.cohorts.some(({ slug, byLook }) => byLook && slug === matter.slug),
  };
}

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, {
    find: matterAt,
    show: (matter) => ({
      cohort: matter.cohort,
      why: whyInWords(matter),
      look: matter.looking ? null : `/admin/cohorts/${matter.slug}/look?item=${matter.id}`,
      hindered: hindranceOf(matter),
    }),
  });
}

/** Says before anything is typed why nobody is shown who wrote it; null where somebody may be. */
function hindranceOf(matter: Awaited<ReturnType<typeof matterAt>>): string | null {
  if (matter.resolvedAt) return `Already resolved by ${isolated(matter.resolver ?? "someone")}.`;
  if (matter.aside)
    return "It is set aside as patient data. Put it back or purge it, and the report ends with that.";
  if (!matter.looking) return "Open a look first, and read what was written.";
  return matter.unnamed ? null : "This post carries its author’s name.";
}

export async function action(args: ActionFunctionArgs) {
  let item: number | null = null;
  const answer = await actAsStaff(args, {
    form: RevealReason,
    find: matterAt,
    run: (db, { id }, { reason }) => verbs.askWhoseAlias(db, { item: id, why: reason }),
    to: ({ id }) => {
      item = id;
      return HANDED_ON;
    },
  });
  if (item === null) return answer;
  // The question is kept by now; only then is it answered, here alone and on no page that could be opened again.
  const [author] = await readAsStaff(args.context, (db) => verbs.whoseAlias(db, { item: item! }));
  return data({ author: found(author), errors: undefined, values: undefined });
}

export default function Reveal() {
  const { cohort, why, look, hindered } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && "author" in answer) return <Shown author={answer.author} cohort={cohort} />;
  if (hindered && !answer)
    return (
      <Page narrow>
        <PageHead back={back} title="Find out who wrote it?" lead={hindered} />
        <p className="flow">
          {look && (
            <ButtonLink variant="primary" icon="eye" href={look}>
              Open a look
            </ButtonLink>
          )}
          <ButtonLink href={HANDED_ON}>Back to what was handed on</ButtonLink>
        </p>
      </Page>
    );
  return (
    <AskFirst
      title="Find out who wrote it?"
      back={back}
      lead="Whoever wrote this chose not to give their name. You are shown it once. They are told at once that you were, and why; the audit log keeps it, without their name. Nobody in the cohort learns it."
      deed="Show me the name"
      danger
      error={answer?.errors?.form}
    >
      <p className="meta">{why}</p>
      <ReasonField
        failed={answer}
        label="Why must you know?"
        hint="A sentence. Whoever wrote the post reads it, and so does whoever reads the audit log. Please repeat nothing of what was written."
      />
    </AskFirst>
  );
}

function Shown({ author, cohort }: { author: { name: string; practice: string }; cohort: string }) {
  return (
    <Page narrow>
      <PageHead
        back={back}
        title="Who wrote it"
        lead="This is shown once. It stands on no other page, and whoever wrote the post is told that you know."
      />
      <Sheet id="author" title={isolated(cohort)}>
        <p>
          The post was written by{" "}
          <b>
            <bdi>{author.name}</bdi>
          </b>
          {author.practice && (
            <>
              {" "}
              of <bdi>{author.practice}</bdi>
            </>
          )}
          .
        </p>
        <p className="meta">Please keep it to yourself, but for what the matter needs.</p>
      </Sheet>
      <p className="flow">
        <ButtonLink href={HANDED_ON}>Back to what was handed on</ButtonLink>
      </p>
    </Page>
  );
}
