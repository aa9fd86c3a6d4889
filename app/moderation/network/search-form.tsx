import type { ReactNode } from "react";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form/field.tsx";

type Props = {
  label: string;
  words: string;
  /** The list without the search. */
  all: string;
  /** Further filters of the same form. */
  children?: ReactNode;
};

/** The words that narrow a list down. */
export function SearchForm({ label, words, all, children }: Props) {
  return (
    <search>
      <form className="filters" action={all}>
        <Field name="q" type="search" label={label} defaultValue={words} maxLength={80} autoComplete="off" />
        {children}
        <div className="filters-go">
          <Button icon="search">Find</Button>
          {words && (
            <ButtonLink variant="quiet" href={all}>
              Show all
            </ButtonLink>
          )}
        </div>
      </form>
    </search>
  );
}
