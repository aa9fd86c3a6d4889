import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act } from "#app/act.server.ts";
import { read } from "#app/db.server.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { readNumbers } from "#app/threads/changing/chosen-posts.ts";
import { NewSplit } from "#app/threads/changing/schema.server.ts";
import { SplitForm } from "#app/threads/changing/split-form.tsx";
import {
  answersTo,
  listToSplit,
  POSTS_TO_CHOOSE,
  splitThread,
} from "#app/threads/changing/split-queries.server.ts";
import { threadAt } from "#app/threads/changing/thread-at.server.ts";
import { canSplit } from "#app/threads/policy.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { allowWhileOpen, Incomplete } from "#app/web/answers.ts";
import { numberIn } from "#app/web/number-in.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Move posts into a new conversation");

export function loader({ context, params, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const from = numberIn(searchParams.get("from"));
  const at = numberIn(searchParams.get("at")) ?? (from && from > POSTS_TO_CHOOSE ? from - 2 : 1);
  const chosen = readNumbers(
    [searchParams.get("elsewhere") ?? "", ...searchParams.getAll("posts[]")].join(","),
  );
  return read(context, async (db, viewer) => {
    const { cohort, thread } = await threadAt(db, viewer, params);
    allowWhileOpen(viewer, (asking) => canSplit(asking, thread));
    return {
      cohort: { name: cohort.name, taken: cohort.taken },
      thread: { href: threadHref(cohort.slug, thread.number), title: thread.title },
      posts: await listToSplit(db, thread, at),
      chosen: from ? await answersTo(db, thread, from) : chosen,
      title: searchParams.get("title") ?? "",
      key: searchParams.get("key") ?? randomUUID(),
      earlier: at > 1 ? Math.max(1, at - POSTS_TO_CHOOSE) : null,
      later: at + POSTS_TO_CHOOSE <= thread.highestNumber ? at + POSTS_TO_CHOOSE : null,
    };
  });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: NewSplit,
    find: threadAt,
    may: (viewer, { thread }) => canSplit(viewer, thread),
    async run(db, { thread }, split) {
      if (split.posts.length === 0) throw new Incomplete("posts", "Choose at least one post that moves.");
      return splitThread(db, thread, split);
    },
    to: ({ cohort }, number) => threadHref(cohort.slug, number),
  });
}

export default function SplitThread() {
  const page = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const chosen = failed
    ? readNumbers([failed.values.elsewhere ?? "", failed.values["posts[]"] ?? ""].join(","))
    : page.chosen;
  return (
    <Page>
      <PageHead
        back={{ href: page.thread.href, label: page.thread.title }}
        title="Move posts into a new conversation"
        lead={`The new conversation stays in ${page.cohort.name}: the same ${page.cohort.taken} practices read it. What they had read stays read. Each conversation links to the other, and lines where the posts stood lead to them.`}
      />
      <SplitForm
        {...page}
        chosen={chosen}
        title={failed?.values.title ?? page.title}
        formKey={failed?.values.key ?? page.key}
        errors={failed?.errors}
      />
    </Page>
  );
}
