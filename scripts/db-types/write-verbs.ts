import pg from "pg";
import { type FunctionText, readFunctions } from "#db/functions.ts";
import { inCode } from "#db/verb.ts";

type Column = { name: string; type: string; optional?: boolean };
type Routine = {
  schema: "verbs" | "jobs";
  name: string;
  arguments: Column[];
  result: string;
  /** The columns of a function that answers rows. */
  columns: Column[] | null;
};

const schemas = ["verbs", "jobs"] as const;

const written = `// Written by \`npm run db:types\` from the database's catalogue; please do not edit it by hand.
`;

/**
 * Makes the texts of db/verbs.ts and of the files in db/verbs, one a file of db/functions, by their paths, from the database
 * at `url`: a typed function for each verb and each job.
 */
export async function verbsTexts(url: string): Promise<Map<string, string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: routines } = await client.query<Routine>(catalogue);
    const { beforeTables, rest } = await readFunctions();
    const texts = new Map([...beforeTables, ...rest].map((text) => [text.name, text]));
    const domains = Map.groupBy(routines, ({ schema, name }) => texts.get(`${schema}.${name}`)!.domain);
    const files = [...domains].sort(([a], [b]) => (a < b ? -1 : 1));
    return new Map([
      ["db/verbs.ts", wholeText(files)],
      ...files.map(([domain, of]): [string, string] => [
        `db/verbs/${fileOf(domain)}`,
        domainText(domain, of, texts),
      ]),
    ]);
  } finally {
    await client.end();
  }
}

const fileOf = (domain: string) => `${domain.replaceAll("_", "-")}.ts`;

function wholeText(files: [string, Routine[]][]): string {
  const imports = files.map(
    ([domain]) => `import * as ${inCode(domain)} from "./verbs/${fileOf(domain)}";\n`,
  );
  const group = (schema: Routine["schema"], about: string) => {
    const having = files.filter(([, of]) => of.some((routine) => routine.schema === schema));
    const spread = having.map(([domain]) => `  ...${inCode(domain)}.${schema},\n`);
    return `\n/** ${about} */\nexport const ${schema} = {\n${spread.join("")}};\n`;
  };
  const verbs = group("verbs", "What requests may call.");
  return `${written}${imports.join("")}${verbs}${group("jobs", "What jobs call, on the owner's connection.")}`;
}

/** The typed functions of one file of db/functions, each under the sentence that stands above it there. */
function domainText(domain: string, routines: Routine[], texts: Map<string, FunctionText>): string {
  const groups = schemas.flatMap((schema) => {
    const of = routines.filter((routine) => routine.schema === schema);
    const each = of.map(
      (routine) => sentence(texts.get(`${schema}.${routine.name}`)!) + functionText(routine),
    );
    return of.length > 0 ? [`export const ${schema} = {\n${each.join("\n")}\n};\n`] : [];
  });
  const body = groups.join("\n");
  const uses = (names: string[]) => names.filter((name) => new RegExp(`\\b${name}\\b[<([]`).test(body));
  const importing = (kind: string, names: string[], from: string) =>
    names.length > 0 ? `${kind} { ${names.join(", ")} } from "${from}";\n` : "";
  return [
    written,
    `// The text of each function is in db/functions/${domain}.sql; what answers JSON or null is typed in verb-results.ts.\n`,
    importing("import type", uses(["Choices"]), "../choices.ts"),
    importing("import type", /\bGuarded\b/.test(body) ? ["Guarded"] : [], "../guarded.ts"),
    importing("import", uses(["deed", "rows", "value"]), "../verb.ts"),
    importing("import type", uses(["Result", "Row"]), "../verb-results.ts"),
    `\n${body}`,
  ].join("");
}

function sentence({ comment }: FunctionText): string {
  return comment.length > 0 ? `  /**\n   * ${comment.join("\n   * ")}\n   */\n` : "";
}

// Those that take a row are parts of statements, and no calls of their own.
const catalogue = `
  select n.nspname as schema, p.proname as name,
    (select coalesce(json_agg(json_build_object('name', p.proargnames[i], 'type', format_type(p.proargtypes[i - 1], null),
        'optional', i > p.pronargs - p.pronargdefaults) order by i), '[]')
      from generate_series(1, p.pronargs) i) as arguments,
    case when p.proretset and p.proargmodes is null then 'setof ' else '' end || format_type(p.prorettype, null) as result,
    case when p.proretset then (
      select json_agg(json_build_object('name', p.proargnames[i], 'type', format_type(p.proallargtypes[i], null)) order by i)
      from generate_series(1, cardinality(p.proallargtypes)) i where p.proargmodes[i] = 't') end as columns
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname in ('verbs', 'jobs') and p.prokind = 'f' and not exists (
    select from unnest(p.proargtypes) a join pg_type t on t.oid = a where t.typtype = 'c')
  order by n.nspname, p.proname`;

function functionText({ schema, name, arguments: args, result, columns }: Routine): string {
  const own = inCode(name);
  const call = [
    `"${schema}.${name}"`,
    ...args.map((each) => `["${each.name}", "${each.type}"${each.optional ? ', "optional"' : ""}]`),
  ].join(", ");
  const fields = args.map(
    (each) =>
      `${inCode(each.name)}${each.optional ? "?" : ""}: ${listed[`${name} ${each.name}`] ?? (guarded.has(`${name} ${each.name}`) ? "Guarded" : argumentOf(each.type))}${each.optional ? " | null" : ""}`,
  );
  const given = fields.length > 0 ? `{ ${fields.join("; ")} }` : "object";
  if (columns) {
    const row = columns.map((each) => `${inCode(each.name)}: ${typeOf(each.type)}`).join("; ");
    return `  ${own}: rows<${given}, Row<"${own}", { ${row} }>>(${call}),`;
  }
  if (result === "void") return `  ${own}: deed<${given}>(${call}),`;
  if (result.startsWith("setof "))
    return `  ${own}: rows<${given}, { ${own}: ${typeOf(result.slice("setof ".length))} }>(${call}),`;
  return `  ${own}: value<${given}, Result<"${own}", ${typeOf(result)}>>(${call}),`;
}

/** Arguments that hold what a member writes for others to read: nothing but what the guard has let through goes in. */
const guarded = new Set([
  ...["send_post", "hold_post", "suggest_sections"].flatMap((verb) => [
    `${verb} new_body`,
    `${verb} new_title`,
  ]),
  ...["tell_what_moved words", "tell_how_it_ended wording", "propose_for_playbook proposed"],
  ...["offer_entry new_body", "decline_offer why", "say_hopes new_hopes", "decline_application why"],
  ...["accept_invitation", "accept_invitation_as_me"].flatMap((verb) => [
    `${verb} practice_name`,
    `${verb} practice_town`,
  ]),
  ...["send_post", "hold_post", "change_contract", "change_advice"].map((verb) => `${verb} facts`),
  ...[
    "edit_post new_body",
    "edit_post why",
    "change_thread new_title",
    "split_thread new_title",
    "remove_post why",
    "lock_thread why",
  ],
  ...[
    "decide_report words",
    "report_post words",
    "report_document words",
    "caption_upload shows",
    "ask_author words",
    "send_back words",
    "send_held_back words",
    "resolve_matter words",
    "open_look why",
    "ask_whose_alias why",
    "refuse_share why",
    "put_suggestion_aside thanks",
  ],
  ...["publish_document new_summary", "withdraw_document why"],
  ...["create_cohort", "change_cohort"].flatMap((verb) =>
    ["new_name", "new_focus", "new_purpose"].map((argument) => `${verb} ${argument}`),
  ),
  ...[
    "create_cohort charter_body",
    "publish_charter new_body",
    "add_topic new_name",
    "rename_topic new_name",
  ],
  ...["ask_waiver why", "answer_waiver in_words", "grant_waiver in_words", "end_waiver why"],
  ...["note_case", "close_case", "offer_move", "make_move"].map((verb) => `${verb} in_words`),
  ...["form_group new_name", "form_group new_focus", "form_group new_purpose", "form_group charter_body"],
  ...["object_to words", "decide_objection words", "note_review words"],
  ...[
    "leave_out why",
    "take_step_back why",
    "give_up_formation why",
    "archive_cohort words",
    "open_cohort_again words",
  ],
  ...["keep_site new_address", "keep_parties parties", "look_at_private_facts reason"],
  ...["set_thresholds why", "archive_cohort words", "open_cohort_again words"],
  ...[
    "seat_practice",
    "unseat_practice",
    "let_join",
    "quarantine_file",
    "remove_factors",
    "set_disabled",
  ].map((verb) => `${verb} reason`),
]);

/** Arguments that are on a list of choices, and those that may be null though they are never left out. */
const listed: Record<string, string> = {
  "audit action": 'Choices["audit_entry.action"]',
  "describe_document new_review_on": "string | null",
  "tell_result came": 'Exclude<Choices["contract_outcome.result"], "">',
  "tell_how_it_ended in_rounds": "number | null",
  "tell_how_it_ended in_days": "number | null",
  "set_reading from_day": "string | null",
  "keep_site site_uid": "string | null",
  "keep_site new_minutes": "number | null",
  "keep_site new_shares": "(number | null)[]",
  "keep_site new_opens_on": "string | null",
  "keep_site new_closes_on": "string | null",
  "keep_terms new_opened_year": "number | null",
  "keep_terms new_recruiting_minutes": "number | null",
  "set_looked_after person": "number | null",
  "unshare_document cohort": "number | null",
  "object_to about": "number | null",
};

/** JSON goes in as its text: a list would be taken for one of the database's own. */
function argumentOf(type: string): string {
  return type === "json" || type === "jsonb" ? "string" : typeOf(type);
}

const inTypeScript: Record<string, string> = {
  bigint: "number",
  integer: "number",
  "double precision": "number",
  text: "string",
  interval: "string",
  boolean: "boolean",
  bytea: "Uint8Array",
  // A day, which is the same everywhere: 2027-09-01.
  date: "string",
  "timestamp with time zone": "Date",
  // Said in verb-results.ts: without a line there, nothing can be done with it.
  json: "never",
  jsonb: "never",
};

/** Throws for a type that nothing is known of. */
function typeOf(type: string): string {
  if (type.endsWith("[]")) return `${typeOf(type.slice(0, -2))}[]`;
  const known = inTypeScript[type];
  if (!known) throw new Error(`Say in write-verbs.ts what ${type} is in TypeScript.`);
  return known;
}
