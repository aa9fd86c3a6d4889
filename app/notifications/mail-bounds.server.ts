import type { MailKind } from "./mail-kinds.ts";
import { mailedWithinAnHour, takeMailTurn } from "./mail-turn-queries.server.ts";

/** Mail to people who may never have heard of the network: together one within an hour, and what is more waits for its turn. */
const toStrangers = new Set<MailKind>(["invitation", "email"]);

/**
 * How many mails of other kinds one address gets within an hour. What is more is dropped: the links that went out still work,
 * and news are in the inbox as well. With only one such link an hour, whoever asks first would keep it from the person themselves.
 */
const anHour: Partial<Record<MailKind, number>> = { sign_in: 6, reset: 6 };
/** How many mails of news one address gets within an hour; they are counted before the news are read. */
export const newsAnHour = 60;

/** Whether a mail may go to an address now; else when it may, or that it is not to be sent. */
export async function mailTurn(
  kind: MailKind,
  recipient: string,
  messageId: string,
): Promise<"now" | "never" | Date> {
  if (toStrangers.has(kind)) return (await takeMailTurn(recipient, messageId)) ?? "now";
  const most = anHour[kind];
  if (most !== undefined && (await mailedWithinAnHour(kind, recipient)) >= most) return "never";
  return "now";
}
