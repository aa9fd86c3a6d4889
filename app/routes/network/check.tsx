import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readAsAdministrator } from "#app/accounts/staff-transactions.server.ts";
import { kindsInWords } from "#app/guard/kinds-in-words.ts";
import { rulesToTurn } from "#app/guard/turning.ts";
import { AdminTabs } from "#app/moderation/network/admin-tabs.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Done } from "#app/ui/done.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Checks of what is written");

export function loader({ context }: LoaderFunctionArgs) {
  return readAsAdministrator(context, async () => {
    const rules = rulesToTurn(context.frame.turnedDown);
    return {
      groups: kindsInWords.map(([kind, title]) => ({
        ...{ kind, title },
        rules: rules.filter((rule) => rule.kind === kind),
      })),
    };
  });
}

const done = {
  "turn-down": "The check is milder from now on, for everyone.",
  "turn-up": "The check acts as it did before.",
};

export default function Checks() {
  const { groups } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHead
        title="Checks of what is written"
        lead="Each of these is looked for before anything is posted. Where one asks too much of your members, turn it down. None can be turned off, and those that point straight at a patient, or at acting together, stay as they are."
      />
      <AdminTabs current="check" administrator />
      <Done sentences={done} />
      {groups.map(({ kind, title, rules }) => (
        <Sheet key={kind} id={kind} title={title} flush>
          <ul className="list bare">
            {rules.map(({ id, says, fires, does, milder, down }) => (
              <li key={id} className="leftout">
                <div className="stack-tight">
                  <p>{says}</p>
                  <p className="meta">
                    Such as: “{fires}” <b>{does}</b>
                  </p>
                  {milder !== null && (
                    <p>
                      <ButtonLink
                        variant="quiet"
                        href={`/admin/check/${id}/${down ? "turn-up" : "turn-down"}`}
                      >
                        {down ? "Turn it up again" : "Turn it down"}
                        <span className="vh">{`: ${says}`}</span>
                      </ButtonLink>
                    </p>
                  )}
                </div>
                {down && <Chip tone="info">Turned down</Chip>}
              </li>
            ))}
          </ul>
        </Sheet>
      ))}
    </Page>
  );
}
