import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { formationAt } from "#app/matching/forming/formation-at.server.ts";
import { ObjectionsSheet } from "#app/matching/forming/objections-sheet.tsx";
import { PairsSheet } from "#app/matching/forming/pairs-sheet.tsx";
import { PartsSheet } from "#app/matching/forming/parts-sheet.tsx";
import { listObjections, listParts } from "#app/matching/forming/queries.server.ts";
import { FORMING, formingHref, ROSTERS } from "#app/matching/groups/addresses.ts";
import { StepsOfGroup } from "#app/matching/groups/steps-of-group.tsx";
import { askedFor, askedHref } from "#app/matching/workspace/asked.ts";
import { counted } from "#app/text/counted.ts";
import { isolated } from "#app/text/isolated.ts";
import { Banner } from "#app/ui/banner.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Done } from "#app/ui/done.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { plainDay } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled<typeof loader>(
  ({ data }) => `Forming ${isolated(data?.group.title ?? "a group")}`,
);

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, {
    find: formationAt,
    async show(group, db) {
      const parts = await listParts(db, group);
      return {
        group: { ...group, isOver: group.deadlineAt !== null && group.deadlineAt <= new Date() },
        parts: parts.map(({ id: _, zip: __, ...part }) => ({
          ...part,
          droppedAs: part.droppedAs as "declined" | null,
        })),
        objections: await listObjections(db, group.id),
        pairs: await verbs.pairsIn(db, { formation: group.uid }),
      };
    },
  });
}

const done = {
  opened: "It is a draft. Ask for consent once you have looked at it.",
  consent: "They are asked, and hear by email. No names are shown yet.",
  names: "The names are shown, and they can object in private.",
  charter: "Each has its seat, and the charter waits for them.",
  extended: "They have more time.",
  back: "The group went back by one step. Those who know of it are told.",
  "left-out": "The practice is left out.",
  decided: "Your answer is on its way to them.",
  noted: "The note is kept.",
};

/** The way on, by the step at which a group is. */
const next = {
  draft: { to: "ask", deed: "Ask for consent" },
  consent: { to: "names", deed: "Show the names" },
  names: { to: "charter", deed: "Lay the charter before them" },
} as const;

export default function FormingGroup() {
  const { group, parts, objections, pairs } = useLoaderData<typeof loader>();
  const { timeZone } = useClock();
  const { stage, kind, title, deadlineAt, isOver, slug, sizeFrom, sizeTo } = group;
  const here = formingHref(group.uid);
  const isOpen = stage !== "active" && stage !== "dropped";
  const goOn = isOpen && stage !== "charter" ? next[stage] : null;
  const coming = parts.filter(({ comes, droppedAs }) => comes && droppedAs === null).length;
  return (
    <Page>
      <PageHead
        back={{ href: FORMING, label: "Groups being formed" }}
        title={isolated(title)}
        lead={
          kind === "joining"
            ? `${counted(coming, "practice")} more for a cohort that runs. Those who sit there can object.`
            : `${counted(coming, "practice")} of ${sizeFrom} to ${sizeTo}.`
        }
        actions={
          <>
            <ButtonLink href={`/admin/cohorts/${slug}`}>The cohort</ButtonLink>
            {stage === "draft" &&
              (kind === "new" ? (
                <ButtonLink href={askedHref(ROSTERS, askedFor(group))}>Choose others</ButtonLink>
              ) : (
                <ButtonLink href={`/admin/cohorts/${slug}/seats/new`}>Add another</ButtonLink>
              ))}
            {goOn && (
              <ButtonLink variant="primary" href={`${here}/${goOn.to}`}>
                {goOn.deed}
              </ButtonLink>
            )}
          </>
        }
      />
      <Done sentences={done} />
      {stage === "dropped" ? (
        <Banner>
          <b>This group was given up.</b> Its practices are free for another one.
        </Banner>
      ) : (
        <StepsOfGroup stage={stage} kind={kind} />
      )}
      {stage === "active" && (
        <Banner tone="good">
          <b>{kind === "new" ? "The group has begun." : "Whoever joined sits there."}</b>{" "}
          {kind === "new" && "From here on it is a cohort like every other."}
        </Banner>
      )}
      {deadlineAt !== null && isOpen && (
        <Banner tone={isOver ? "gold" : "info"} icon="clock">
          <b>{isOver ? "Their time is up." : `They have until ${plainDay(deadlineAt, timeZone)}.`}</b>{" "}
          {stage === "names" && "Whoever says nothing agrees. "}
          {stage === "charter" &&
            (kind === "new"
              ? "The group begins once five have signed. "
              : "Each is in once one of its people has signed. ")}
          <a href={`${here}/extend`}>Give more time</a>
        </Banner>
      )}
      <ObjectionsSheet objections={objections} here={here} can={{ decide: isOpen }} />
      <PairsSheet pairs={pairs} here={here} can={{ note: isOpen }} />
      <PartsSheet
        parts={parts}
        stage={stage}
        here={here}
        can={{ leaveOut: isOpen && (kind === "new" || coming > 1) }}
      />
      {isOpen && (
        <p className="flow">
          {stage !== "draft" && <ButtonLink href={`${here}/back`}>Go back by one step</ButtonLink>}
          <ButtonLink href={`${here}/give-up`}>Give it up</ButtonLink>
        </p>
      )}
    </Page>
  );
}
