import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readContext } from "#app/db.server.ts";
import { explanations } from "#app/guard/explanations.ts";
import { actionOf } from "#app/guard/guard.ts";
import { kindsInWords } from "#app/guard/kinds-in-words.ts";
import { measured } from "#app/guard/measured.ts";
import { rules } from "#app/guard/rules.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { titled } from "#app/web/titled.ts";

export const meta = titled("What is checked before it is posted");

/** Lists what the guard asks about, from the rules themselves. */
export function loader({ context }: LoaderFunctionArgs) {
  return readContext(context, () => ({
    measured,
    groups: kindsInWords.map(([kind, title]) => ({
      ...{ kind, title },
      rules: rules
        .filter((rule) => rule.kind === kind)
        .map((rule) => ({
          id: rule.id,
          says: explanations[rule.id].says,
          fires: explanations[rule.id].fires,
          mayStand: actionOf(rule, context.frame.turnedDown) === "warn",
        })),
    })),
  }));
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

export default function Check() {
  const { groups, measured } = useLoaderData<typeof loader>();
  const { patient, prices } = measured;
  return (
    <Page narrow>
      <PageHead
        title="What is checked before it is posted"
        lead="What you write is read by a program, here and on your own device, before anyone else sees it. It helps. It does not find everything, so please read your words once more yourself."
      />
      <Sheet id="how-good" title="How much it finds">
        <p>
          {`Of ${patient.texts} posts that it had not seen before it caught ${percent(patient.caught)} of those with something about a patient, and stopped ${percent(patient.falseAlarms)} of those without. Of ${prices.texts} sentences on prices, wages and acting together it caught ${percent(prices.caught)}, and stopped ${percent(prices.falseAlarms)} of the harmless ones.`}
        </p>
        <p className="meta">
          No member’s words are kept for this. What is noted is which rule spoke and what became of it.
        </p>
      </Sheet>
      <Sheet id="reported" title="What slipped through">
        <p>
          Report any post that could identify a patient, your own too: choose “Report” on the post’s own page.
          It is out of everyone’s sight at once. A moderator of the network then puts it back or purges it:
          with its versions and files, and with what quotes it in posts, drafts and kept emails.
        </p>
        <p className="meta">
          A purge does not reach backups, which expire after 30 days, nor the database’s own files until it
          has tidied them up (VACUUM and a checkpoint). Emails that were delivered we cannot take back:
          whoever got one is asked to delete it. What somebody downloaded or printed is theirs to delete.
        </p>
      </Sheet>
      {groups.map(({ kind, title, rules }) => (
        <Sheet key={kind} id={kind} title={title} flush>
          <ul className="list bare">
            {rules.map(({ id, says, fires, mayStand }) => (
              <li key={id} className="sheet-in">
                <p>{says}</p>
                <p className="meta">
                  Such as: “{fires}” {mayStand && "It may stand once you say why."}
                </p>
              </li>
            ))}
          </ul>
        </Sheet>
      ))}
    </Page>
  );
}
