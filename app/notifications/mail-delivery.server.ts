import type { Job } from "graphile-worker";
import { createTransport, type Transporter } from "nodemailer";
import { linkTo, type Token } from "#app/accounts/tokens.server.ts";
import { sendsMail, settings } from "#app/web/settings.server.ts";
import { mailTurn } from "./mail-bounds.server.ts";
import type { MailKind } from "./mail-kinds.ts";
import { htmlOf, type Letter, textOf, withLink } from "./mail-letter.ts";
import { isDone, type MailRow, mailLater, noteMail, openToken, together } from "./mail-queries.server.ts";
import { giveTurnBack } from "./mail-turn-queries.server.ts";

export type Parcel = {
  kind: MailKind;
  /** With the kind, names this mail for ever: a job that runs again finds what it did before. */
  key: string;
  memberId: number | null;
  email: string;
  network: string;
  letter: Letter;
  /** The path its link leads to. */
  path: string;
  token?: Token & { use: Parameters<typeof openToken>[1] };
  /** Mails about one conversation stand together. */
  conversation?: string;
  /** On no list of the administrators'. */
  unlisted?: boolean;
};

/**
 * Sends a mail, or keeps it where no SMTP server is set. Kept mail is written exactly once. Mail by SMTP goes out at
 * least once: the row that says so is written after the server took it, so only a crash between the two sends it
 * again, with the same Message-ID. A mail that fails is noted and tried again by its job; one that is interrupted is left
 * to the next run; one that is more than an address gets within an hour waits, or is dropped.
 */
export async function deliver(
  parcel: Parcel,
  job: Pick<Job, "attempts" | "max_attempts" | "task_identifier" | "payload"> & { signal?: AbortSignal },
): Promise<void> {
  const messageId = `<${parcel.kind}.${parcel.key}@${host()}>`;
  const row: MailRow = {
    kind: parcel.kind,
    memberId: parcel.memberId,
    recipient: parcel.email,
    subject: parcel.letter.subject,
    body: textOf(parcel.letter),
    link: parcel.path,
    nonce: parcel.token?.nonce ?? "",
    messageId,
    state: sendsMail() ? "sent" : "kept",
    trouble: "",
    invitation: invitationOf(parcel),
    unlisted: parcel.unlisted ?? false,
  };
  const turn = await mailTurn(parcel.kind, parcel.email, messageId);
  if (turn === "never") return;
  if (turn !== "now") return mailLater(job.task_identifier, (job.payload as { id: number }).id, turn);
  const { token } = parcel;
  // A kept mail is its row, which is written once.
  if (row.state === "kept" && !token) return noteMail(row);
  if (await isDone(messageId)) return;
  if (row.state === "kept") {
    await together(async (client) => {
      if (token) await openToken(token, token.use, client);
      await noteMail(row, client);
    });
    return;
  }
  if (token) await openToken(token, token.use);
  try {
    await send(parcel, row, job.signal);
  } catch (error) {
    job.signal?.throwIfAborted();
    const { hopeless, trouble } = whatFailed(error);
    const last = hopeless || job.attempts >= job.max_attempts;
    await noteMail({
      ...row,
      state: "failed",
      trouble: last ? trouble : `${trouble} It will be tried again.`,
    });
    // What nobody got takes nobody's turn.
    await giveTurnBack(messageId);
    if (hopeless) return;
    // The log gets this; what the server said may quote the address.
    throw new Error(`an email was not taken (${(error as { code?: string }).code ?? "no code"})`);
  }
  await noteMail(row);
}

async function send(parcel: Parcel, row: MailRow, signal: AbortSignal | undefined): Promise<void> {
  const link = linkTo(parcel.path, parcel.token ?? null);
  const { mailFrom } = settings();
  await transport().sendMail({
    from: mailFrom.includes("<") ? mailFrom : { name: parcel.network, address: mailFrom },
    to: row.recipient,
    subject: row.subject,
    text: withLink(row.body, link),
    html: withLink(htmlOf(parcel.letter), link),
    messageId: row.messageId,
    references: parcel.conversation && `<${parcel.conversation}@${host()}>`,
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    ...(signal ? { signal } : {}),
  });
}

let open: { url: string; transporter: Transporter } | undefined;

/** How long a mail server may be silent, in milliseconds. */
const patience = {
  dnsTimeout: 10_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
};

function transport(): Transporter {
  const url = settings().smtpUrl!;
  if (open?.url !== url) {
    const transporter = createTransport(
      { url, ...patience },
      { disableFileAccess: true, disableUrlAccess: true },
    );
    open = { url, transporter };
  }
  return open!.transporter;
}

/** The invitation that a mail brings, whose list says what became of it. */
function invitationOf({ token }: Parcel): number | null {
  return token && "invitation" in token.use ? token.use.invitation : null;
}

function host(): string {
  return new URL(settings().baseUrl).hostname;
}

/** An address that the server refuses for good is not asked about again. */
function whatFailed(error: unknown): { hopeless: boolean; trouble: string } {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  const hopeless = code === "EENVELOPE" && (responseCode ?? 0) >= 500;
  if (hopeless) return { hopeless, trouble: "The mail server does not know this email." };
  if (code === "EAUTH")
    return { hopeless, trouble: "The mail server refused the name or password of SMTP_URL." };
  if (code === "ECONNECTION" || code === "ESOCKET" || code === "ETIMEDOUT" || code === "EDNS")
    return { hopeless, trouble: "The mail server of SMTP_URL could not be reached." };
  return { hopeless, trouble: `The mail server did not take it (${responseCode ?? code ?? "no reason"}).` };
}
