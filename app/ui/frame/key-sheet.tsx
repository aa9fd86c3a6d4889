import { Dialog } from "#app/ui/dialog.tsx";

type Shortcut = { keys: readonly string[]; does: string };

/** The list of keys that "?" opens, with the switch that turns them off. */
export function KeySheet({ id = "keys", shortcuts }: { id?: string; shortcuts: readonly Shortcut[] }) {
  return (
    <Dialog id={id} title="Keys" cancel="Close">
      <dl className="keys">
        {shortcuts.map(({ keys, does }) => (
          <div key={does}>
            <dt>{does}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <label className="check">
        <input type="checkbox" data-keys-switch="" defaultChecked />
        <span>
          Use these keys on this device
          <span className="hint">Turn them off if you speak to your device, or if they get in your way.</span>
        </span>
      </label>
    </Dialog>
  );
}
