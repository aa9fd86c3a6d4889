import { Icon, type IconName } from "#app/ui/icon.tsx";

/** Where the text is safe, with the sign that fits it. */
export type SaveState = { text: string; sign: IconName };

export const KEPT: SaveState = { text: "Kept on this device", sign: "check" };
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
