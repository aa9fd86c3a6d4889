import { Icon, type IconName } from "#app/ui/icon.tsx";

/** Where the text is safe, with the sign that fits it. */
export type SaveState = { text: string; sign: IconName };

export const KEPT: SaveState = { text: "Kept on this device", sign: "check" };
export const BROUGHT_BACK: SaveState = { text: "Brought back from this device", sign: "history" };

const KEPT_NOWHERE = "Not saved, and this browser keeps nothing. Leave this page open, or copy your text";

/** Says that the site cannot be reached, and whether the device has the text meanwhile. */
export function whenOffline(isKept: boolean): SaveState {
  return isKept
    ? { text: "Kept on this device; it is saved when you are online again", sign: "offline" }
    : { text: KEPT_NOWHERE, sign: "warn" };
}

/** Says the same to who pressed the button that sends it. */
export function whenNotSent(isKept: boolean): SaveState {
  const text = "You seem to be offline. Your text is kept on this device; send it when you are back.";
  return isKept ? { text, sign: "offline" } : { text: KEPT_NOWHERE, sign: "warn" };
}

/** Says that nobody is signed in any more, and whether the device still has the text. */
export function whenSignedOut(isKept: boolean): SaveState {
  return isKept
    ? { text: "You were signed out. Your text is kept on this device", sign: "out" }
    : {
        text: "You were signed out, and this browser keeps nothing. Copy your text before you leave this page",
        sign: "warn",
      };
}

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
