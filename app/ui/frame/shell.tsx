import type { ReactNode } from "react";
import { Band } from "./band.tsx";
import type { ShellProps } from "./frame-props.ts";
import { Rail } from "./rail.tsx";
import { Tabbar } from "./tabbar.tsx";

/** The frame around every page: band, rail, and the bar at the foot of a phone. `Page` goes inside. */
export function Frame({ children, ...props }: ShellProps & { children: ReactNode }) {
  const lookedInto = props.cohorts.find((cohort) => cohort.current && cohort.lookUntil);
  const archived = props.cohorts.find((cohort) => cohort.current && cohort.archived);
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      {props.demo && (
        <aside className="strip" aria-label="Demonstration">
          This is a demonstration. The people are invented, and you can <a href="/sign-in">be any of them</a>.
        </aside>
      )}
      <Band {...props} />
      {lookedInto && (
        <aside className="strip strip-look" aria-label="Your look into this cohort">
          You are looking in as a moderator until {lookedInto.lookUntil}.{" "}
          <a href={`/admin/cohorts/${lookedInto.slug}/look/close`}>End the look</a>
        </aside>
      )}
      {archived && (
        <aside className="strip strip-look" aria-label="An archived cohort">
          This cohort is archived since {archived.archived}. It can be read, and nothing is added any more.
          Documents that practices share here stay theirs, and show how they read now.
        </aside>
      )}
      <div className={props.me ? "frame" : "frame is-single"}>
        {props.me && <Rail {...props} />}
        {children}
      </div>
      {props.me && <Tabbar {...props} />}
    </>
  );
}

type PageProps = {
  /** The third column, below the text where there is no room for it. */
  side?: ReactNode;
  /** Keeps the text to the width of a form, for pages of settings. */
  narrow?: boolean;
  children: ReactNode;
};

/** The page itself: the main column, and the side column where there is one. */
export function Page({ side, narrow, children }: PageProps) {
  return (
    <>
      <main className={narrow ? "main main-narrow" : "main"} id="main" tabIndex={-1}>
        {children}
      </main>
      {side && (
        <aside className="side" aria-label="About this page">
          <div className="side-in stack">{side}</div>
        </aside>
      )}
    </>
  );
}

/** Frame and page in one, where nothing stands between them. */
export function Shell({ side, narrow, children, ...frame }: ShellProps & PageProps) {
  return (
    <Frame {...frame}>
      <Page side={side} narrow={narrow}>
        {children}
      </Page>
    </Frame>
  );
}
