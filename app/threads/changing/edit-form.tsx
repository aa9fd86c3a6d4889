import { useRef } from "react";
import type { FormFile } from "#app/files/attaching/given-files.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Saved } from "#app/writing/drafts/save-state.tsx";
import { useEditOnDevice } from "#app/writing/drafts/use-edit-on-device.ts";
import { MarkedText } from "#app/writing/marked-text.tsx";

import { EditedFiles } from "./edited-files.tsx";

type Props = {
  /** Where the post's pages are; the form goes to its `/edit`. */
  post: string;
  back: string;
  body: string;
  /** How often the post had been saved when this text was begun. */
  seen: number;
  /** The report that this edit settles. */
  item: string;
  /** Someone else's words: the reason is for their author. */
  why?: { author: string; value: string };
  audience: string;
  errors?: Record<string, string>;
  /** Text that someone else saved meanwhile. */
  theirs?: string;
  preview?: string;
  /** The post's files, for its author: where the script sends more of them to, and why some that were sent are not taken. */
  edited: { files: readonly FormFile[]; sendTo: string; sentences?: readonly string[] } | null;
};

/** The form that changes a post. Works without script; with it, what is typed is kept on the device until it is saved. */
export function EditForm(props: Props) {
  const { post, body, seen, item, why, errors = {}, theirs, preview } = props;
  const { form, saved } = useEditOnDevice(`edit:${post}`, seen);
  const area = useRef<HTMLTextAreaElement>(null);
  const side = theirs ?? preview;
  return (
    <Sheet>
      <PostForm action={`${post}/edit`} className="stack composer" ref={form} noValidate>
        {/* Enter in a field saves, though other buttons stand before that one. */}
        <button type="submit" hidden>
          Save
        </button>
        <input type="hidden" name="seen" value={seen} />
        {item && <input type="hidden" name="item" value={item} />}
        {errors.form && (
          <p className="error" role="alert">
            <Icon name="warn" />
            {errors.form}
          </p>
        )}
        <div className={side === undefined ? "composer-panes" : "composer-panes is-split"}>
          <MarkedText
            area={area}
            label={theirs === undefined ? "The text" : "Your text"}
            body={body}
            rows={12}
            tall
            sends="saves"
            error={errors.body}
            focus={Boolean(errors.body)}
          />
          {theirs !== undefined && (
            <Field
              as="textarea"
              name="theirs"
              label="What was saved meanwhile"
              rows={12}
              className="is-tall"
              readOnly
              // Not sent: it is here to be read and copied from.
              form="nothing"
              defaultValue={theirs}
            />
          )}
          {theirs === undefined && preview !== undefined && (
            <section className="composer-preview" aria-labelledby="preview-title">
              <h2 className="preview-title" id="preview-title">
                Preview
              </h2>
              <Prose html={preview} />
            </section>
          )}
        </div>
        {props.edited && (
          <EditedFiles
            // What came back is what is there now.
            key={props.edited.files.map(({ uid }) => uid).join()}
            action={`${post}/edit/files`}
            {...props.edited}
            error={errors.file}
          />
        )}
        {why && (
          <Field
            as="textarea"
            name="reason"
            label="Why you edit it"
            rows={2}
            className="is-short"
            required
            maxLength={500}
            hint={`A few words that ${why.author} reads.`}
            defaultValue={why.value}
            error={errors.reason}
          />
        )}
        <div className="composer-foot">
          <p className="meta push-end">{props.audience}</p>
          <div className="flow">
            <Button formAction={`${post}/edit/preview`}>Preview</Button>
            <Button variant="primary" data-send>
              {theirs === undefined ? "Save" : "Save your text"}
            </Button>
            <ButtonLink variant="quiet" href={props.back}>
              Not now
            </ButtonLink>
          </div>
          <Saved state={saved} />
        </div>
      </PostForm>
    </Sheet>
  );
}
