import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Choices, Radio } from "#app/ui/form/choice.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { settings, siteKinds } from "../vocabulary.ts";
import type { Site } from "./queries.server.ts";
import { servedInWords } from "./served-zips.ts";
import { stepHref } from "./steps.ts";

type Props = {
  site?: Site;
  failed?: { errors: Record<string, string>; values: Record<string, string> };
  submit: string;
};

const labels = {
  kind: "Kind of site",
  address: "Street",
  zip: "ZIP code",
  setting: "Where it stands",
  minutes: "Minutes that patients drive",
  zips: "ZIP codes you serve",
  opensOn: "Opens on",
  closesOn: "Closes on",
  lat: "Latitude",
  lng: "Longitude",
};

/** Fields of one site: where it is, from where patients come, and from when until when. */
export function SiteForm({ site, failed, submit }: Props) {
  const errors = failed?.errors ?? {};
  const saved: Record<keyof typeof labels, string | number | null | undefined> = {
    ...{ kind: site?.kind, address: site?.address, zip: site?.zip, setting: site?.setting },
    ...{ minutes: site?.minutes, zips: site && servedInWords(site.zips, site.shares) },
    ...{ opensOn: site?.opensOn, closesOn: site?.closesOn },
    ...{ lat: site?.markerMoved ? site.lat : null, lng: site?.markerMoved ? site.lng : null },
  };
  const valueIn = (name: keyof typeof labels) => (failed ? failed.values[name] : (saved[name] ?? ""));
  const typed = (name: keyof typeof labels) => ({
    ...{ name, label: labels[name], error: errors[name], defaultValue: valueIn(name) },
  });
  const chosen = (name: "kind" | "setting", words: readonly { value: string; label: string }[]) =>
    words.map(({ value, label }) => (
      <Radio
        key={value}
        id={`${name}-${value}`}
        name={name}
        value={value}
        label={label}
        defaultChecked={valueIn(name) === value}
      />
    ));
  return (
    <PostForm className="form" noValidate>
      <ErrorSummary errors={failed?.errors} labels={labels} />
      <Choices name="kind" legend={labels.kind} error={errors.kind} columns>
        {chosen("kind", siteKinds)}
      </Choices>
      <Field
        {...typed("address")}
        autoComplete="street-address"
        maxLength={200}
        hint="So that you and a moderator know which one it is."
        optional
      />
      <Field
        {...typed("zip")}
        inputMode="numeric"
        maxLength={10}
        autoComplete="postal-code"
        hint="The site counts as standing in the middle of it."
        required
      />
      <Choices
        name="setting"
        legend={labels.setting}
        hint="It says how fast people drive there, and how far they usually come."
        error={errors.setting}
        columns
      >
        {chosen("setting", settings)}
      </Choices>
      <Field
        {...typed("minutes")}
        inputMode="numeric"
        hint={`Leave it empty for what is usual: ${settings
          .map(({ label, minutes }) => `${minutes} in a ${label.toLowerCase()}`)
          .join(", ")
          .replace("a country", "the country")}.`}
        optional
      />
      <Field
        as="textarea"
        {...typed("zips")}
        rows={4}
        hint="If you know them: one a line, with the share of your patients who live there, such as 97330 40%. They count in place of the minutes."
        optional
      />
      <Field
        {...typed("opensOn")}
        type="date"
        hint="Only for a site that you plan. Until that day nobody but the matching uses it."
        optional
      />
      <Field {...typed("closesOn")} type="date" hint="Only for a site that will close." optional />
      <details className="fold-plain" open={Boolean(saved.lat || errors.lat || errors.lng)}>
        <summary>
          Move the marker
          <Icon name="down" />
        </summary>
        <p className="hint">
          Where the middle of the ZIP code is far from the site, as in the country. Maps on a phone show both
          numbers when you press on a spot for long.
        </p>
        <div className="field-row">
          <Field {...typed("lat")} inputMode="text" hint="Such as 44.5646" optional />
          <Field {...typed("lng")} inputMode="text" hint="Such as -123.262" optional />
        </div>
      </details>
      <div className="form-foot">
        <Button variant="primary">{submit}</Button>
        <ButtonLink variant="quiet" href={stepHref("sites")}>
          Not now
        </ButtonLink>
      </div>
    </PostForm>
  );
}
