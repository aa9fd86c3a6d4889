import { Icon } from "#app/ui/icon.tsx";

/** How safe the text is: on this device, on the server, or waiting for a connection. */
export function Saved({ text, offline }: { text: string; offline: boolean }) {
  return (
    <p className="saved" role="status">
      {offline ? (
        <>
          <Icon name="warn" />
          You seem to be offline. Your text is kept on this device; send it when you are back.
        </>
      ) : (
        text && (
          <>
            <Icon name="check" />
            {text}
          </>
        )
      )}
    </p>
  );
}
