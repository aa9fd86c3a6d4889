import { Icon, type IconName } from "#app/ui/icon.tsx";
import type { DeedsWithThread } from "./thread-deeds.ts";

const deeds: [deed: keyof DeedsWithThread, icon: IconName, words: string][] = [
  ["settle", "solved", "Close it as answered"],
  ["unsettle", "question", "Open the question again"],
  ["pin", "pin", "Pin it"],
  ["unpin", "pin", "Unpin it"],
  ["lock", "lock", "Lock it"],
  ["unlock", "unlock", "Unlock it"],
  ["split", "swap", "Move posts into a new conversation"],
];

/** What one may do with a conversation besides renaming it, as links to the page of each. */
export function ThreadMenu({ href, can }: { href: string; can: DeedsWithThread }) {
  return (
    <nav className="deeds" aria-label="What else you can do with this conversation">
      <ul className="bare">
        {deeds
          .filter(([deed]) => can[deed])
          .map(([deed, icon, words]) => (
            <li key={deed}>
              <a className="menu-item" href={`${href}/${deed}`}>
                <Icon name={icon} />
                {words}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
