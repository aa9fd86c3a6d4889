import type { ReactNode } from "react";
import { Button } from "#app/ui/button.tsx";
import { ErrorText } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { Audience } from "./audience.tsx";
import { useKeptDraft } from "./kept-draft.ts";
import { BODY_MAX } from "./policy.ts";

type Props = {
  /** Where the form posts to; its preview is the same address with `/preview`. */
  action: string;
  /** The place of the draft: "new", or the thread's number. */
  place: string;
  cohort: { slug: string; name: string; taken: number; capacity: number; mySeat: number };
  /** Made by the server when the form is shown, so that sending it twice posts once. */
  formKey: string;
  heading: string;
  label: string;
  submit: string;
  body: string;
  seq: number;
  error?: string;
  formError?: string;
  replyTo?: { number: number; name: string } | null;
  preview?: string;
  /** Fields above the text, such as the title. */
  children?: ReactNode;
};

/** Where people write. Works as a plain form; script keeps the text on the device and on the server as it grows. */
export function Composer(props: Props) {
  const { action, cohort, place, replyTo, preview, error, formError } = props;
  const { form, saved, offline } = useKeptDraft({ slug: cohort.slug, place, seq: props.seq });
  return (
    <section className="sheet sheet-in composer" id="composer" aria-labelledby="composer-title">
      <form method="post" action={action} className="stack" ref={form}>
        {/* Not controlled: what the browser brings back from earlier brings its own key. */}
        <input type="hidden" name="key" defaultValue={props.formKey} />
        <input type="hidden" name="seq" defaultValue={props.seq} />
        {replyTo && <input type="hidden" name="replyTo" value={replyTo.number} />}
        <div className="split">
          <h2 id="composer-title">{props.heading}</h2>
          {replyTo && (
            <span className="chip">
              <Icon name="reply" />
              To {replyTo.name}, #{replyTo.number}
              <a
                href={`${action}?post=${replyTo.number}#composer`}
                className="chip-close"
                aria-label="Reply to the whole conversation instead"
              >
                <Icon name="close" />
              </a>
            </span>
          )}
        </div>
        {formError && (
          <p className="error" role="alert">
            <Icon name="warn" />
            {formError}
          </p>
        )}
        {props.children}
        <div className={preview === undefined ? "composer-panes" : "composer-panes is-split"}>
          <div className="field">
            <label htmlFor="body" className={props.children ? undefined : "vh"}>
              {props.label}
            </label>
            <textarea
              className="input"
              id="body"
              name="body"
              rows={7}
              required
              maxLength={BODY_MAX}
              defaultValue={props.body}
              aria-invalid={error ? true : undefined}
              // biome-ignore lint/a11y/noAutofocus: below a long thread nobody would see what is wrong.
              autoFocus={Boolean(error) || undefined}
              aria-describedby={error ? "body-hint body-error" : "body-hint"}
            />
            <ErrorText id="body-error" error={error} />
            <p className="hint" id="body-hint">
              Plain text is fine. <code>**bold**</code>, <code>- lists</code> and <code>&gt; quotes</code>{" "}
              work too.
            </p>
          </div>
          {preview !== undefined && (
            <section className="composer-preview" aria-labelledby="preview-title">
              <h3 id="preview-title">Preview</h3>
              <Prose html={preview} />
            </section>
          )}
        </div>
        <div className="composer-foot">
          <Audience cohort={cohort} />
          <div className="flow">
            <Button formAction={`${action}/preview`} formNoValidate>
              Preview
            </Button>
            <Button variant="primary">{props.submit}</Button>
          </div>
        </div>
        <p className="saved" role="status">
          {offline ? (
            <>
              <Icon name="warn" />
              You seem to be offline. Your text is kept on this device; send it when you are back.
            </>
          ) : (
            saved && (
              <>
                <Icon name="check" />
                {saved}
              </>
            )
          )}
        </p>
      </form>
    </section>
  );
}
