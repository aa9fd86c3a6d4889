import { isolated } from "#app/text/isolated.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { type GroupName, groupNames } from "./audit-words.ts";

type Props = {
  filter: {
    group: GroupName | null;
    cohort: string | null;
    practice: string | null;
    person: string | null;
    from: string | null;
    to: string | null;
  };
  names: {
    cohorts: readonly { slug: string; name: string }[];
    practice: string | null;
    person: string | null;
  };
};

/** Narrows the audit log down. A practice and a person come from their own pages. */
export function AuditFilters({ filter, names }: Props) {
  const set = Object.values(filter).some(Boolean);
  return (
    <form className="filters" action="/admin/audit">
      <Field as="select" name="group" label="What" defaultValue={filter.group ?? ""}>
        <option value="">All but sign-ins</option>
        {Object.entries(groupNames).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Field>
      <Field as="select" name="cohort" label="Cohort" defaultValue={filter.cohort ?? ""}>
        <option value="">Any</option>
        {names.cohorts.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {isolated(name)}
          </option>
        ))}
      </Field>
      {filter.practice && (
        <Field as="select" name="practice" label="Practice" defaultValue={filter.practice}>
          <option value="">Any</option>
          <option value={filter.practice}>{isolated(names.practice ?? "No such practice")}</option>
        </Field>
      )}
      {filter.person && (
        <Field as="select" name="person" label="Person" defaultValue={filter.person}>
          <option value="">Anyone</option>
          <option value={filter.person}>{isolated(names.person ?? "No such person")}</option>
        </Field>
      )}
      <Field name="from" label="From" type="date" defaultValue={filter.from ?? ""} />
      <Field name="to" label="To" type="date" defaultValue={filter.to ?? ""} />
      <div className="filters-go">
        <Button icon="filter">Show</Button>
        {set && (
          <ButtonLink variant="quiet" href="/admin/audit">
            Show all
          </ButtonLink>
        )}
      </div>
    </form>
  );
}
