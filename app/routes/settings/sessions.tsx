import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { deviceIn } from "#app/accounts/settings/device-name.ts";
import { openSessions } from "#app/accounts/settings/queries.server.ts";
import { SettingsPage } from "#app/accounts/settings/settings-page.tsx";
import { read } from "#app/db.server.ts";
import type { loader as rootLoader } from "#app/root.tsx";
import { Button } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Done } from "#app/ui/done.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { plainDay, shortDay } from "#app/ui/time.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Where you are signed in");

export function loader({ context }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const sessions = await openSessions(db, viewer, context.sessionHash);
    return sessions.map(({ agent, ...session }) => ({ ...session, device: deviceIn(agent) }));
  });
}

export default function SessionsPage() {
  const sessions = useLoaderData<typeof loader>();
  const { now, timeZone } = useRouteLoaderData<typeof rootLoader>("root")!;
  return (
    <SettingsPage
      title="Where you are signed in"
      lead="If you do not know one of these, end it and change your password."
    >
      <Done sentences={{ ended: <b>That one is signed out.</b> }} />
      <Sheet id="sessions" title="Devices" hideTitle flush bleed>
        <ul className="bare settings">
          {sessions.map((session) => (
            <li key={session.uid}>
              <div>
                <b>{session.device}</b>
                <p className="meta">
                  Signed in {plainDay(session.since, timeZone)}
                  {!session.isThis && `, last used ${inSentence(shortDay(session.seen, now, timeZone))}`}
                </p>
              </div>
              {session.isThis ? (
                <Chip tone="solved" icon="check">
                  This one
                </Chip>
              ) : (
                <PostForm action={`/settings/sessions/${session.uid}/end`}>
                  <Button>
                    Sign out<span className="vh"> {session.device}</span>
                  </Button>
                </PostForm>
              )}
            </li>
          ))}
        </ul>
      </Sheet>
      <Sheet id="everywhere" title="Sign out everywhere">
        <p>On this device too. Afterwards you sign in again.</p>
        <PostForm action="/settings/sessions/end-all">
          <Button icon="out">Sign out everywhere</Button>
        </PostForm>
      </Sheet>
    </SettingsPage>
  );
}

function inSentence(day: string): string {
  if (/^\d+ days$/.test(day)) return `${day} ago`;
  return day === "Today" || day === "Yesterday" ? day.toLowerCase() : `on ${day}`;
}
