import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { groupHref } from "#app/matching/groups/addresses.ts";
import { groupAt } from "#app/matching/groups/group-at.server.ts";
import { canAnswer, REASON_MAX } from "#app/matching/groups/policy.ts";
import { listNames } from "#app/matching/groups/queries.server.ts";
import { Objection } from "#app/matching/groups/schema.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { found } from "#app/web/answers.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Object in private");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    find: groupAt,
    may: canAnswer,
    async show({ uid, title }, db) {
      const names = await listNames(db, uid);
      const others = names
        .filter(({ mine }) => !mine)
        .map((each) => ({ uid: each.uid, name: isolated(each.name) }));
      return { uid, title: isolated(title), others };
    },
  });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: Objection,
    find: groupAt,
    may: canAnswer,
    async run(db, { uid }, { about, why }) {
      const named = (await listNames(db, uid)).find((each) => each.uid === about);
      const practice = about === "" ? null : found(named).practiceId;
      await verbs.objectTo(db, { formation: uid, about: practice, words: why });
    },
    to: ({ uid }) => `${groupHref(uid)}?done=objected`,
  });
}

export default function ObjectInPrivate() {
  const { uid, title, others } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title="Object in private"
      back={{ href: groupHref(uid), label: title }}
      lead="The moderators read it before the group goes on, and nobody else does. They answer you."
      deed="Tell the moderators"
      error={failed?.errors.form}
    >
      <Field
        as="select"
        name="about"
        label="Whom it is about"
        defaultValue={failed?.values.about ?? ""}
        error={failed?.errors.about}
      >
        <option value="">The group as a whole</option>
        {others.map((each) => (
          <option key={each.uid} value={each.uid}>
            {each.name}
          </option>
        ))}
      </Field>
      <Field
        as="textarea"
        rows={5}
        name="why"
        label="Why"
        hint="Say where you meet: the same patients, the same school or hospital, the same town. Leave out prices and wages."
        maxLength={REASON_MAX}
        defaultValue={failed?.values.why}
        error={failed?.errors.why}
        required
      />
    </AskFirst>
  );
}
