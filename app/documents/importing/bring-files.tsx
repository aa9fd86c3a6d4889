import { useEffect, useRef, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";

type Tools = typeof import("./sending-tools.tsx");

export const documentKinds = ".docx,.md,.markdown,.html,.htm,.txt,.pdf,.zip";

/** The field by which files are brought. Script sends each by itself and shows how far it is; without it the form sends all at once. */
export function BringFiles({ waiting }: { waiting: number }) {
  const [tools, setTools] = useState<Tools & { chosen: readonly File[] }>();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    import("./sending-tools.tsx").then(
      // What was chosen in the plain field is sent by what takes its place.
      (loaded) => setTools({ ...loaded, chosen: [...(field.current?.files ?? [])] }),
      () => {},
    );
  }, []);
  if (tools) return <tools.SendingTools waiting={waiting} chosen={tools.chosen} />;
  return (
    <PostForm action="/practice/manual/import" encType="multipart/form-data" className="stack">
      <div className="field">
        <label htmlFor="file">Files</label>
        <input
          id="file"
          className="input"
          name="file"
          type="file"
          ref={field}
          multiple
          accept={documentKinds}
          aria-describedby="file-hint"
        />
      </div>
      <Button variant="primary" icon="upload" wide>
        Bring them
      </Button>
    </PostForm>
  );
}
