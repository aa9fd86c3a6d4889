import { expectNarrow } from "./support/accessible.ts";
import { sendWrong } from "./support/send-wrong.ts";
import { expect, test } from "./support/test.ts";

// It gives a person and a practice other names.
test.use({ demonstration: "of this file" });

test("long names and words stay within a small phone", async ({ as }) => {
  const page = await as("Ruth Adeyinka-Moss");
  const word = "Llanfairpwllgwyngyllgogerychwyrn";
  await page.goto("/");
  await sendWrong(page, "/settings/profile", {
    ...{ name: `${word} ${word}-${word}`.slice(0, 80), title: `${word} `.repeat(2) },
    timeZone: "America/Chicago",
  });
  await expect(page).toHaveURL(/settings\?done=profile/);
  await sendWrong(page, "/practice/edit", {
    ...{ name: `${word} ${word} `.repeat(3).slice(0, 119), town: word, state: "OH", zip: "43085" },
    ...{
      "disciplines[]": "pt",
      website: `https://${word}.example/${word}/${word}`,
      description: word.repeat(9),
    },
  });
  await expect(page).toHaveURL(/practice\?done=saved/);
  await sendWrong(page, "/c/pediatric-pt/ask", {
    ...{ kind: "question", title: word.repeat(5).slice(0, 158), key: crypto.randomUUID() },
    body: `${word.repeat(9)}\n\n| a | b | c |\n|-|-|-|\n| ${word} | ${word} | ${word} |\n\n    ${word.repeat(4)}`,
  });
  await expect(page).toHaveURL(/threads\/\d+/);
  const thread = new URL(page.url()).pathname;
  await page.goto("/practice");
  const me = await page.locator("a[href^='/practice/people/']", { hasText: word }).getAttribute("href");
  const person = `/people/${me!.split("/").at(-1)}`;
  for (const path of [
    "/",
    "/c/pediatric-pt",
    "/c/pediatric-pt/people",
    thread,
    person,
    "/practice",
    "/settings",
  ]) {
    await page.goto(path);
    await expectNarrow(page, path);
  }
});
