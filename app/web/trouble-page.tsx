import { isRouteErrorResponse, useLocation } from "@remix-run/react";
import { type ShellData, shellAt } from "#app/accounts/shell-props.ts";
import { isolated } from "#app/text/isolated.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { forField } from "#app/ui/form/post-form.tsx";
import { Gate } from "#app/ui/frame/gate.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Shell } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { Typed } from "./context.ts";

type Root = { network: string | null; shell: ShellData | null } | undefined;

type Trouble = {
  title: string;
  lead: string;
  typed: Typed | null;
  /** Steps before sending again. */
  first?: { href: string; label: string } | "sign-out";
  again?: boolean;
};

/** Stands instead of a page: not found, not allowed, signed out, or our own trouble, with what was typed. */
export function TroublePage({ error, root }: { error: unknown; root: Root }) {
  const path = useLocation().pathname;
  const trouble = troubleIn(error);
  const rest = <WayOut trouble={trouble} />;
  if (!root?.shell) {
    return (
      <Gate networkName={root?.network ?? "Roundtable"} title={trouble.title} lead={trouble.lead}>
        {rest}
      </Gate>
    );
  }
  return (
    <Shell {...shellAt(root.shell, path)} narrow>
      <PageHead title={trouble.title} lead={trouble.lead} />
      {rest}
    </Shell>
  );
}

function WayOut({ trouble }: { trouble: Trouble }) {
  if (trouble.typed?.fields.some(([, text]) => text !== "")) {
    return <TypedWords typed={trouble.typed} first={trouble.first} />;
  }
  if (trouble.again)
    return (
      <p className="flow">
        <ButtonLink href="">Try again</ButtonLink>
      </p>
    );
  return (
    <p className="flow">
      <ButtonLink href="/">Go to what’s new</ButtonLink>
    </p>
  );
}

/** The form that could not be taken, with everything that was typed, to be sent again by one press of the same person. */
function TypedWords({ typed, first }: { typed: Typed; first: Trouble["first"] }) {
  const long = typed.fields.filter(([name]) => name === "title" || name === "body");
  const rest = typed.fields.filter(([name]) => name !== "title" && name !== "body");
  return (
    <Sheet title="What you wrote is kept here">
      {first === "sign-out" && (
        <form method="post" action="/sign-out" target="_blank" id="leave" rel="noopener" />
      )}
      <form method="post" action={typed.path} className="stack">
        {typed.madeFor && <input type="hidden" name={forField(typed.madeFor)} />}
        {long.map(([name, text]) => (
          <div className="field" key={name}>
            <label htmlFor={`typed-${name}`}>{name === "title" ? "Title" : "Text"}</label>
            <textarea
              className="input"
              id={`typed-${name}`}
              name={name}
              defaultValue={text}
              rows={name === "title" ? 2 : 8}
            />
          </div>
        ))}
        {rest.map(([name, text]) => (
          <input key={`${name}=${text}`} type="hidden" name={name} value={text} />
        ))}
        {typed.withFile && (
          <p className="hint">The photo could not be kept. Please choose it again afterwards.</p>
        )}
        <div className="flow">
          {first === "sign-out" && <Button form="leave">Sign out, in a new tab</Button>}
          {first && first !== "sign-out" && (
            <ButtonLink href={first.href} target="_blank" rel="noopener">
              {first.label}
            </ButtonLink>
          )}
          <Button variant="primary">Send it again</Button>
        </div>
      </form>
    </Sheet>
  );
}

/** Says what went wrong in a few words, for the title of the window. */
export function titleOf(error: unknown): string {
  return troubleIn(error).title;
}

function troubleIn(error: unknown): Trouble {
  if (!isRouteErrorResponse(error)) return ours(undefined);
  const data = (error.data ?? {}) as {
    kind?: string;
    errorId?: string;
    slug?: string;
    sentence?: string;
    /** Name of whoever is signed in. */
    name?: string;
    typed?: Typed | null;
  };
  const typed = data.typed ?? null;
  if (data.kind === "signed-out") {
    return {
      title: "You were signed out",
      lead: `${typed?.withFile ? "Your words are not lost" : "Nothing is lost"}. Sign in again, then send it from here.`,
      typed,
      first: { href: "/sign-in", label: "Sign in, in a new tab" },
    };
  }
  const now = `You are signed in as ${isolated(data.name ?? "someone")}`;
  if (data.kind === "unmarked") {
    return {
      title: "Is this yours?",
      lead: `${now}. We could not tell for whom this page was made, so nothing was done. Send it again if it is yours.`,
      typed,
    };
  }
  if (data.kind === "another") {
    return {
      title: "This page was made for someone else",
      lead: `${now}, so nothing was done. ${typed ? "Whoever wrote it can send it from here: sign out first, then sign in as that person." : "Open the page again to go on."}`,
      typed,
      first: "sign-out",
    };
  }
  if (data.kind === "charter") {
    return {
      title: "The charter changed",
      lead: "Read and accept the new version first, then send it from here. Nothing is lost.",
      typed,
      first: { href: `/c/${data.slug}/charter`, label: "Read the charter, in a new tab" },
    };
  }
  if (data.kind === "too-often") {
    return { title: "That was very much at once", lead: data.sentence!, typed, again: true };
  }
  if (error.status === 404) {
    return {
      title: "Nothing here",
      lead: "There is nothing behind this link, or it is not yours to see.",
      typed: null,
    };
  }
  if (error.status === 403) {
    return {
      title: "This is not yours to do",
      lead: "It needs another role than yours. Nothing was changed.",
      typed,
    };
  }
  if (error.status === 405) {
    return { title: "Nothing here", lead: "This link takes no form.", typed };
  }
  if (data.kind === "too-much") {
    return {
      title: "That is too much to send",
      lead: "This form holds more than fits, so nothing was done. Go back, make it shorter, and send it again.",
      typed: null,
    };
  }
  if (data.kind === "unreadable") {
    return {
      title: "This form cannot be read",
      lead: "It did not arrive as a browser sends it, so nothing was done. Open the page anew and try again.",
      typed: null,
    };
  }
  if (data.kind === "trouble") {
    return {
      title: "We could not reach the database",
      lead: `Nothing was changed. Try again in a minute, and quote ${data.errorId} if it goes on.`,
      typed,
      again: true,
    };
  }
  return ours(data.errorId, typed);
}

function ours(errorId: string | undefined, typed: Typed | null = null): Trouble {
  return {
    title: "Something went wrong on our side",
    lead: errorId
      ? `Nothing was changed. Try again, and quote ${errorId} if it goes on.`
      : "Nothing was changed. Try again in a minute.",
    typed,
    again: true,
  };
}
