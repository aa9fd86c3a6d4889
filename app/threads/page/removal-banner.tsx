import { isolated } from "#app/text/isolated.ts";
import { Banner } from "#app/ui/banner.tsx";
import type { IconName } from "#app/ui/icon.tsx";
import { PURGED, SET_ASIDE } from "./patient-words.ts";

type Props = {
  removal: { kind: string; by: string; reason: string };
  /** Where a post that moved is now. */
  movedTo?: string;
  /** Advice to those who still see the words. */
  children?: string;
};

const icons: Record<string, IconName> = {
  hidden: "eye-off",
  moved: "swap",
  set_aside: "shield",
  purged: "shield",
};

/** Says who removed a post, and why. */
export function RemovalBanner({ removal, movedTo, children }: Props) {
  return (
    <Banner icon={icons[removal.kind] ?? "trash"}>
      <p>
        <b>{sentence(removal)}</b>
        {removal.reason && ` “${isolated(removal.reason)}”`}
        {movedTo && (
          <>
            {" "}
            <a href={movedTo}>Go to where it is now</a>
          </>
        )}
      </p>
      {children && <p>{children}</p>}
    </Banner>
  );
}

function sentence({ kind, by }: Props["removal"]): string {
  if (kind === "hidden") return `${by} hid this post.`;
  if (kind === "set_aside") return `This post ${SET_ASIDE}`;
  if (kind === "purged") return `This post ${PURGED}`;
  if (kind === "moved") return `${by} moved this post into a conversation of its own.`;
  return `${by} deleted this post.`;
}
