import { expect, test } from "vitest";
import { passwordTrouble } from "#app/accounts/password-policy.server.ts";

const maribel = {
  name: "Maribel Ostrander",
  email: "mo.salt+news@saltwillowkids.example",
  practice: "Saltwillow Kids Therapy",
  network: "Gulf Roundtable",
};

const trouble = (password: string) => passwordTrouble(password, maribel);

test.each([
  "seven quiet herons",
  "correct horse battery staple",
  "x9$kQ2!mZ7pL",
  "kids and therapy tools",
  "   leading and trailing   ",
  "vier ruhige Reiher im Ärmel",
  "четыре тихие цапли",
  "🦩🦩 pink birds on 3 roofs",
  "1 long sentence, with every kind of sign; nobody minds.".repeat(2),
])("%j is taken", (password) => {
  expect(trouble(password)).toBeNull();
});

test.each([
  ["ten chars!", /at least 12 characters/],
  ["🦩🦩🦩🦩🦩🦩🦩🦩🦩🦩🦩", /at least 12 characters/],
  [`${"seven quiet herons ".repeat(7)}.`, /at most 128 characters/],
  ["password1234", /strangers try first/],
  ["Passw0rd!!2024", /strangers try first/],
  ["P@$$w0rd-is-mine", /strangers try first/],
  ["basketball2024", /strangers try first/],
  ["12345678901234", /easy to guess/],
  ["!!!qwertyuiop!!!", /strangers try first/],
  ["b4sk3tb4ll 99999", /strangers try first/],
  ["aaaaaaaaaaaaaa", /easy to guess/],
  ["abc123abc123abc123", /easy to guess/],
  ["abcdefghijklmnop", /easy to guess/],
  ["iloveyouforever", /easy to guess/],
  ["maribel loves tea", /own name/],
  ["0STRANDER river boat", /own name/],
  ["Märibel on a roof 7", /own name/],
  ["Saltwillow2026!", /practice’s name/],
  ["$altw1llow forever", /practice’s name/],
  ["salt-willow kids 12", /practice’s name/],
  ["gulfroundtable at 9", /network’s name/],
  ["mo.salt river boat", /your email/],
])("%j is refused, with its own reason", (password, reason) => {
  expect(trouble(password)).toMatch(reason);
});

test("a person's short or ordinary names do not shut out half the dictionary", () => {
  const bo = {
    name: "Bo Li",
    email: "office@x.example",
    practice: "Quiet Kids Therapy",
    network: "Pediatrics Network",
  };
  expect(passwordTrouble("seven quiet herons", bo)).toBeNull();
  expect(passwordTrouble("border collies nap", bo)).toBeNull();
  expect(passwordTrouble("the office is 3 floors up", bo)).toBeNull();
  expect(passwordTrouble("quietkids forever 7", bo)).toMatch(/practice’s name/);
});

test("a hostile password is judged quickly", () => {
  trouble("warm it up first, please");
  for (const unit of ["@$1!03", "4@8({[<369&#!1/|0$5+7%2", "abc123", "asdfghjkl;'"]) {
    // Processor time: other tests share the machine.
    const began = process.cpuUsage();
    trouble(unit.repeat(30).slice(0, 128));
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1000).toBeLessThan(250);
  }
});
