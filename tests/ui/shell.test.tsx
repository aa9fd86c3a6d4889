import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { ShellProps } from "#app/ui/frame/frame-props.ts";
import { Shell } from "#app/ui/frame/shell.tsx";

const cohort = {
  ...{ slug: "north", name: "North", taken: 5, capacity: 8, mySeat: 2, unread: 4, leads: false, reports: 0 },
  ...{ archived: null, lookUntil: null, current: true },
};
const props: ShellProps = {
  networkName: "Roundtable",
  me: { name: "Ada Marsh", initials: "AM", tint: 3 },
  cohorts: [cohort, { ...cohort, slug: "south", name: "South", unread: 0, current: false }],
  inboxUnread: 0,
  practice: { name: "Marsh PT", href: "/practice" },
  staff: false,
  onlyRuns: false,
  applies: false,
  waiting: 0,
  demo: false,
  current: "/c/north",
};

const show = (more: Partial<ShellProps>) =>
  renderToStaticMarkup(
    <Shell {...props} {...more}>
      <h1>Page</h1>
    </Shell>,
  );

const marked = (html: string, mark: string) =>
  [...html.matchAll(new RegExp(`href="([^"]*)"[^>]*aria-current="${mark}"`, "g"))].map((match) => match[1]);

test("the page one is on is marked, and the cohort around it", () => {
  expect(marked(show({}), "page")).toEqual(["/c/north"]);
  expect(marked(show({ current: "/c/north/charter" }), "page")).toEqual(["/c/north/charter"]);
  expect(marked(show({ current: "/c/north/t/12" }), "true")).toEqual(["/c/north", "/c/north", "/cohorts"]);
});

test("only staff of the network see the way to run it", () => {
  expect(show({})).not.toContain('href="/admin"');
  expect(show({ staff: true })).toContain('href="/admin"');
});

test("someone who is not signed in sees no rail, no bar, no cohort", () => {
  const html = show({ me: null });
  expect(html).toContain('href="/sign-in"');
  expect(html).not.toMatch(/class="(rail|tabbar)"|North|sign-out/);
});

test("a cohort without news shows no count", () => {
  expect(show({ cohorts: [{ ...cohort, unread: 0 }] })).not.toContain('class="count"');
});

test("a look is told on the pages of its cohort alone, with its end and the way to end it now", () => {
  const looked = { ...cohort, lookUntil: "3:40 PM" };
  const html = show({ cohorts: [looked] });
  expect(html).toContain("You are looking in as a moderator until 3:40 PM.");
  expect(html).toContain('href="/admin/cohorts/north/look/close"');
  expect(show({ cohorts: [{ ...looked, current: false }] })).not.toContain("looking in");
  expect(show({})).not.toContain("looking in");
});

test("signing out is a form, not a link", () => {
  expect(show({})).toContain('<form method="post" action="/sign-out">');
});
