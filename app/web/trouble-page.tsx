import { isRouteErrorResponse, useLocation } from "@remix-run/react";
import { type ShellData, shellAt } from "#app/accounts/shell-props.ts";
import type { Note } from "#app/guard/note.ts";
import { isolated } from "#app/text/isolated.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Gate } from "#app/ui/frame/gate.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Shell } from "#app/ui/frame/shell.tsx";
import type { Typed } from "./context.ts";
import { type FirstStep, type RefusedForm, TypedWords } from "./typed-words.tsx";

type Root = { network: string | null; shell: ShellData | null } | undefined;

type Trouble = {
  title: string;
  lead: string;
  typed: Typed | null;
  refused?: RefusedForm;
  /** Where the form stands that was sent. */
  back?: string;
  first?: FirstStep;
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
    return <TypedWords typed={trouble.typed} first={trouble.first} refused={trouble.refused} />;
  }
  if (trouble.back)
    return (
      <p className="flow">
        <ButtonLink href={trouble.back}>Back to where you were</ButtonLink>
      </p>
    );
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
    path?: string;
    errors?: Record<string, string>;
    notes?: Note[];
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
  if (data.kind === "refused") {
    const { errors = {}, notes = [], path } = data;
    // What was only pressed is done again where its button stands.
    const words = typed?.fields.some(([name, text]) => text !== "" && Object.hasOwn(errors, name));
    return {
      title: "Nothing was changed",
      lead: Object.values(errors)[0] ?? "It could not be done.",
      typed: words ? typed : null,
      refused: { errors, notes },
      back: path,
    };
  }
  if (data.kind === "archived") {
    return {
      title: "This cohort is archived",
      lead: "It can be read, and nothing is added any more. Nothing was changed.",
      typed,
      back: `/c/${data.slug}`,
    };
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
