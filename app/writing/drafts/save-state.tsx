import { Icon, type IconName } from "#app/ui/icon.tsx";

/** Where the text is safe, with the sign that fits it. */
export type SaveState = { text: string; sign: IconName };

export const KEPT: SaveState = { text: "Kept on this device", sign: "check" };
export const OFFLINE: SaveState = {
  text: "Kept on this device; it is saved when you are online again",
  sign: "offline",
};
export const SIGNED_OUT: SaveState = {
  text: "You were signed out. Your text is kept on this device",
  sign: "out",
};
export const SIGNED_OUT_NOWHERE: SaveState = {
  text: "You were signed out, and this browser keeps nothing. Copy your text before you leave this page",
  sign: "warn",
};
/** Where neither the site nor the browser could take it. */
export const KEPT_NOWHERE: SaveState = {
  text: "Not saved, and this browser keeps nothing. Leave this page open, or copy your text",
  sign: "warn",
};
export const BROUGHT_BACK: SaveState = { text: "Brought back from this device", sign: "history" };

/** Says how safe the text is: on this device, on the server, or waiting for a connection. */
export function Saved({ state }: { state: SaveState | null }) {
  return (
    <p className="saved" role="status">
      {state && (
        <>
          <Icon name={state.sign} />
          <span>{state.text}</span>
        </>
      )}
    </p>
  );
}
