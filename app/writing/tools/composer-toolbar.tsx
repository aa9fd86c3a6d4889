import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import { Icon } from "#app/ui/icon.tsx";
import { change, markedIn } from "../insert-text.ts";
import { askLink } from "./ask-link.ts";
import { continued } from "./mark-up.ts";
import { markByKey, plainTools } from "./plain-tools.ts";
import { useLink } from "./use-link.tsx";
import { useNames } from "./use-names.ts";
import { useSurface } from "./use-surface.ts";

type Props = { area: RefObject<HTMLTextAreaElement> };

/** Buttons that mark up what is selected in the text below. One stop for the Tab key; arrows move within. */
export function ComposerToolbar({ area }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const { rich, busy, turn } = useSurface(area);
  const link = useLink(area, rich?.surface);
  useNames(area);
  const tools = rich
    ? rich.text.richTools(rich.surface.editor, link.ask)
    : plainTools(() => area.current, link.ask);

  // Which button has been stepped to may be gone; then the first is the stop.
  useEffect(() => {
    const buttons = [...(bar.current?.querySelectorAll("button") ?? [])];
    if (buttons.length > 0 && !buttons.some(({ tabIndex }) => tabIndex === 0)) buttons[0]!.tabIndex = 0;
  });
  const move = (event: KeyboardEvent) => {
    const buttons = [...(bar.current?.querySelectorAll("button") ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const last = buttons.length - 1;
    const to = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    for (const [i, button] of buttons.entries()) button.tabIndex = i === to ? 0 : -1;
    buttons[to]!.focus();
  };
  return (
    <>
      <div className="toolbar" role="toolbar" aria-label="Format the text" aria-controls="body" ref={bar}>
        {tools.map(({ name, icon, key, press, pressed, disabled }, i) => (
          <button
            key={name}
            type="button"
            tabIndex={i === 0 ? 0 : -1}
            title={key ? `${name} (Ctrl+${key.toUpperCase()})` : name}
            aria-label={name}
            aria-pressed={pressed}
            aria-disabled={disabled || undefined}
            aria-keyshortcuts={key && `Control+${key.toUpperCase()}`}
            data-key={key}
            onKeyDown={move}
            // What is written in keeps the focus, and a phone its keyboard.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => !disabled && press()}
          >
            {icon ? <Icon name={icon} /> : name}
          </button>
        ))}
        <button
          type="button"
          className="toolbar-turn"
          tabIndex={-1}
          aria-disabled={busy || undefined}
          onKeyDown={move}
          onClick={turn}
        >
          {rich ? "Plain text" : "Rich text"}
        </button>
      </div>
      {link.form}
    </>
  );
}

/** The keys of the text: those of the toolbar, Enter within a list, and Ctrl+Enter, which sends. */
export function textKeys(event: KeyboardEvent<HTMLTextAreaElement>): void {
  const area = event.currentTarget;
  const held = event.ctrlKey || event.metaKey;
  if (event.nativeEvent.isComposing || event.altKey) return;
  if (event.key === "Enter" && !event.shiftKey) {
    const edit = held ? null : continued(markedIn(area));
    if (!held && !edit) return;
    event.preventDefault();
    if (edit) change(area, edit);
    else area.form?.requestSubmit(area.form.querySelector<HTMLButtonElement>("[data-send]"));
    return;
  }
  if (!held || event.shiftKey) return;
  if (event.key.toLowerCase() === "k") askLink(area);
  else if (!markByKey(area, event.key)) return;
  event.preventDefault();
}
