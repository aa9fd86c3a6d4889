import { useEffect, useState } from "react";
import type { Upload } from "#app/files/attaching/upload-queries.server.ts";
import { Button } from "#app/ui/button.tsx";

type Tools = typeof import("./tools/file-tools.tsx");

export type AttachedFilesProps = {
  slug: string;
  place: string;
  uploads: readonly Upload[];
};

/** The files of what one is writing. Script brings the means to send some from here; without it there is a page for them. */
export function AttachedFiles(props: AttachedFilesProps) {
  const { slug, place, uploads } = props;
  const [tools, setTools] = useState<Tools>();
  useEffect(() => {
    import("./tools/file-tools.tsx").then(setTools, () => {});
  }, []);
  if (tools) return <tools.FileTools {...props} />;
  return (
    <div className="flow">
      <Button variant="quiet" icon="clip" formAction={`/c/${slug}/drafts/${place}/attach`} formNoValidate>
        {uploads.length > 0 ? `Files: ${uploads.length}` : "Attach files"}
      </Button>
    </div>
  );
}
