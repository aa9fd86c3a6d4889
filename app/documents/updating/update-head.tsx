import type { VersionLine } from "#app/documents/versions/versions-page.tsx";
import { type Change, changes } from "#app/documents/vocabulary.ts";
import { isolated } from "#app/text/isolated.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { plainDay } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";

type Props = {
  here: string;
  document: { title: string };
  adoption: { ofTitle: string; ofPractice: string };
  base: number;
  theirs: { number: number } | null;
  news: readonly VersionLine[];
  passed: boolean;
};

/** The head of the page on which an update is taken over: what the new version is about, and the three texts to look at. */
export function UpdateHead({ here, document, adoption, base, theirs, news, passed }: Props) {
  const { timeZone } = useClock();
  return (
    <>
      <PageHead
        back={{ href: here, label: document.title }}
        title="Take over what changed"
        lead={
          theirs &&
          `You adopted version ${base} of “${isolated(adoption.ofTitle)}”. Version ${theirs.number} is out. What you take over goes into your draft; nothing is put in force by itself.`
        }
      />
      {passed && (
        <Banner icon="info">
          <b>You said that this update is not for you.</b> You can take it over all the same.
        </Banner>
      )}
      {theirs && (
        <Sheet id="news" title="What it is about">
          {news.map(({ number, change, summary, by, practice, credit, at }) => (
            <div key={number} className="stack-tight">
              <p className="flow">
                <Chip tone={change === "minor" ? "info" : "pinned"} icon="swap">
                  {`${changes[change as Change].name} change`}
                </Chip>
                <span className="meta">
                  Version {number}, {isolated(by)}, {isolated(practice)}, {plainDay(at, timeZone)}
                </span>
              </p>
              <p dir="auto">{summary}</p>
              {credit && <p className="meta">{`With thanks to ${isolated(credit)}.`}</p>}
            </div>
          ))}
          <p className="meta">
            Look at each whole: <a href={`${here}/update/base`}>version {base}</a>,{" "}
            <a href={`${here}/update/mine`}>yours</a>,{" "}
            <a href={`${here}/update/theirs`}>version {theirs.number}</a>.
          </p>
        </Sheet>
      )}
    </>
  );
}
