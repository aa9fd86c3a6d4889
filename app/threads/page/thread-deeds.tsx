import { threadHref } from "#app/threads/addresses.ts";
import { AsSent } from "#app/ui/as-sent.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { Menu, MenuLink, opensPopover } from "#app/ui/menu.tsx";

const deeds = [
  { verb: "pin", icon: "pin", words: "Pin it" },
  { verb: "unpin", icon: "pin", words: "Unpin it" },
  { verb: "lock", icon: "lock", words: "Lock it" },
  { verb: "unlock", icon: "unlock", words: "Unlock it" },
  { verb: "change", icon: "pencil", words: "Change it" },
  { verb: "split", icon: "swap", words: "Split it" },
  { verb: "settle", icon: "solved", words: "Close as answered" },
  { verb: "unsettle", icon: "question", words: "Open it again" },
  { verb: "entries", icon: "book", words: "It belongs to a playbook entry" },
  { verb: "print", icon: "doc", words: "Print or save it" },
] as const satisfies { verb: string; icon: IconName; words: string }[];

type Verb = (typeof deeds)[number]["verb"];

type Props = {
  slug: string;
  thread: { number: number; startedByMe: boolean };
  /** Deeds that the viewer may do; whoever reads the conversation may print it. */
  can: Record<Exclude<Verb, "print">, boolean>;
};

function deedsOf({ slug, thread, can }: Props) {
  const here = threadHref(slug, thread.number);
  const may = { ...can, print: true };
  return deeds
    .filter(({ verb }) => may[verb])
    .map(({ verb, icon, words }) => ({
      href: `${here}/${verb}`,
      icon,
      words: verb === "settle" && thread.startedByMe ? "I found it out myself" : words,
    }));
}

const named = "What you can do with this conversation";

/** Offers what can be done to the conversation as a whole, at its top on wide screens. */
export function ThreadDeeds(props: Props) {
  return (
    <AsSent
      id="deeds"
      className="hide-narrow"
      from={props}
      draw={
        import.meta.env.SSR &&
        ((all: Props) => (
          <nav className="flow" aria-label={named}>
            {deedsOf(all).map(({ href, icon, words }) => (
              <ButtonLink key={href} variant="quiet" icon={icon} href={href}>
                {words}
              </ButtonLink>
            ))}
          </nav>
        ))
      }
    />
  );
}

const MENU = "thread-menu";

/** Opens the same as a menu, from the bar that a phone always shows. */
export function OpensThreadMenu() {
  return (
    <button className="bar-more button-plain" type="button" {...opensPopover(MENU)}>
      <Icon name="more" large />
      <span className="vh">{named}</span>
    </button>
  );
}

/** That menu. Where a browser knows no popovers it stands open in the page. */
export function ThreadMenu(props: Props) {
  return (
    <AsSent
      id="deeds-menu"
      className="hide-wide"
      from={props}
      draw={
        import.meta.env.SSR &&
        ((all: Props) => (
          <Menu id={MENU}>
            {deedsOf(all).map(({ href, icon, words }) => (
              <MenuLink key={href} icon={icon} href={href}>
                {words}
              </MenuLink>
            ))}
          </Menu>
        ))
      }
    />
  );
}
