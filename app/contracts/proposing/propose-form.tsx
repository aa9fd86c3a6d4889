import { isolated } from "#app/text/isolated.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Checkbox, Choices, Radio } from "#app/ui/form/choice.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { entrySectionNames, entrySections } from "../playbook/entry.ts";

type Props = {
  entries: readonly { uid: string; title: string; practice: string }[];
  values: Record<string, string>;
  errors?: Record<string, string>;
  /** Whether the words are the viewer's own, told under their name. */
  canBeNamed: boolean;
  back: string;
};

/** Words out of a conversation, to be fitted to an entry of the playbook: into which, into which section, and whether with credit. */
export function ProposeForm({ entries, values, errors, canBeNamed, back }: Props) {
  const chosen = values.entry || (entries.length === 1 ? entries[0]!.uid : "");
  return (
    <Sheet>
      <PostForm className="form" noValidate>
        {errors?.form && (
          <Banner tone="red" role="alert">
            <b>Nothing was proposed.</b> {errors.form}
          </Banner>
        )}
        <Choices name="entry" legend="For which entry?" error={errors?.entry}>
          {entries.map(({ uid, title, practice }) => (
            <Radio
              key={uid}
              id={`entry-${uid}`}
              name="entry"
              value={uid}
              label={`${isolated(title)}, looked after by ${isolated(practice)}`}
              defaultChecked={uid === chosen}
            />
          ))}
        </Choices>
        <Field as="select" name="section" label="Into which section" defaultValue={values.section}>
          {entrySectionNames.map((name) => (
            <option key={name} value={name}>
              {entrySections[name].heading}
            </option>
          ))}
        </Field>
        <Field
          as="textarea"
          name="words"
          label="Words"
          hint="Short, and without names and amounts: whoever reads the entry reads them, here and wherever it is shared."
          rows={6}
          defaultValue={values.words}
          error={errors?.words}
        />
        {canBeNamed ? (
          <Checkbox
            name="named"
            value="yes"
            label="If it is taken in, thank our practice by name"
            hint="The name then stands with the new version, wherever the entry is shared."
            defaultChecked={values.named === "yes"}
          />
        ) : (
          <p className="meta">It is proposed without the name of whoever said it.</p>
        )}
        <div className="form-foot">
          <Button variant="primary">Propose it</Button>
          <ButtonLink variant="quiet" href={back}>
            Not now
          </ButtonLink>
        </div>
      </PostForm>
    </Sheet>
  );
}
