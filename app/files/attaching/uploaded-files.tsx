import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { MOST_CAPTION } from "#app/web/arriving/file-limits.ts";
import { captionAsked } from "./caption-asked.ts";
import { FileName } from "./file-name.tsx";
import { FileProperties } from "./file-properties.tsx";
import { MoveButtons } from "./move-buttons.tsx";
import type { Upload } from "./upload-queries.server.ts";

type Props = { uploads: readonly Upload[]; slug: string; place: string; formKey: string };

/** Lists the files of what one is writing, each with what it shows or is about, and a button that takes it away. */
export function UploadedFiles({ uploads, slug, place, formKey }: Props) {
  const here = `/c/${slug}/attach/${formKey}`;
  const back = `?place=${encodeURIComponent(place)}`;
  return (
    <ul className="bare files">
      {uploads.map(({ uid, name, type, size, caption, properties, held }, i) => (
        <li key={uid} className="file-line">
          <FileName {...{ uid, name, type, size, held }} />
          <PostForm action={`${here}/move${back}`}>
            <input type="hidden" name="file" value={uid} />
            <MoveButtons
              name={name}
              at={i}
              of={uploads.length}
              press={(way) => ({ name: "way", value: way })}
            />
          </PostForm>
          <PostForm action={`${here}/remove${back}`}>
            <input type="hidden" name="file" value={uid} />
            <Button variant="quiet" icon="trash" aria-label={`Take away: ${name}`}>
              Take away
            </Button>
          </PostForm>
          {properties && (
            <PostForm action={`${here}/clean${back}`} className="file-cleaning">
              <input type="hidden" name="file" value={uid} />
              <FileProperties {...{ name, type, properties }} press={{}} />
            </PostForm>
          )}
          <PostForm action={`${here}/caption${back}`} className="search-form">
            <input type="hidden" name="file" value={uid} />
            <Field
              id={`caption-${uid}`}
              name="caption"
              label={captionAsked(type, name).ask}
              hint={captionAsked(type, name).why}
              defaultValue={caption}
              maxLength={MOST_CAPTION}
            />
            <Button>Save</Button>
          </PostForm>
        </li>
      ))}
    </ul>
  );
}
