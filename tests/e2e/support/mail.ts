import type { AddressInfo } from "node:net";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export type MailServer = {
  url: string;
  /** The link to a page of the site in the newest mail to an address, once it came. */
  linkTo(email: string, path: string): Promise<string>;
  stop(): Promise<void>;
};

/** A mail server that keeps what the site sends. */
export async function startMailServer(): Promise<MailServer> {
  const taken: { to: string; text: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, answer) {
      simpleParser(stream, (error, mail) => {
        for (const { address } of session.envelope.rcptTo)
          taken.push({ to: address, text: mail?.text ?? "" });
        answer(error);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    async linkTo(email, path) {
      for (let tries = 0; tries < 100; tries++) {
        const links = taken
          .filter(({ to }) => to === email)
          .flatMap(({ text }) => text.match(/http:\S+/g) ?? []);
        const link = links.findLast((each) => new URL(each).pathname === path);
        if (link) return link;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`No mail with a link to ${path} came for ${email}.`);
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
