import { isolated } from "#app/text/isolated.ts";
import { Chip } from "#app/ui/chip.tsx";
import { plainDay } from "#app/ui/time.ts";
import { settings, siteKinds } from "../vocabulary.ts";
import type { ListedSite, Site } from "./queries.server.ts";

type Props = {
  sites: readonly ListedSite[];
  /** The day that it is, such as "2027-01-31". */
  today: string;
  /** Where a site's own page is; nothing where it is only read. */
  href?: (site: ListedSite) => string;
};

/** Sites of a practice, each with where it stands and from where its patients come. */
export function SiteList({ sites, today, href }: Props) {
  return (
    <ul className="bare">
      {sites.map((site) => {
        const name = siteName(site);
        const isPlanned = site.opensOn !== null && site.opensOn > today;
        return (
          <li key={site.uid} className="leftout">
            <div>
              <b dir="auto">{href ? <a href={href(site)}>{name}</a> : name}</b>
              <p className="meta">{whereFrom(site)}</p>
              {(isPlanned || site.closesOn) && (
                <p className="meta">
                  {isPlanned && `Opens ${dayOf(site.opensOn!)}. `}
                  {site.closesOn && `${site.closesOn > today ? "Closes" : "Closed"} ${dayOf(site.closesOn)}.`}
                </p>
              )}
            </div>
            {isPlanned && <Chip tone="held">Planned</Chip>}
          </li>
        );
      })}
    </ul>
  );
}

/** A site in a few words: "Clinic, 12 Mill Lane, 97330". */
export function siteName({ kind, address, zip }: Pick<Site, "kind" | "address" | "zip">): string {
  const called = siteKinds.find(({ value }) => value === kind)?.label;
  return [called, address && isolated(address), zip].filter(Boolean).join(", ");
}

function whereFrom({ setting, minutes, zipsServed, markerMoved }: ListedSite): string {
  const stands = settings.find(({ value }) => value === setting)!;
  const reach =
    zipsServed > 0
      ? `serves ${zipsServed === 1 ? "one ZIP code" : `${zipsServed} ZIP codes`}`
      : `patients drive ${minutes ?? stands.minutes} minutes`;
  return `${stands.label}, ${reach}${markerMoved ? ", marker moved" : ""}`;
}

const dayOf = (day: string) => plainDay(`${day}T00:00:00Z`, "UTC");
