import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  type TypedResponse,
} from "@remix-run/node";
import type { z } from "zod";
import type { Viewer } from "#app/accounts/viewer.ts";
import { type AsViewer, type Db, read, write } from "#app/db.server.ts";
import { allowWhileOpen } from "#app/web/answers.ts";
import { refusedAnswer } from "#app/web/error-answers.server.ts";
import { attempt, type FormAnswer, readButton, readForm } from "#app/web/form.server.ts";

// The steps of a request, once: read the form, find what it is about through the viewer, ask whether they may, do it, lead on.

type Params = LoaderFunctionArgs["params"];
type Door = <T>(context: LoaderFunctionArgs["context"], fn: AsViewer<T>) => Promise<T>;

type Finding<Found> = {
  /** Loads what it is about, through the viewer. Throws NotFound for what is not there and not theirs alike. */
  find: (db: Db, viewer: Viewer, params: Params) => Promise<Found> | Found;
  /** Whether the viewer may, by a policy. Left out where whoever finds it may. */
  may?: (viewer: Viewer, found: Found) => boolean;
};

type Question<Found, Shown> = Finding<Found> & {
  /** Makes of what was found that which the page shows. */
  show: (found: Found, db: Db, viewer: Viewer) => Promise<Shown> | Shown;
};

type Sent<Fields> = { data: Fields; values: Record<string, string>; files: Record<string, File> };

type Deed<Fields extends z.ZodType, Ready, Found, Done> = {
  /** Schema of the form. Left out for a form of nothing but a button. */
  form?: Fields;
  /** Does what takes its time and no connection, such as rendering or hashing. May refuse with an answer of its own. */
  prepare?: (form: Sent<z.output<Fields>>) => Prepared<Ready> | Promise<Prepared<Ready>>;
} & Finding<Found> & {
    /** Does it. Throws Refused with a sentence for the person who asks. */
    run: (db: Db, found: Found, fields: z.output<Fields>, ready: Ready) => Promise<Done> | Done;
    /** Where it leads once it is done, or the answer itself where cookies go along. */
    to: string | ((found: Found, done: Done) => string | Response);
    /** The field beside which a refusal stands; "form" for the whole. */
    field?: string;
  };

/** The prepared value, or the answer that says why it cannot be. */
export type Prepared<Ready> = { ok: true; value: Ready } | { ok: false; answer: FormAnswer };

/** Shows a page that asks first: finds, allows, shows. */
export const ask = askThrough(read);

/** Answers a form: its errors beside the fields, 404, 403, the sentence of a refusal, or the way on once it is done. */
export const act = actThrough(write);

/** The same in a module without a page: what is wrong stands on a page that keeps the words, or goes out as JSON to script. */
export async function actWithoutPage<Fields extends z.ZodType, Ready, Found, Done>(
  args: ActionFunctionArgs,
  deed: Deed<Fields, Ready, Found, Done>,
): Promise<Response> {
  const answer = await act(args, deed);
  return "data" in answer ? refusedAnswer(args.request, args.context, answer) : (answer as Response);
}

/** Finds the one who asks, for what is theirs alone. */
export function oneself(_db: Db, viewer: Viewer): Viewer {
  return viewer;
}

/** Makes the `ask` of those who come through another door. */
export function askThrough(door: Door) {
  return <Found, Shown>(
    { context, params }: LoaderFunctionArgs,
    { find, may, show }: Question<Found, Shown>,
  ): Promise<Shown> =>
    door(context, async (db, viewer) => {
      const found = await find(db, viewer, params);
      if (may) allowWhileOpen(viewer, (asking) => may(asking, found));
      return show(found, db, viewer);
    });
}

/** Makes the `act` of those who come through another door. */
export function actThrough(door: Door) {
  return async <Fields extends z.ZodType, Ready, Found, Done>(
    args: ActionFunctionArgs,
    { form: fields, prepare, find, may, run, to, field }: Deed<Fields, Ready, Found, Done>,
  ): Promise<FormAnswer | TypedResponse<never>> => {
    const form = await formOf(args, fields);
    if (!form.ok) return form.answer;
    const ready = prepare ? await prepare(form) : { ok: true as const, value: undefined as Ready };
    if (!ready.ok) return ready.answer;
    const done = await attempt(
      form.values,
      () =>
        door(args.context, async (db, viewer) => {
          const found = await find(db, viewer, args.params);
          if (may) allowWhileOpen(viewer, (asking) => may(asking, found));
          return { found, value: await run(db, found, form.data, ready.value) };
        }),
      field,
    );
    if (!done.ok) return done.answer;
    const answer = typeof to === "string" ? to : to(done.value.found, done.value.value);
    // An answer of its own has nothing for the page that asked.
    return typeof answer === "string" ? redirect(answer) : (answer as TypedResponse<never>);
  };
}

async function formOf<Fields extends z.ZodType>(args: ActionFunctionArgs, fields: Fields | undefined) {
  if (fields) return readForm(args, fields);
  await readButton(args);
  return { ok: true as const, data: undefined as z.output<Fields>, values: {}, files: {} };
}
