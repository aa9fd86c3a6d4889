import { type KeyboardEvent, type RefObject, useRef } from "react";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { change, type Edit, type Marked, markedIn } from "../insert-text.ts";
import { continued, lined, linked, wrapped } from "./mark-up.ts";
import { useSurface } from "./use-surface.ts";

type Tool = { name: string; icon: IconName; key?: string; edit(text: Marked): Edit };

const tools: Tool[] = [
  { name: "Bold", icon: "bold", key: "b", edit: (text) => wrapped(text, "**", "bold text") },
  { name: "Italic", icon: "italic", key: "i", edit: (text) => wrapped(text, "_", "slanted text") },
  { name: "Link", icon: "link", key: "k", edit: linked },
  { name: "List", icon: "bullets", edit: (text) => lined(text, "bullets") },
  { name: "Numbered list", icon: "numbers", edit: (text) => lined(text, "numbers") },
  { name: "Quote", icon: "quote", edit: (text) => lined(text, "quote") },
];

type Props = { area: RefObject<HTMLTextAreaElement> };

/** Buttons that mark up what is selected in the text below. One stop for the Tab key; arrows move within. */
export function ComposerToolbar({ area }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const { rich, busy, turn } = useSurface(area);
  const press = (tool: Tool) => {
    if (rich) rich.text.commands[tool.name]!(rich.surface.editor);
    else if (area.current) change(area.current, tool.edit(markedIn(area.current)));
  };
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
    <div className="toolbar" role="toolbar" aria-label="Format the text" aria-controls="body" ref={bar}>
      {tools.map((tool, i) => (
        <button
          key={tool.name}
          type="button"
          tabIndex={i === 0 ? 0 : -1}
          title={tool.key ? `${tool.name} (Ctrl+${tool.key.toUpperCase()})` : tool.name}
          aria-label={tool.name}
          aria-pressed={rich ? rich.text.holds(rich.surface.editor, tool.name) : undefined}
          aria-keyshortcuts={tool.key && `Control+${tool.key.toUpperCase()}`}
          onKeyDown={move}
          onClick={() => press(tool)}
        >
          <Icon name={tool.icon} />
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
  const tool = held && !event.shiftKey && tools.find(({ key }) => key === event.key.toLowerCase());
  if (!tool) return;
  event.preventDefault();
  change(area, tool.edit(markedIn(area)));
}
