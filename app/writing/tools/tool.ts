import type { IconName } from "#app/ui/icon.tsx";

/** A button of the toolbar: over the plain field, or as it stands over the rich text at this moment. */
export type Tool = {
  name: string;
  icon?: IconName;
  key?: string;
  press(): void;
  /** Whether it holds where the caret is; left out for what is done and over. */
  pressed?: boolean;
  disabled?: boolean;
};

/** A link as it is asked for: its words, and where it leads. */
export type Link = { words: string; href: string };
