import { follow } from "./support/follow.ts";
import {
  accept,
  addPractice,
  codeOf,
  invitationFor,
  seat,
  signIn,
  signOut,
  turnAppOn,
} from "./support/network.ts";
import { startServer } from "./support/server.ts";
import { expect, test } from "./support/test.ts";

const password = "violet ladder autumn mill";
const admin = "ada@network.example";
const ana = { name: "Ana Brightwater", email: "ana@brook.example", practice: "Brook Pediatrics" };
const ben = { name: "Ben Oakes", email: "ben@hill.example", practice: "Hill Therapy" };

test("a network is set up, and two practices meet in it until one of them leaves", {
  tag: "@noscript",
}, async ({ openAt }) => {
  test.setTimeout(240_000);
  const server = await startServer();
  try {
    const ada = await openAt(server.url);
    const anas = await openAt(server.url);
    const bens = await openAt(server.url);
    let secret = "";

    await test.step("the printed link sets the network up, once", async () => {
      const link = /http\S+setup\?token=\S+/.exec(server.said())![0];
      await ada.goto(link);
      await ada.getByLabel("Name of the network").fill("Lakeside Network");
      await ada.getByLabel("Your name").fill("Ada Farnsworth");
      await ada.getByLabel("Email").fill(admin);
      await ada.getByLabel("Password").fill(password);
      await ada.getByRole("button", { name: "Set up the network" }).click();
      await expect(ada.getByText("Your role needs this.")).toBeVisible();
      const again = await anas.goto(link);
      expect(again?.status()).toBe(404);
      await expect(anas.getByRole("heading", { level: 1 })).toHaveText("This link no longer works");
    });

    await test.step("the administrator's role counts once there is a second step", async () => {
      await ada.goto("/admin");
      await expect(ada).toHaveURL(/second-factor$/);
      secret = await turnAppOn(ada, password);
      await ada.goto("/admin");
      await expect(ada.getByRole("heading", { level: 1 })).toHaveText("Run the network");
    });

    await test.step("two practices are added, and their owners accept their invitations", async () => {
      for (const [page, owner] of [
        [anas, ana],
        [bens, ben],
      ] as const) {
        await addPractice(ada, { name: owner.practice, town: "Worthington", owner: owner.email });
        const link = await invitationFor(ada, owner.email);
        await accept(page, link, owner.name, password);
        await expect(page.getByRole("heading", { name: "Welcome. First, your practice" })).toBeVisible();
        expect((await page.goto(link))?.status()).toBe(404);
      }
    });

    await test.step("a cohort is formed with its charter, and both are seated", async () => {
      await ada.goto("/admin/cohorts/new");
      await ada.getByLabel("Name").fill("River Owners");
      await ada.getByText("Link, focus and seats").click();
      await ada.getByLabel("Link").fill("river");
      await ada.getByRole("spinbutton", { name: "Seats" }).fill("6");
      await ada.getByText("Its charter: read and change").click();
      await ada.getByLabel("Charter").fill("# What we promise\n\n- What is said here **stays** here.");
      await ada.getByRole("button", { name: "Form the cohort" }).click();
      await expect(ada.getByText("The cohort is formed.")).toBeVisible();
      await seat(ada, "river", ana.practice);
      await seat(ada, "river", ben.practice);
      await ada.getByRole("button", { name: new RegExp(`Make facilitator.*${ana.name}`) }).click();
      await expect(ada.getByText("They lead this cohort now.")).toBeVisible();
      await expect(ada.getByRole("listitem").filter({ hasText: ana.name })).toContainText("Facilitator");
    });

    await test.step("the administrator does not see inside", async () => {
      expect((await ada.goto("/c/river"))?.status()).toBe(404);
    });

    await test.step("the charter comes before the first look", async () => {
      for (const page of [anas, bens]) {
        await page.goto("/c/river");
        await expect(page).toHaveURL(/\/c\/river\/charter$/);
        await expect(page.getByRole("heading", { name: "What we promise" })).toBeVisible();
        await page.getByRole("button", { name: "Accept the charter" }).click();
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("Say hello to River Owners");
        await page.getByRole("link", { name: /Not now/ }).click();
        await expect(page).toHaveURL(/\/c\/river$/);
        await expect(page.getByRole("heading", { name: "Nobody has asked anything yet" })).toBeVisible();
      }
    });

    await test.step("one asks, the other answers, and the answer is accepted", async () => {
      await anas.getByRole("link", { name: "Ask the first question" }).click();
      await anas.getByLabel("Title").fill("Who cleans the mats?");
      await anas.getByLabel("The whole story").fill("We never agreed on it.");
      await expect(anas.getByText("Visible to the 2 practices of River Owners")).toBeVisible();
      await anas.getByRole("button", { name: "Post it" }).click();
      await expect(anas.getByRole("heading", { level: 1 })).toHaveText("Who cleans the mats?");
      await bens.goto("/c/river");
      await bens.getByRole("link", { name: /Who cleans the mats/ }).click();
      await bens.getByRole("textbox", { name: "Your reply" }).fill("Whoever closes.");
      await bens.getByRole("button", { name: "Post reply" }).click();
      await expect(bens.getByRole("article").filter({ hasText: "Whoever closes." })).toBeVisible();
      await anas.reload();
      await anas.getByRole("button", { name: /This is the answer/ }).click();
      await expect(anas.locator("#p2").getByText("Accepted answer", { exact: true })).toBeVisible();
    });

    await test.step("the owner signs out, and in again with the password", async () => {
      await signOut(anas);
      await signIn(anas, ana.email, "not the password");
      await expect(anas.getByText("Email and password do not match.")).toBeVisible();
      await signIn(anas, ana.email, password);
      await expect(anas.getByRole("heading", { level: 1 })).toContainText("Ana");
    });

    await test.step("the administrator signs in with the second step", async () => {
      await signOut(ada);
      await signIn(ada, admin, password);
      await expect(ada.getByRole("heading", { level: 1 })).toHaveText("One more step");
      expect((await ada.goto("/admin"))?.url()).toContain("/sign-in");
      await signIn(ada, admin, password);
      await ada.getByLabel("Code from your authenticator app").fill(codeOf(secret, 1));
      await follow(ada, () => ada.getByRole("button", { name: "Sign in" }).click());
      await ada.goto("/admin");
      await expect(ada.getByRole("heading", { level: 1 })).toHaveText("Run the network");
    });

    await test.step("where no mail is sent, nobody is asked for an email in vain", async () => {
      const stranger = await openAt(server.url);
      await stranger.goto("/sign-in/link");
      await expect(stranger.getByText("This network sends no email yet")).toBeVisible();
      await expect(stranger.getByLabel("Email")).toHaveCount(0);
    });

    await test.step("losing the seat ends access with the next request, and leaves what is one's own", async () => {
      await ada.goto("/admin/cohorts/river");
      await ada.getByRole("link", { name: `End the seat of ${ben.practice}` }).click();
      await ada.getByLabel("Reason").fill("They asked to leave at the end of the year.");
      await ada.getByRole("button", { name: "End the seat" }).click();
      await expect(ada.getByText("The seat is free.")).toBeVisible();
      expect((await bens.reload())?.status()).toBe(404);
      expect((await bens.goto("/c/river"))?.status()).toBe(404);
      await bens.goto("/cohorts");
      await expect(bens.getByText("River Owners")).toHaveCount(0);
      expect((await bens.goto("/settings"))?.status()).toBe(200);
      expect((await bens.goto("/practice"))?.status()).toBe(200);
      await bens.goto("/settings/export");
      const file = await bens.request.get("/settings/export/posts.md");
      expect(file.status()).toBe(200);
      expect(await file.text()).toContain("Whoever closes.");
      await anas.goto("/c/river/threads/1");
      await expect(anas.getByRole("article", { name: ben.name })).toContainText("Whoever closes.");
    });
  } finally {
    await server.stop();
  }
});
