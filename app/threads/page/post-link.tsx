import { useEffect, useRef, useState } from "react";
import { Button } from "#app/ui/button.tsx";

/** The address of a post to copy: by hand without script, with one press where there is some. */
export function PostLink({ url }: { url: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [canCopy, setCanCopy] = useState(false);
  const [said, setSaid] = useState("");
  useEffect(() => setCanCopy(Boolean(navigator.clipboard)), []);
  const copy = () => {
    field.current?.select();
    navigator.clipboard.writeText(url).then(
      () => setSaid("Copied"),
      () => setSaid("Press Ctrl and C to copy it."),
    );
  };
  return (
    <div className="field">
      <label htmlFor="link">Link to this post</label>
      <p className="hint" id="link-hint">
        Only members of this cohort can open it.
      </p>
      <div className="flow">
        <input
          ref={field}
          className="input link-field"
          id="link"
          readOnly
          value={url}
          aria-describedby="link-hint"
        />
        {canCopy && (
          <Button type="button" icon="copy" onClick={copy}>
            Copy
          </Button>
        )}
      </div>
      <p className="saved" role="status">
        {said}
      </p>
    </div>
  );
}
