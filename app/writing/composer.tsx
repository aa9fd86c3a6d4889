import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Prose } from "#app/ui/prose.tsx";
import type { Answered } from "#app/writing/drafts/browser-draft.ts";
import { CameBack } from "#app/writing/drafts/came-back-banner.tsx";
import { Saved } from "#app/writing/drafts/save-state.tsx";
import { useDraft } from "#app/writing/drafts/use-draft.ts";
import { AttachedFiles, type AttachedFilesProps } from "./attached-files.tsx";
import { Audience } from "./audience.tsx";
import { change, placed } from "./insert-text.ts";
import { MarkedText } from "./marked-text.tsx";
import { QuoteButton } from "./quote-button.tsx";
import { ReplyChip } from "./reply-chip.tsx";
import { useDock } from "./use-dock.ts";
import { usePreview } from "./use-preview.ts";

type Props = {
  /** Where the form posts to; its preview is the same address with `/preview`. */
  action: string;
  /** The place of the draft: "new", or the thread's number; "~7" behind it for one that came back. */
  place: string;
  /** Why it came back after it was sent. */
  why?: string;
  cohort: { id: number; slug: string; name: string; taken: number; capacity: number; mySeat: number };
  /** Made by the server when the form is shown, so that sending it twice posts once. */
  formKey: string;
  heading: string;
  label: string;
  submit: string;
  body: string;
  seq: number;
  error?: string;
  formError?: string;
  /** That the same words stand there already: they are sent again by one more press. */
  again?: string;
  replyTo?: Answered | null;
  preview?: string;
  /** Files that were sent for it already. Left out where none can be. */
  uploads?: AttachedFilesProps["uploads"];
  /** Below a conversation: with script it waits at the foot of the window, and takes quotes from the posts. */
  docks?: boolean;
  /** Fields above the text, such as the title. */
  children?: ReactNode;
  /** Fields below it, which are seldom changed. */
  below?: ReactNode;
};

/** Where people write. Works as a plain form; script keeps the text on the device and on the server as it grows. */
export function Composer(props: Props) {
  const { action, cohort, place, formError, again, docks = false } = props;
  const [replyTo, setReplyTo] = useState(props.replyTo ?? null);
  const [script, setScript] = useState(false);
  const section = useRef<HTMLElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft({ cohort, place, seq: props.seq, replyTo: setReplyTo });
  const preview = usePreview({ ...draft, address: `${action}/preview`, first: props.preview });
  const { dock, open, shut, handlers } = useDock({
    ...{ section, area, docks },
    asked: Boolean(props.error || formError || again || props.why),
  });
  useEffect(() => setScript(true), []);

  const answered = useCallback(
    (post: Answered | null, quote?: string) => {
      setReplyTo(post);
      open();
      const field = area.current;
      if (field && quote) change(field, placed(field.value, caretOf(field), quote));
      // The chip is part of what is kept; it is drawn before the form is read.
      setTimeout(() => field?.form?.dispatchEvent(new Event("input", { bubbles: true })));
    },
    [open],
  );
  const error = props.error ?? preview.error;
  return (
    <section
      className={`sheet sheet-in composer is-${dock}`}
      id="composer"
      aria-labelledby="composer-title"
      ref={section}
      tabIndex={-1}
      {...handlers}
    >
      <PostForm action={action} className="stack" ref={draft.form}>
        {/* Not controlled: what the browser brings back from earlier brings its own key. */}
        <input type="hidden" name="key" defaultValue={props.formKey} autoComplete="off" />
        <input type="hidden" name="seq" defaultValue={props.seq} />
        <div className="split composer-head">
          <h2 id="composer-title">{props.heading}</h2>
          {replyTo && <ReplyChip post={replyTo} action={action} drop={() => answered(null)} />}
          {dock === "open" && (
            <button type="button" className="button button-quiet composer-shut" onClick={shut}>
              <Icon name="down" />
              <span className="vh">Put the reply aside; it is kept</span>
            </button>
          )}
        </div>
        {place.includes("~") && <input type="hidden" name="place" value={place} />}
        {again && <input type="hidden" name="again" value="yes" />}
        {props.why && <CameBack why={props.why} />}
        {(formError ?? again) && (
          <p className="error" role="alert">
            <Icon name="warn" />
            {formError ?? again}
          </p>
        )}
        {props.children}
        <div className={preview.open ? "composer-panes is-split" : "composer-panes"}>
          <MarkedText
            area={area}
            label={props.label}
            hideLabel={!props.children}
            body={props.body}
            rows={7}
            placeholder={
              dock === "shut" ? (props.uploads?.length ? "Your files wait here" : "Write a reply") : undefined
            }
            sends="sends"
            error={error}
            focus={Boolean(props.error)}
          />
          {preview.open && (
            <section className="composer-preview" aria-labelledby="preview-title" aria-busy={preview.busy}>
              <h3 id="preview-title">Preview</h3>
              {preview.trouble ? <p className="hint">{preview.trouble}</p> : <Prose html={preview.html} />}
            </section>
          )}
        </div>
        {props.uploads && <AttachedFiles slug={cohort.slug} place={place} uploads={props.uploads} />}
        {props.below}
        <div className="composer-foot">
          <Audience cohort={cohort} />
          <div className="flow">
            <Button
              formAction={`${action}/preview`}
              formNoValidate
              aria-pressed={script ? preview.open : undefined}
              onClick={(event) => {
                event.preventDefault();
                preview.toggle();
              }}
            >
              Preview
            </Button>
            <Button variant="primary" data-send>
              {again ? "Post it again" : props.submit}
            </Button>
          </div>
          <Saved state={draft.saved} />
        </div>
      </PostForm>
      {docks && script && <QuoteButton here={action} answer={answered} />}
    </section>
  );
}

/** Where a quote goes: after what is being written, or to the end where nobody has been yet. */
function caretOf(area: HTMLTextAreaElement): number {
  return document.activeElement === area && area.selectionEnd > 0 ? area.selectionEnd : area.value.length;
}
