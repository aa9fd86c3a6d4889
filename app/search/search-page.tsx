import { isolated } from "#app/text/isolated.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { useClock } from "#app/web/browser/use-clock.ts";
import { MOST_LETTERS, readAsked, searchHref, wordsOf } from "./asked.ts";
import { Filters } from "./filters.tsx";
import { NarrowForm } from "./narrow-form.tsx";
import { RecentSearches, useKeepSearch } from "./recent-searches.tsx";
import { useTyping } from "./use-typing.ts";
import { type Found, isNothing, WhatWasFound } from "./what-was-found.tsx";

type Cohort = { slug: string; name: string };

type Props = { typed: string; first: boolean; cohorts: Cohort[]; found: Found | null };

/** The page on which one finds things again: a box, what narrows it, and what was found. */
export function SearchPage(page: Props) {
  const { typed, findTyped } = useTyping();
  const clock = useClock();
  const shown = typed ? { typed: typed.text, found: typed.found } : page;
  const { found } = shown;
  const asked = readAsked(shown.typed);
  const nothing = found !== null && isNothing(found);
  useKeepSearch(page.typed, page.found !== null && !isNothing(page.found));
  const next = typed ? null : found?.conversations.next;
  const here = searchHref(page.typed);
  return (
    <Page>
      <PageHead title="Search" />
      <search>
        <form className="search-form" action="/search">
          <Field
            name="q"
            type="search"
            label="What are you looking for?"
            defaultValue={page.typed}
            maxLength={MOST_LETTERS}
            autoComplete="off"
            enterKeyHint="search"
            dir="auto"
            onInput={findTyped}
          />
          <Button icon="search">Find</Button>
        </form>
        <Filters asked={asked} cohorts={page.cohorts} />
        <NarrowForm typed={shown.typed} asked={asked} />
      </search>
      <div aria-live="polite" className="vh">
        {typed && (nothing ? "Nothing found." : found && "What was found is shown below.")}
      </div>
      {found === null ? (
        <>
          <RecentSearches />
          <HowToSearch />
        </>
      ) : nothing ? (
        <Nothing typed={shown.typed} words={wordsOf(asked)} cohorts={page.cohorts} />
      ) : (
        <WhatWasFound found={found} {...clock} />
      )}
      {found !== null && (
        <Pager
          label="More of what was found"
          newer={page.first || typed ? null : here}
          newerLabel="The best"
          older={next ? `${here}&after=${encodeURIComponent(next)}` : null}
          olderLabel="More"
        />
      )}
    </Page>
  );
}

function Nothing({ typed, words, cohorts }: { typed: string; words: string; cohorts: readonly Cohort[] }) {
  return (
    <Empty
      id="nothing"
      title="Nothing found"
      action={
        cohorts.length > 0 && (
          <ButtonLink variant="primary" icon="plus" href={`/ask?title=${encodeURIComponent(words)}`}>
            Ask the group
          </ButtonLink>
        )
      }
    >
      Nobody has written “{isolated(typed)}” where you can read. Try fewer words, or another word for it.
    </Empty>
  );
}

const ways: [string, string][] = [
  ["“late cancellation”", "these words side by side"],
  ["-school", "without this word"],
  ["by:graham", "what Graham wrote"],
  ["in:pediatric-pt", "in one cohort"],
  ["topic:billing", "about one topic"],
  ["is:unanswered", "questions without an answer"],
  ["is:mine", "what you wrote"],
  ["has:file", "posts that carry a file"],
  ["after:2026-01-31", "from that day on; before: works too"],
];

function HowToSearch() {
  return (
    <section className="sheet" aria-labelledby="ways">
      <div className="sheet-head">
        <h2 id="ways">How to look for something</h2>
      </div>
      <div className="sheet-in">
        <p>
          Type what you remember. Other forms of a word and small slips in titles and names are found too.
        </p>
        <dl className="keys">
          {ways.map(([typed, means]) => (
            <div key={typed}>
              <dt>{means}</dt>
              <dd>
                <code>{typed}</code>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}
