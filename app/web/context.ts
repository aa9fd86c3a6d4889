import type { PersonMark } from "#app/accounts/person-mark.server.ts";
import type { KnownAs } from "#app/accounts/signing-in/known-browser.server.ts";
import type { Frame, Viewer } from "#app/accounts/viewer.ts";
import type { BegunTransaction } from "#app/db-transaction.server.ts";
import type { Decision } from "#app/guard/judge.ts";

/** The request as Express resolves it before Remix: who asks, and everything that the page frame shows. */
declare module "@remix-run/node" {
  interface AppLoadContext {
    viewer: Viewer | null;
    frame: Frame;
    /** The transaction that began by asking who this is: the first `read` goes on in it. Null for what is sent, and for a stranger. */
    begun: BegunTransaction | null;
    /** Whether the page is none of the viewer's, because they only apply: it is not there for them, whatever it is. */
    closed: boolean;
    /** Mark of the viewer in the pages made now. */
    person: PersonMark | null;
    /** The mark of the person for whom the page was made that asks: from its form, or from its script's header. */
    madeFor: string | null;
    /** The page that was rendered, and the answer without a body that stands for it on its way through Remix. */
    page?: { answer: Response; bytes: Buffer };
    /** Where nobody is signed in: whether they signed out here, or a session's cookie is left that no longer opens anything. */
    left: "signed-out" | "lapsed" | null;
    /** SHA-256 of the session cookie, to end or keep just this session. */
    sessionHash: string | null;
    /** Named in the log line and on error pages. */
    requestId: string;
    nonce: string;
    /** Waits until the client has taken what was sent: false when it takes nothing for too long. Only what is sent bit by bit asks. */
    pace(): Promise<boolean>;
    /** The client's address, for rate limits. */
    address: string;
    agent: string;
    /** Secrets by which the browsers of members are known again. */
    knownAs: KnownAs;
    baseUrl: string;
    /** Path and query of the page asked for, without the markers of a data request. */
    path: string;
    /** The error behind a 503, for the log. */
    trouble?: unknown;
    /** The GET of a page that a person will look at: no prefetch and no probe. */
    isVisit: boolean;
    /** Asked by script for a page's data, without the page. */
    isData: boolean;
    /** Whether the browser ran our script on the page before: it then says itself which posts were seen. */
    hasScript: boolean;
    now: number;
    /** Said of a request that is one too many of its kind by this person; null for every other. */
    tooMuch: { sentence: string; seconds: number } | null;
    /** Decisions of the guard on what was typed, by the names of its rules; never the words. Filled by readForm, for the log. */
    guarded: Decision[];
    /** Fields of the form in this request, so that no error page loses them. Filled by readForm. */
    typed: Typed | null;
  }
}

export type Typed = {
  path: string;
  /** The mark of the person for whom the form was made. */
  madeFor: string | null;
  fields: [name: string, value: string][];
  /** Whether a file came with them, which no page can give back. */
  withFile: boolean;
};
