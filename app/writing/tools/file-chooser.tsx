import type { RefObject } from "react";
import { Icon } from "#app/ui/icon.tsx";

type Props = { add: (files: Iterable<File>) => void; field?: RefObject<HTMLInputElement> };

/** A button that asks for files, several at once; the same one can be chosen again. */
export function FileChooser({ add, field }: Props) {
  return (
    <div className="flow">
      <label className="button button-quiet file-chooser">
        <Icon name="clip" />
        Attach files
        <input
          ref={field}
          className="vh"
          type="file"
          multiple
          onChange={(event) => {
            add(event.currentTarget.files ?? []);
            event.currentTarget.value = "";
          }}
        />
      </label>
    </div>
  );
}
