import { type ComponentPropsWithoutRef, createContext, forwardRef, useContext } from "react";

/** The field by which a form says for whom its page was made. */
export const FOR_FIELD = "for";

const Mark = createContext<string | null>(null);

/** Tells every form below for whom the page is made; null for a page that anyone may see. */
export const MarkProvider = Mark.Provider;

/**
 * A form that does something as the person for whom its page was made. Another who is signed in by the time it is sent
 * does nothing by it. What anyone may send, signed in or not, is a plain `<form>`.
 */
export const PostForm = forwardRef<HTMLFormElement, Omit<ComponentPropsWithoutRef<"form">, "method">>(
  function PostForm({ children, ...rest }, ref) {
    const mark = useContext(Mark);
    return (
      <form method="post" {...rest} ref={ref}>
        {mark && <input type="hidden" name={FOR_FIELD} value={mark} />}
        {children}
      </form>
    );
  },
);
