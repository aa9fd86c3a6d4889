import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Shell, type ShellProps } from "#app/ui/shell.tsx";

const cohort = { slug: "north", name: "North", taken: 5, capacity: 8, mySeat: 2, unread: 4, current: true };
const props: ShellProps = {
  networkName: "Roundtable",
  me: { name: "Ada Marsh", initials: "AM" },
  cohorts: [cohort, { ...cohort, slug: "south", name: "South", unread: 0, current: false }],
  inboxUnread: 0,
  practice: { name: "Marsh PT", href: "/practice" },
  staff: false,
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

test("signing out is a form, not a link", () => {
  expect(show({})).toContain('<form method="post" action="/sign-out">');
});
