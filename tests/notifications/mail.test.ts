import { simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerDataStream } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { linkTo, mailTo, useTestSettings } from "#tests/accounts/mailbox.ts";
import { emailOf, practice } from "#tests/support/cast.ts";
import { freePort, type Site, startSite } from "#tests/support/site.ts";

type Taken = { to: string; text: string };

let site: Site;
let server: SMTPServer;
const taken: Taken[] = [];
/** What the mail server does with the next mails. */
let mood: "takes" | "is busy" | "knows nobody" = "takes";

beforeAll(async () => {
  const port = await freePort();
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, answer) {
      if (mood === "knows nobody")
        answer(Object.assign(new Error(`No ${address} here`), { responseCode: 550 }));
      else answer();
    },
    onData(stream: SMTPServerDataStream, session, answer) {
      let text = "";
      stream.on("data", (part) => {
        text += part;
      });
      stream.on("end", () => {
        if (mood === "is busy") return answer(Object.assign(new Error("Try later"), { responseCode: 451 }));
        for (const { address } of session.envelope.rcptTo) taken.push({ to: address, text });
        answer();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  site = await startSite({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: "hello@network.example" });
  useTestSettings({ BASE_URL: site.url });
});

afterAll(async () => {
  await site.stop();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

beforeEach(() => {
  mood = "takes";
});

async function invite(email: string): Promise<void> {
  await site.database.asMember(
    "maribel",
    (app) =>
      app.query(
        "select verbs.invite(to_email => $1, practice => $2, as_role => 'staff', as_network_role => null)",
        [email, practice("saltwillow")],
      ),
    "keep",
  );
}

async function received(email: string): Promise<Taken> {
  for (let tries = 0; tries < 100; tries++) {
    const mail = taken.find(({ to }) => to === email);
    if (mail) return mail;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No mail came to ${email}.`);
}

async function rowOf(email: string, state: string) {
  for (let tries = 0; tries < 100; tries++) {
    const { rows } = await site.database.owner.query(
      "select * from mail where recipient = $1 and state = $2",
      [email, state],
    );
    if (rows.length > 0) return rows;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No mail to ${email} is ${state}.`);
}

test("an invitation arrives by SMTP with a link that lets its reader in", async () => {
  await invite("ines@new.example");
  const mail = await simpleParser((await received("ines@new.example")).text);
  // Nothing that a member typed stands where a stranger's mailbox shows it first.
  expect(mail.subject).toBe("An invitation to Test Network");
  expect(mail.text).toMatch(/^Hello,\n\nyou are invited to a practice on Test Network/);
  expect(mail.text).toContain("The invitation is from Maribel Ostrander, to join Saltwillow");
  expect(mail.from?.value[0]).toMatchObject({ name: "Test Network", address: "hello@network.example" });
  expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
  const link = /http:\S+/.exec(mail.text!)![0];
  expect(mail.html).toContain(`href="${link}"`);
  expect(link.startsWith(`${site.url}/invitation?token=`)).toBe(true);
  expect(mail.text).toContain("You get this because Maribel Ostrander entered this email.");
  const browser = await site.as(null);
  const page = (await browser.get(link.slice(site.url.length))).location!;
  const accepted = await browser.post(page, {
    name: "Ines Calloway",
    timeZone: "America/Denver",
    password: "seven slow barges",
  });
  expect(accepted.location).toBe("/welcome");
});

test("what is kept of a sent mail is its text without the link", async () => {
  await invite("kept@new.example");
  const token = new URL(
    /http:\S+/.exec((await simpleParser((await received("kept@new.example")).text)).text!)![0],
  ).searchParams.get("token")!;
  const [row] = await rowOf("kept@new.example", "sent");
  expect(row.body).toContain("{{link}}");
  expect(JSON.stringify(row)).not.toContain(token);
  // Made again from the nonce and SECRET, for the administrators' page.
  expect(await linkTo(site.database, "invitation", "kept@new.example")).toBe(`/invitation?token=${token}`);
  expect(site.log()).not.toContain(token);
  expect(site.log()).not.toContain("kept@new.example");
});

test("a mail that a busy server did not take is tried again, and sent once", async () => {
  mood = "is busy";
  await invite("later@new.example");
  const [failed] = await rowOf("later@new.example", "failed");
  expect(failed.trouble).toBe("The mail server did not take it (451). It will be tried again.");
  mood = "takes";
  await site.database.owner.query(
    "select graphile_worker.reschedule_jobs(array_agg(id), now()) from graphile_worker.jobs where task_identifier = 'mail_invitation'",
  );
  await received("later@new.example");
  const rows = await rowOf("later@new.example", "sent");
  expect(rows).toHaveLength(1);
  expect(rows[0].trouble).toBe("");
  expect(taken.filter(({ to }) => to === "later@new.example")).toHaveLength(1);
  expect(site.log()).not.toContain("later@new.example");
});

test("an address that the server does not know is not tried again", async () => {
  mood = "knows nobody";
  await invite("typo@new.example");
  const [row] = await rowOf("typo@new.example", "failed");
  expect(row.trouble).toBe("The mail server does not know this email.");
  const { rows } = await site.database.owner.query(
    "select from graphile_worker.jobs where last_error is not null",
  );
  expect(rows).toHaveLength(0);
});

test("a job that runs a second time sends nothing twice", async () => {
  await invite("once@new.example");
  await received("once@new.example");
  await rowOf("once@new.example", "sent");
  const { rows } = await site.database.owner.query(
    "select id from invitation where email = 'once@new.example'",
  );
  await site.database.owner.query("select jobs.enqueue(task => 'mail_invitation', id => $1)", [rows[0].id]);
  await invite("after@new.example");
  await received("after@new.example");
  expect(taken.filter(({ to }) => to === "once@new.example")).toHaveLength(1);
});

test("an invitation taken back before its mail went out is not sent", async () => {
  mood = "is busy";
  await invite("back@new.example");
  await rowOf("back@new.example", "failed");
  mood = "takes";
  await site.database.owner.query(
    "update invitation set revoked_at = now() where email = 'back@new.example'",
  );
  await site.database.owner.query(
    "select graphile_worker.reschedule_jobs(array_agg(id), now()) from graphile_worker.jobs where task_identifier = 'mail_invitation'",
  );
  await invite("next@new.example");
  await received("next@new.example");
  expect(taken.filter(({ to }) => to === "back@new.example")).toHaveLength(0);
});

test("an invitation's row says that its mail went, or why it did not, and it can be sent again at once", async () => {
  const maribel = await site.as("maribel");
  const send = (email: string) => maribel.post("/practice/invite", { email, role: "staff" });
  const rowFor = async (email: string) => {
    const { text } = await maribel.get("/practice");
    return new RegExp(`<th[^>]*><div>${email}[^]*?</tr>`).exec(text)![0];
  };
  expect((await maribel.get((await send("goes@new.example")).location!)).text).toContain("is on its way");
  await rowOf("goes@new.example", "sent");
  expect(await rowFor("goes@new.example")).toMatch(/>Sent</);
  mood = "knows nobody";
  await send("refused@new.example");
  await rowOf("refused@new.example", "failed");
  const row = await rowFor("refused@new.example");
  expect(row).toContain("Email failed");
  expect(row).toContain("The mail server does not know this email.");
  const again = /action="(\/practice\/invitations\/\d+\/again)"/.exec(row)![1]!;
  mood = "takes";
  expect((await maribel.post(again)).location).toBe("/practice?done=again");
  await received("refused@new.example");
  await expect.poll(() => rowFor("refused@new.example")).toMatch(/>Sent</);
});

test("within the hour of a mail that went out the same invitation is not made anew", async () => {
  const maribel = await site.as("maribel");
  await maribel.post("/practice/invite", { email: "waits@new.example", role: "staff" });
  await rowOf("waits@new.example", "sent");
  const { rows } = await site.database.owner.query(
    "update invitation set created_at = now() - interval '10 minutes' where email = 'waits@new.example' returning id",
  );
  const again = () => maribel.post(`/practice/invitations/${rows[0].id}/again`);
  const early = await again();
  expect(early.status).toBe(429);
  expect(early.text).toContain("An invitation went to this email less than an hour ago.");
  await site.database.owner.query(
    "update invitation set created_at = now() - interval '61 minutes' where id = $1",
    [rows[0].id],
  );
  expect((await again()).status).toBe(302);
});

test("an administrator sends a test mail to their own address, and sees what came of it", async () => {
  const everett = await site.as("everett");
  const outcome = async () => {
    const { location } = await everett.post("/admin/mail");
    let page = "";
    await expect
      .poll(async () => {
        page = (await everett.get(location!)).text;
        return page.includes("The test email is on its way.");
      })
      .toBe(false);
    return page;
  };
  expect(await outcome()).toContain("The mail server took the test email.");
  expect((await received(emailOf("everett"))).text).toContain("A test email from Test Network");
  mood = "knows nobody";
  const failed = await outcome();
  expect(failed).toContain("The test email did not go.");
  expect(failed).toContain("The mail server does not know this email.");
  expect((await everett.get("/admin")).text).not.toContain("This network sends no email yet");
});

test("after a reset the owner of the password is told", async () => {
  const browser = await site.as(null);
  await browser.post("/forgotten", { email: emailOf("wendell") });
  const link = await linkTo(site.database, "reset", emailOf("wendell"));
  const page = (await browser.get(link)).location!;
  await browser.post(page, { password: "eleven slow barges" });
  expect((await mailTo(site.database, "password_changed", emailOf("wendell"))).body).toContain(
    "your password was changed just now",
  );
});
