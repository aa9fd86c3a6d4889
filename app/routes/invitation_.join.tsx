import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptInvitationAsMe } from "#app/accounts/invitation-queries.server.ts";
import { request as countRequest } from "#app/accounts/limits.server.ts";
import { forgetToken, landedToken } from "#app/accounts/link-landing.server.ts";
import { answering, forAnyone, write } from "#app/db.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Gate } from "#app/ui/gate.tsx";
import { attempt, readButton, refusal } from "#app/web/form.server.ts";

export const meta: MetaFunction = () => [{ title: "Your invitation · Roundtable" }];

/** There is no page to look at here, only the answer to the button of /invitation when something stands against it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  if (request.method === "GET" && !landedToken(request, context, "invitation"))
    return redirect("/invitation");
  return forAnyone(context, async () => ({ network: context.frame.network ?? "Roundtable" }));
}

/** Accepts an invitation with the account that is signed in. */
export async function action({ request, context }: ActionFunctionArgs) {
  await readButton({ request, context });
  const tooMany = await answering(context, () => countRequest("link", context.address));
  if (tooMany) return refusal({}, tooMany, "form", 429);
  const token = landedToken(request, context, "invitation");
  if (!token) return redirect("/invitation");
  const done = await attempt({}, () => write(context, (db) => acceptInvitationAsMe(db, token)));
  if (!done.ok) return done.answer;
  return redirect("/", { headers: { "Set-Cookie": forgetToken(context, "invitation") } });
}

export default function JoinPage() {
  const { network } = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors;
  return (
    <Gate networkName={network} title="Not accepted yet" lead={errors?.form ?? "Nothing was changed."}>
      <p>The invitation is kept; you can accept it once this is settled.</p>
      <ButtonLink href="/invitation" wide>
        Back to the invitation
      </ButtonLink>
    </Gate>
  );
}
