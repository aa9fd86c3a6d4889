import { useActionData } from "@remix-run/react";
import { type ComponentPropsWithoutRef, createContext, forwardRef, useContext } from "react";
import type { Note } from "#app/guard/note.ts";
import { AsSent } from "#app/ui/as-sent.tsx";
import { GuardNotes } from "./guard-notes.tsx";

const FOR = "for-";

/**
 * The name of the field by which a form says for whom its page was made. A browser that goes back in its history puts
 * words into a form with the names that they were typed into: so it puts them into nobody else's.
 */
export function forField(mark: string): string {
  return FOR + mark;
}

/** The mark in the name of such a field; null for any other field. */
export function markInField(name: string): string | null {
  return name.startsWith(FOR) ? name.slice(FOR.length) : null;
}

const Mark = createContext<string | null>(null);

/** Tells every form below for whom the page is made; null for a page that anyone may see. */
export const MarkProvider = Mark.Provider;

type Props = Omit<ComponentPropsWithoutRef<"form">, "method"> & {
  /** Whether this is the form that was sent, where several of a page go to one address. */
  wasSent?: boolean;
};

/**
 * A form that does something as the person for whom its page was made. Another who is signed in by the time it is sent
 * does nothing by it. What anyone may send, signed in or not, is a plain `<form>`.
 */
export const PostForm = forwardRef<HTMLFormElement, Props>(function PostForm(
  { children, wasSent = true, ...rest },
  ref,
) {
  const mark = useContext(Mark);
  const failed = useActionData() as { guard?: Guarding } | undefined;
  const notes = wasSent && failed?.guard && isOf(rest.action, failed.guard.path) ? failed.guard.notes : [];
  return (
    <form method="post" {...rest} ref={ref}>
      {mark && <input type="hidden" name={forField(mark)} />}
      {notes.length > 0 && (
        <AsSent
          id="guard"
          from={notes}
          draw={import.meta.env.SSR && ((asked: Note[]) => <GuardNotes notes={asked} />)}
        />
      )}
      {children}
    </form>
  );
});

/** Notes of the guard on a form that was sent to this path. */
export type Guarding = { path: string; notes: Note[] };

/** Whether a form goes to a path; one without an address goes to that of its page. */
function isOf(action: string | undefined, path: string): boolean {
  return action === undefined || action.split("?")[0] === path;
}
