import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { cookiesOf } from "#app/accounts/cookies.ts";
import { safePath } from "#app/accounts/safe-path.ts";
import { DeadLink } from "#app/accounts/signing-in/dead-link.tsx";
import { pressed } from "#app/accounts/signing-in/limits.server.ts";
import { landing } from "#app/accounts/signing-in/link-landing.server.ts";
import { forgetSecret, secretOf } from "#app/accounts/signing-in/page-secret.server.ts";
import { afterFirstFactor, headedCookie } from "#app/accounts/signing-in/sign-in.server.ts";
import { spendToken, tokenBehind } from "#app/accounts/tokens.server.ts";
import { readForAnyone, writeForAnyone } from "#app/db.server.ts";
import { answering } from "#app/db-answers.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Gate } from "#app/ui/frame/gate.tsx";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Sign in");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const landed = landing(request, context, "link");
  if (landed) return landed;
  const token = secretOf(request, context, "link");
  const behind = await readForAnyone(context, (db) => tokenBehind(db, "sign_in", token));
  const { network } = context.frame;
  return data({ network, email: behind?.email ?? null }, { status: behind ? 200 : 404 });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const token = secretOf(request, context, "link");
  const tooMany = await answering(context, () => pressed(token, context));
  if (tooMany) return data({ error: tooMany }, { status: 429 });
  const jar = cookiesOf(context.baseUrl);
  const behind = await readForAnyone(context, (db) => tokenBehind(db, "sign_in", token));
  const headed = headedCookie(behind?.email ?? "");
  const cookie = jar.read(request.headers.get("cookie") ?? undefined, headed);
  const done = await writeForAnyone(context, async (db) => {
    const used = await spendToken(db, "sign_in", token);
    return used && afterFirstFactor(db, { request, context }, used.memberId, safePath(decoded(cookie)));
  });
  if (!done) return redirect(context.path);
  done.headers.append("Set-Cookie", forgetSecret(request, context, "link"));
  done.headers.append("Set-Cookie", jar.clear(headed));
  return redirect(done.path, { headers: done.headers });
}

function decoded(text: string | undefined): string | undefined {
  try {
    return text && decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

export default function SignInByLinkPage() {
  const { network, email } = useLoaderData<typeof loader>();
  if (!email) {
    return (
      <DeadLink network={network}>
        <ButtonLink href="/sign-in/link" icon="mail" wide>
          Send me a new link
        </ButtonLink>
      </DeadLink>
    );
  }
  return (
    <Gate networkName={network ?? "Roundtable"} title="Welcome back" lead={`You are signing in as ${email}.`}>
      <form method="post">
        <Button variant="primary" wide>
          Sign in
        </Button>
      </form>
    </Gate>
  );
}
