import { Avatar } from "#app/ui/avatar.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Menu, MenuButton, MenuLink, opensPopover } from "#app/ui/menu.tsx";
import { Brand } from "./brand.tsx";
import type { ShellMe, ShellProps } from "./frame-props.ts";

/** The dark band on top: the network, the one orange button, the inbox, oneself. */
export function Band({ networkName, me, inboxUnread, staff, onlyRuns, applies }: ShellProps) {
  return (
    <header className="band">
      <div className="band-in">
        <a className="brand" href="/">
          <Brand name={networkName} />
        </a>
        {me ? (
          <>
            {!onlyRuns && !applies && <SearchBox />}
            {!onlyRuns && !applies && (
              <ButtonLink href="/ask" variant="ember" icon="plus" className="hide-narrow">
                Ask the group
              </ButtonLink>
            )}
            <a
              className="band-item hide-narrow"
              href="/inbox"
              aria-label={inboxUnread > 0 ? `Inbox, ${inboxUnread} unread` : "Inbox"}
            >
              <Icon name="inbox" large />
              {inboxUnread > 0 && (
                <span className="count" aria-hidden="true">
                  {inboxUnread > 99 ? "99+" : inboxUnread}
                </span>
              )}
            </a>
            <button className="band-item button-plain" type="button" {...opensPopover("me-menu")}>
              <Avatar initials={me.initials} tint={me.tint} photo={me.photo} size="small" />
              <span className="vh">
                <bdi>{me.name}</bdi>: settings and sign out
              </span>
            </button>
          </>
        ) : (
          <ButtonLink href="/sign-in" variant="ember">
            Sign in
          </ButtonLink>
        )}
      </div>
      {me && <MeMenu me={me} staff={staff} talks={!applies} />}
    </header>
  );
}

/** The box of every page; on a phone its sign, which leads to the page for it. */
function SearchBox() {
  return (
    <>
      <search className="band-search hide-narrow">
        <form action="/search">
          <input type="search" name="q" placeholder="Search" aria-label="Search" autoComplete="off" />
        </form>
      </search>
      <a className="band-item hide-wide" href="/search" aria-label="Search">
        <Icon name="search" large />
      </a>
    </>
  );
}

function MeMenu({ me, staff, talks }: { me: ShellMe; staff: boolean; talks: boolean }) {
  return (
    <Menu id="me-menu">
      <p className="menu-note" dir="auto">
        {me.name}
      </p>
      <hr />
      {talks && (
        <MenuLink href="/mine" icon="talk">
          My conversations
        </MenuLink>
      )}
      <MenuLink href="/settings" icon="person">
        My settings
      </MenuLink>
      {staff && (
        <MenuLink href="/admin" icon="shield">
          Run the network
        </MenuLink>
      )}
      <form method="post" action="/sign-out">
        <MenuButton type="submit" icon="out">
          Sign out
        </MenuButton>
      </form>
    </Menu>
  );
}
