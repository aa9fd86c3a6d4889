import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ask } from "#app/act.server.ts";
import { groupHref } from "#app/matching/groups/addresses.ts";
import { ConsentSheet } from "#app/matching/groups/consent-sheet.tsx";
import { groupAt } from "#app/matching/groups/group-at.server.ts";
import { NamesSheet, OwnObjections } from "#app/matching/groups/names-sheet.tsx";
import { canAnswer } from "#app/matching/groups/policy.ts";
import { listNames, listOwnObjections } from "#app/matching/groups/queries.server.ts";
import { StandsNow } from "#app/matching/groups/stands-now.tsx";
import { StepsOfGroup } from "#app/matching/groups/steps-of-group.tsx";
import { isolated } from "#app/text/isolated.ts";
import { Done } from "#app/ui/done.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { plainDay } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled<typeof loader>(
  ({ data }) => `A group: ${isolated(data?.group.title ?? "not there")}`,
);

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    find: groupAt,
    async show(group, db, viewer) {
      const isNamed = group.stage === "names" || group.stage === "charter";
      const names = isNamed ? await listNames(db, group.uid) : [];
      const objections = group.stage === "left" ? [] : await listOwnObjections(db, group.uid, viewer);
      return {
        group,
        // What is left open for a practice ends on a page that was opened before.
        mayObject: group.stage === "names" && group.deadlineAt !== null && group.deadlineAt > new Date(),
        names: names.map(({ practiceId: _, ...name }) => name),
        objections: objections.map(({ aboutId, ...own }) => ({
          ...own,
          about:
            aboutId === null
              ? null
              : (names.find(({ practiceId }) => practiceId === aboutId)?.name ?? "one of them"),
        })),
        can: { answer: canAnswer(viewer) },
      };
    },
  });
}

const done = {
  objected: "The moderators have your objection. They answer you here.",
  withdrawn: "Your objection is taken back.",
  signed: "You have signed the charter.",
};

export default function Group() {
  const { group, mayObject, names, objections, can } = useLoaderData<typeof loader>();
  const { timeZone } = useClock();
  const here = groupHref(group.uid);
  const { stage, kind, deadlineAt } = group;
  const until = deadlineAt === null ? "" : plainDay(deadlineAt, timeZone);
  return (
    <Page narrow>
      <PageHead
        eyebrow={kind === "joining" && !group.comes ? "Joining" : "A group for your practice"}
        title={isolated(group.title)}
      />
      <Done sentences={done} />
      {stage !== "left" && stage !== "dropped" && <StepsOfGroup stage={stage} kind={kind} />}
      <OwnObjections objections={objections} here={here} can={can} />
      {stage === "consent" && group.comes ? (
        <ConsentSheet
          others={group.others ?? 0}
          nearestMiles={group.nearestMiles}
          kind={kind}
          consents={group.consents}
          until={until}
          here={here}
          can={can}
        />
      ) : (
        <StandsNow group={group} until={until} />
      )}
      {names.length > 0 && (
        <NamesSheet
          names={names}
          joins={kind === "joining"}
          until={mayObject ? until : null}
          here={here}
          can={can}
        />
      )}
    </Page>
  );
}
