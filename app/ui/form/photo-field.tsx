import { Avatar } from "#app/ui/avatar.tsx";
import { Field, type FieldError } from "./field.tsx";

type Props = {
  name?: string;
  photo: string | null;
  initials: string;
  tint: number;
  hint: string;
  error?: FieldError;
};

/** The present photo, or the initials that stand in for it, and the field to choose another. */
export function PhotoField({ name = "photo", photo, initials, tint, hint, error }: Props) {
  return (
    <div className="photo-field">
      <Avatar photo={photo} initials={initials} tint={tint} size="large" />
      <Field
        name={name}
        label="Photo"
        type="file"
        accept="image/jpeg,image/png,image/webp"
        hint={hint}
        error={error}
        optional
      />
    </div>
  );
}
