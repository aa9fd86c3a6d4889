import { ownWords } from "#app/guard/own-words.ts";
import type { Guarded } from "#db/guarded.ts";
import { verbs } from "#db/verbs.ts";
import { cohort, member, practice } from "#tests/support/cast.ts";
import type { TestDatabase } from "#tests/support/database.ts";

/** Six practices that have an owner and no moderator, and who owns them; the last one applies. */
export const comers = {
  sorrelbank: "eero",
  yarrowmead: "graciela",
  tidewrack: "abigail",
  juniperstead: "dallin",
  fernhithe: "yesenia",
  thistlewick: "ines",
} as const;

type Comer = keyof typeof comers;

export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

const words = (text: string): Guarded => ownWords(text);

/** Marks every practice as judged and complete, so that each pair without a verdict is clear. */
export async function judgeAll({ owner }: TestDatabase) {
  await owner.query(
    `insert into judged_practice (practice_id) select id from practice on conflict do nothing;
     update judged_practice set complete = true, judged_at = greatest(now(), changed_at), formula = 1`,
  );
}

/** Makes two practices a conflict, or a pair to be reviewed. */
export async function judgePair({ owner }: TestDatabase, one: string, other: string, verdict: string) {
  const [low, high] = [practice(one), practice(other)].sort((a, b) => a - b);
  await owner.query(
    `insert into verdict (low_id, high_id, verdict, closeness, reasons, said, inputs, formula)
     values ($1, $2, $3, 0.6, '{near}', '{near}', '{}', 1)`,
    [low, high, verdict],
  );
}

/** The steps of one group, each by a member of the cast, in a transaction of its own. */
export function stepsOf(database: TestDatabase) {
  const by = <T>(key: string, fn: Parameters<typeof database.asMember<T>>[1]) =>
    database.asMember(key, fn, "keep");
  const owner = (text: string, ...values: unknown[]) => database.owner.query(text, values);
  return {
    /** Opens a group and returns its uid. */
    form: (key = "noor") =>
      by(key, (app) =>
        verbs.formGroup(app, {
          ...{
            address: "coastal",
            newName: words("Coastal"),
            newFocus: words("Small"),
            newPurpose: words("Help"),
          },
          ...{ seats: 8, charterBody: words("Be kind."), charterHtml: "<p>Be kind.</p>", charterRenderer: 1 },
          ...{ mustTreat: "", mustBeAlike: [], mustBeUnlike: [], fromSize: 5, toSize: 8 },
        }),
      ),
    join: (key: string, room: string, practiceKey: string) =>
      by(key, (app) =>
        verbs.letJoin(app, {
          cohort: cohort(room),
          practice: practice(practiceKey),
          reason: words("Far from all of them."),
        }),
      ),
    choose: (formation: string, keys: readonly string[], key = "noor") =>
      by(key, (app) => verbs.chooseRoster(app, { formation, practices: keys.map(practice) })),
    note: (formation: string, one: string, other: string, key = "noor") =>
      by(key, (app) =>
        verbs.noteReview(app, {
          ...{ formation, one: practice(one), other: practice(other), words: words("Other patients.") },
        }),
      ),
    ask: (formation: string, until = inDays(7), key = "noor") =>
      by(key, (app) => verbs.askConsent(app, { formation, until, nearest: "{}" })),
    answer: (key: string, formation: string, agrees = true) =>
      by(key, (app) => verbs.answerConsent(app, { formation, agrees })),
    showNames: (formation: string, until = inDays(11), key = "noor") =>
      by(key, (app) => verbs.showNames(app, { formation, until })),
    object: (key: string, formation: string, about: string | null, why: string) =>
      by(key, (app) =>
        verbs.objectTo(app, { formation, about: about === null ? null : practice(about), words: words(why) }),
      ),
    decide: (formation: string, objection: string, why: string, key = "noor") =>
      by(key, (app) => verbs.decideObjection(app, { formation, objection, words: words(why) })),
    withdraw: (key: string, objection: string) =>
      by(key, (app) => verbs.withdrawObjection(app, { objection })),
    leaveOut: (formation: string, practiceKey: string, why: string, key = "noor") =>
      by(key, (app) => verbs.leaveOut(app, { formation, practice: practice(practiceKey), why: words(why) })),
    layCharter: (formation: string, until = inDays(7), key = "noor") =>
      by(key, (app) => verbs.layCharterBefore(app, { formation, until })),
    sign: (key: string, address = "coastal") =>
      by(key, (app) => verbs.acceptCharter(app, { address, acceptedVersion: 1 })),
    back: (formation: string, why = "We look once more.", key = "noor") =>
      by(key, (app) => verbs.takeStepBack(app, { formation, why: words(why) })),
    extend: (formation: string, until: Date, key = "noor") =>
      by(key, (app) => verbs.extendFormation(app, { formation, until })),
    giveUp: (formation: string, why = "Too few came.", key = "noor") =>
      by(key, (app) => verbs.giveUpFormation(app, { formation, why: words(why) })),
    /** What a member sees of a group, as their page asks. */
    see: (key: string, formation: string) =>
      by(key, async (app) => (await verbs.myGroup(app, { formation }))[0]),
    names: (key: string, formation: string) =>
      by(key, async (app) => (await verbs.namesIn(app, { formation })).map(({ name }) => name)),
    /** Lets the time of a step pass. */
    timePasses: (formation: string) =>
      owner("update formation set deadline_at = now() - interval '1 minute' where uid = $1", formation),
    async stage(formation: string) {
      return (await owner("select stage from formation where uid = $1", formation)).rows[0]!.stage;
    },
    /** Kinds of news that wait for a member, in order. */
    async news(key: string) {
      const { rows } = await owner(
        `select n.kind from notification n
         where n.member_id = $1 and n.read_at is null and n.kind = any($2) order by n.kind`,
        member(key),
        kinds,
      );
      return rows.map(({ kind }) => kind as string);
    },
  };
}

const kinds = [
  ...[
    "consent_asked",
    "consent_reminder",
    "names_shown",
    "names_reminder",
    "charter_waits",
    "charter_reminder",
  ],
  ...[
    "group_active",
    "left_out",
    "step_back",
    "given_up",
    "objection_decided",
    "consent_answered",
    "objected",
  ],
  ...["deadline_over", "group_formed", "has_withdrawn", "more_time"],
];

/** The steps and a group that has come as far as a stage, with all six practices in it. */
export async function groupAt(database: TestDatabase, stage: "draft" | "consent" | "names" | "charter") {
  const steps = stepsOf(database);
  const keys = Object.keys(comers) as Comer[];
  await judgeAll(database);
  const group = await steps.form();
  await steps.choose(group, keys);
  if (stage !== "draft") await steps.ask(group);
  if (stage === "names" || stage === "charter") {
    for (const key of keys) await steps.answer(comers[key], group);
    await steps.showNames(group);
  }
  if (stage === "charter") {
    await steps.timePasses(group);
    await steps.layCharter(group);
  }
  return { steps, group };
}
