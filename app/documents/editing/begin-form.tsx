import { useRef } from "react";
import { DOCUMENT_MAX } from "#app/documents/policy.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { MarkedText } from "#app/writing/marked-text.tsx";
import { KindField, TopicsField } from "./kind-and-topics.tsx";

type Props = { failed: { errors: Record<string, string>; values: Record<string, string> } | undefined };

/** The form that begins a document: what it is, and its text if there is one already. */
export function BeginForm({ failed }: Props) {
  const { errors = {}, values = {} } = failed ?? {};
  const area = useRef<HTMLTextAreaElement>(null);
  return (
    <PostForm className="stack composer" noValidate>
      <ErrorSummary errors={errors} />
      <Sheet>
        <div className="form">
          <Field
            name="title"
            label="Title"
            hint="As people look for it, such as “Attendance and no-show”."
            maxLength={160}
            required
            defaultValue={values.title}
            error={errors.title}
          />
          <KindField value={values.kind ?? "policy"} error={errors.kind} />
          <TopicsField chosen={values["topics[]"]?.split("\n") ?? []} error={errors.topics} />
        </div>
        <MarkedText
          guards="patient"
          area={area}
          label="The text, if you have one already"
          body={values.body ?? ""}
          rows={8}
          optional
          most={DOCUMENT_MAX}
          sends="begins"
          {...(errors.body && { error: errors.body })}
        />
        <p className="meta">
          Paste it from Word or an email. Or leave this empty, and write on the next page.
        </p>
        <div className="form-foot">
          <Button variant="primary" data-send>
            Begin it
          </Button>
          <ButtonLink variant="quiet" href="/practice/manual">
            Not now
          </ButtonLink>
        </div>
      </Sheet>
    </PostForm>
  );
}
