import { type ReactNode, type RefObject, useState } from "react";
import { change, markedIn } from "../insert-text.ts";
import type { Link } from "./tool.ts";

type Form = typeof import("./linking.ts");
type Surface = { linkAt(): Link; putLink(link: Link | null): void };
type Asked = { Form: Form["LinkForm"]; link: Link; put(link: Link | null): void };

/** Asks where a link leads, and puts it where the caret was, in a plain field or in the rich text over it. */
export function useLink(area: RefObject<HTMLTextAreaElement>, surface?: Surface) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = async () => {
    const field = area.current;
    if (!field) return;
    const { LinkForm, linkAt, linked } = await import("./linking.ts");
    const at = surface ? null : linkAt(markedIn(field));
    setAsked({
      Form: LinkForm,
      link: at ?? surface!.linkAt(),
      put: (link) => (at ? change(field, linked(at, link)) : surface!.putLink(link)),
    });
  };
  const form: ReactNode = asked && (
    <asked.Form
      link={asked.link}
      done={(link) => {
        setAsked(null);
        // The dialog gives the focus back first.
        if (link !== undefined) setTimeout(() => asked.put(link));
      }}
    />
  );
  return { ask: () => void ask().catch(() => {}), form };
}
