import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isPassword } from "#app/accounts/passwords.server.ts";
import { safePath } from "#app/accounts/safe-path.ts";
import { peopleToBe } from "#app/accounts/signing-in/demonstration.server.ts";
import { guess } from "#app/accounts/signing-in/limits.server.ts";
import { PeopleToBeList } from "#app/accounts/signing-in/people-to-be.tsx";
import { afterFirstFactor } from "#app/accounts/signing-in/sign-in.server.ts";
import { SignInForm } from "#app/accounts/signing-in/sign-in-form.tsx";
import { noteFailedSignIn } from "#app/accounts/signing-in/sign-in-queries.server.ts";
import { SignIn } from "#app/accounts/signing-in/sign-in-schema.server.ts";
import { readForAnyone, writeForAnyone } from "#app/db.server.ts";
import { answering } from "#app/db-answers.server.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Gate } from "#app/ui/frame/gate.tsx";
import { readForm, refusal } from "#app/web/form.server.ts";
import { sendsMail } from "#app/web/settings.server.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Sign in");

/** Says what was done on the page before this one. */
const doneBefore: Record<string, string> = {
  password: "Your new password is set, and you are signed out everywhere. Sign in with it now.",
  closed: "Your account is closed. What you wrote stays, under your name.",
  undone: "The account is yours again, and everyone was signed out.",
  "undone-shut":
    "Your old email is back, and everyone was signed out. The second step was changed meanwhile, so the account stays shut until your network’s administrator has made sure that it is you: write to them.",
  email: "Your new email is set. Sign in with it from now on.",
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { demonstration, network } = context.frame;
  const asked = new URL(request.url).searchParams;
  const to = safePath(asked.get("to"));
  const word = asked.get("done") ?? "";
  const done = Object.hasOwn(doneBefore, word) ? doneBefore[word]! : null;
  if (context.viewer && !demonstration) return redirect(to);
  const people = await readForAnyone(context, (db) => peopleToBe(db));
  return { network, to, people, done: done && word === "undone" ? `${done} ${newPassword()}` : done };
}

/** Says how they get another password. */
function newPassword(): string {
  return sendsMail()
    ? "Look in your email: we sent you a link for a new password."
    : "You need a new password, and this network sends no email yet: ask its administrator to set up a mail server.";
}

export async function action(args: ActionFunctionArgs) {
  const { context } = args;
  const form = await readForm(args, SignIn);
  if (!form.ok) return form.answer;
  const { email, password, to } = form.data;

  const tried = await answering(context, () => guess("sign-in", email, context));
  if (tried.refused !== null) {
    const orElse = sendsMail() ? " Or let us send you a link instead." : "";
    return refusal(form.values, `${tried.refused}${orElse}`, "password", 429);
  }
  const account = await readForAnyone(context, (db) => verbs.accountBehind(db, { address: email }));
  const known = await isPassword(account?.passwordHash, password);
  if (!account || !known) {
    await writeForAnyone(context, (db) => noteFailedSignIn(db, account?.memberId ?? null));
    const left = await answering(context, () => tried.missed());
    return refusal(form.values, `Email and password do not match. ${left}`, "password", 400);
  }
  await answering(context, () => tried.right());
  if (account.disabled) {
    const sentence = "This account is closed for now. Ask your network’s administrator about it.";
    return refusal(form.values, sentence, "email", 403);
  }
  const passed = await writeForAnyone(context, async (db) =>
    (await verbs.passwordStands(db, { member: account.memberId, hashed: account.passwordHash! }))
      ? afterFirstFactor(db, args, account.memberId, to)
      : null,
  );
  if (!passed) return refusal(form.values, "The password was changed just now.", "password", 400);
  return redirect(passed.path, { headers: passed.headers });
}

export default function SignInPage() {
  const { network, to, people, done } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  if (network === null) {
    return (
      <Gate
        networkName="Roundtable"
        title="Not set up yet"
        lead="This network is new. Whoever started it finds a link in the window where it runs; it names the network and makes the first account."
      >
        <p className="hint">The link works once. A restart prints a fresh one.</p>
      </Gate>
    );
  }
  const form = <SignInForm to={to} errors={actionData?.errors} values={actionData?.values} />;
  if (!people) {
    return (
      <Gate networkName={network} title="Welcome back" lead="Your colleagues have kept your seat.">
        {done && (
          <Banner tone="good" role="status">
            {done}
          </Banner>
        )}
        {form}
      </Gate>
    );
  }
  return (
    <Gate
      networkName={network}
      title="Come in and look around"
      lead="This is a demonstration. The people and practices are invented; be any of them, as often as you like."
    >
      <PeopleToBeList people={people} />
      <details open={actionData !== undefined}>
        <summary>The page as members see it</summary>
        {form}
      </details>
    </Gate>
  );
}
