import { readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";
import { declared, reaches, readSources, type Source, visit } from "#tests/support/sources.ts";

const sources = readSources();
const all = [...sources.values()];

// A folder, or a module at the top of app/, may import itself and whatever stands in a row above its own.
const rows = [
  ["text", "geography"],
  ["guard"],
  ["ui", "markdown"],
  ["web"],
  ["database-trouble.server.ts", "db-client.server.ts", "heartbeat.server.ts", "limited-pool.server.ts"],
  ["request-client.server.ts"],
  ["db-pool.server.ts", "owner-pool.server.ts"],
  ["db-statements.server.ts", "db-transaction.server.ts"],
  ["db-answers.server.ts"],
  ["db.server.ts"],
  ["act.server.ts"],
  ["prepared-query.server.ts"],
  ["accounts"],
  ["files"],
  ["practices"],
  ["cohorts"],
  ["subjects"],
  ["notifications"],
  ["history", "topics", "writing"],
  ["documents", "threads"],
  ["contracts"],
  ["matching", "moderation", "search"],
  ["home"],
  ["setup"],
  ["jobs", "readiness.server.ts"],
  ["worker.server.ts"],
  ["services.server.ts"],
  ["root.tsx", "entry.server.tsx", "entry.client.tsx"],
  ["routes", "routes-of-documents.ts", "routes-of-network.ts"],
  ["routes-of-practices.ts"],
  ["routes.ts"],
];

/** The page for what went wrong shows the frame to whoever is signed in. */
const againstTheOrder = ["app/web/trouble-page.tsx imports accounts/shell-props.ts"];

/** Modules outside *queries.server.ts that speak SQL: each is the one place of what it is named for. */
const alsoSpeakSql = [
  ...[
    "app/db-client.server.ts",
    "app/db-transaction.server.ts",
    "app/prepared-query.server.ts",
    "app/accounts/sessions.server.ts",
  ],
  ...["app/accounts/settings/export.server.ts", "app/accounts/settings/proof.server.ts"],
];

/** Loaders and actions that take nothing from the database: they answer from the request's context alone. */
const withoutDatabase = [
  ...[
    "app/root.tsx loader",
    "app/routes/signing-in/forgotten.tsx loader",
    "app/routes/signing-in/ask-for-link.tsx loader",
  ],
];

/** The doors to the database, all of app/db.server.ts; what goes through the first ones only reads, which Postgres holds. */
const doors = ["read", "readAndNote", "readContext", "readForAnyone", "write", "writeForAnyone"];

/** The doors of those who run the network. */
const staffDoors = ["readAsAdministrator", "readAsStaff", "writeAsAdministrator", "writeAsStaff"];

/** Loaders that write: they note a visit or what was read or opened, or keep the challenge that their page hands out. */
const notingLoaders = [
  "app/routes/documents/document.tsx loader",
  "app/routes/signing-in/factor.tsx loader",
  "app/routes/signing-in/invitation.tsx loader",
  "app/routes/threads/list.tsx loader",
  "app/routes/threads/thread.tsx loader",
];

/** Actions that keep steps of their own beside `act`, each for its reason. */
const ownSteps: Record<string, string[]> = {
  "Nobody is signed in yet, or a mailed link stands for them; guesses are counted before anything is looked at":
    [
      "signing-in/apply.tsx",
      "signing-in/ask-for-link.tsx",
      "signing-in/be-someone.ts",
      "signing-in/confirm-email.tsx",
      "signing-in/factor.tsx",
      "signing-in/forgotten.tsx",
      "signing-in/invitation.tsx",
      "signing-in/join.tsx",
      "signing-in/open-link.tsx",
      "signing-in/passkey.ts",
      "signing-in/recovery.tsx",
      "signing-in/reset.tsx",
      "signing-in/set-up.tsx",
      "signing-in/sign-in.tsx",
      "signing-in/sign-out.ts",
      "signing-in/undo-email.tsx",
    ],
  "It asks for a proof in the middle, or shows once what is never shown again": [
    "second-factor/app.tsx",
    "second-factor/codes.tsx",
    "second-factor/keep-passkey.tsx",
    "second-factor/new-passkey.tsx",
    "second-factor/remove-passkey.tsx",
    "settings/email.tsx",
    "settings/password.tsx",
  ],
  "A photo or a file is worked on between looking who asks and writing": [
    "attaching/clean.ts",
    "attaching/files.tsx",
    "attaching/send.ts",
    "in-out/import-version.tsx",
    "in-out/import.tsx",
    "in-out/send.ts",
    "settings/profile.tsx",
  ],
  "What was sent is judged by the document that it is about, and texts are merged while no connection waits":
    [
      "contracts/propose.tsx",
      "documents/adopt.tsx",
      "manual/blanks.tsx",
      "manual/suggest.tsx",
      "manual/suggestion.tsx",
      "manual/update.tsx",
    ],
  "A refused post comes back with its files, and one that stands already is asked about": [
    "contracts/ask.tsx",
    "threads/ask.tsx",
    "threads/thread.tsx",
  ],
  "It leads nowhere, or only where nothing is wrong: the page itself shows what was sent": [
    "contracts/preview.tsx",
    "network-cohorts/preview-charter.tsx",
    "network-cohorts/preview-first-charter.tsx",
    "network-practices/paste.tsx",
    "network-practices/preview-paste.tsx",
    "posts/edit-files.tsx",
    "posts/preview-edit.tsx",
    "threads/preview-question.tsx",
    "threads/preview-reply.tsx",
  ],
};

const rowOf = (place: string) => rows.findIndex((names) => names.includes(place));
const placeOf = (path: string) => path.split("/")[1]!;

/** Where things stand may be known everywhere: these modules import nothing. */
const isOfAddresses = (path: string) => path.endsWith("/addresses.ts");

test("modules of addresses import nothing", () => {
  const found = all.filter(({ path }) => isOfAddresses(path));
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter(({ imports: list }) => list.length > 0)).toEqual([]);
});

test("imports go one way", () => {
  expect([...new Set(all.map(({ path }) => placeOf(path)))].filter((place) => rowOf(place) < 0)).toEqual([]);
  const wrong = all.flatMap(({ path, imports: list }) =>
    list
      .filter(({ from, typeOnly }) => from.startsWith("app/") && !typeOnly && !isOfAddresses(from))
      .filter(({ from }) => placeOf(from) !== placeOf(path) && rowOf(placeOf(from)) >= rowOf(placeOf(path)))
      .map(({ from }) => `${path} imports ${from.replace("app/", "")}`),
  );
  expect(wrong.sort()).toEqual([...againstTheOrder].sort());
});

test("no module needs one that needs it, not even for a type", () => {
  const modules = readSources(["app", "db", "server", "scripts", "bench"]);
  const circles: string[] = [];
  const done = new Set<string>();
  const follow = (path: string, way: string[]) => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(" -> "));
    if (done.has(path)) return;
    done.add(path);
    for (const { from } of modules.get(path)?.imports ?? []) follow(from, [...way, path]);
  };
  for (const path of modules.keys()) follow(path, []);
  expect(circles).toEqual([]);
});

test("a start that shows no demonstration reads none of its conversations", () => {
  const modules = readSources(["db", "server"]);
  const start = readFileSync("server.ts", "utf8");
  const read = new Set<string>();
  const follow = (path: string) => {
    if (read.has(path)) return;
    read.add(path);
    for (const { from } of modules.get(path)?.imports ?? []) follow(from);
  };
  for (const [, from] of start.matchAll(/from "\.\/([^"]+)"/g)) follow(from!);
  expect([...read]).toContain("db/open-site-database.ts");
  expect([...read].filter((path) => path.startsWith("db/demo/"))).toEqual([]);
});

test("Zod stays on the server", () => {
  expect(imports("zod").filter((path) => !path.endsWith(".server.ts"))).toEqual([]);
});

test("SQL is spoken in queries.server.ts and in a few places by name, never in a route or a component", () => {
  const speakers = all.filter(
    ({ text, path }) =>
      /\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql(<[^`]*>)?`/.test(text) ||
      imports("kysely").includes(path),
  );
  const elsewhere = speakers.map(({ path }) => path).filter((path) => !/queries\.server\.ts$/.test(path));
  expect(elsewhere.sort()).toEqual([...alsoSpeakSql].sort());
});

test("the database's verbs are called by queries, actions and loaders, and never reach a browser", () => {
  const callers = all.filter(({ imports: list }) =>
    list.some(({ from, typeOnly }) => from === "db/verbs.ts" && !typeOnly),
  );
  const elsewhere = callers.filter(({ path }) => !/\.server\.ts$|^app\/routes\//.test(path));
  expect(callers.length).toBeGreaterThan(0);
  expect(elsewhere.map(({ path }) => path)).toEqual([]);
});

test("only limits, the mail's jobs, posting what is due and the start use the owner's pool", () => {
  expect(imports("app/owner-pool.server.ts").sort()).toEqual([
    "app/accounts/signing-in/limit-counters.server.ts",
    "app/notifications/mail-queries.server.ts",
    "app/notifications/mail-turn-queries.server.ts",
    "app/services.server.ts",
    "app/writing/hold/publish-queries.server.ts",
  ]);
});

test("no route acts as somebody of its own choosing", () => {
  const behindTheDoors = /^app\/db-(client|pool|statements|transaction)\.server\.ts$/;
  const acting = all.filter(
    ({ imports: list, path }) =>
      path.startsWith("app/routes/") && list.some(({ from }) => behindTheDoors.test(from)),
  );
  expect(acting.map(({ path }) => path)).toEqual([]);
});

const handlers = all
  .filter(({ path }) => path.startsWith("app/routes/") || path === "app/root.tsx")
  .flatMap((source) =>
    ["loader", "action"].filter((name) => declared(source, name)).map((name) => `${source.path} ${name}`),
  );

test("the doors to the database are what app/db.server.ts exports, and the staff's stand before them", () => {
  expect(exported("app/db.server.ts").sort()).toEqual(doors);
  expect(exported("app/accounts/staff-transactions.server.ts").sort()).toEqual(staffDoors);
  for (const door of staffDoors)
    expect(
      reaches(sources, "app/accounts/staff-transactions.server.ts", door, throughDoor("read", "write")),
    ).toBe(true);
});

test("what runs the network goes through the staff's own doors, and through no other", () => {
  const ofNetwork = handlers.filter((handler) => handler.startsWith("app/routes/network"));
  expect(ofNetwork.length).toBeGreaterThan(30);
  const past = ofNetwork.filter((handler) => {
    const [path, name] = handler.split(" ") as [string, string];
    return !reaches(
      sources,
      path,
      name,
      (from, door) => from === "app/accounts/staff-transactions.server.ts" && staffDoors.includes(door),
    );
  });
  expect(past).toEqual([]);
  const beside = all.filter(
    ({ path, imports: list }) =>
      path.startsWith("app/routes/network") &&
      list.some(
        ({ from, names }) => from === "app/db.server.ts" && names.some(([, name]) => doors.includes(name)),
      ),
  );
  expect(beside.map(({ path }) => path)).toEqual([]);
});

function exported(path: string): string[] {
  return sources
    .get(path)!
    .tree.statements.filter(
      (each): each is ts.FunctionDeclaration =>
        ts.isFunctionDeclaration(each) &&
        (each.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
    )
    .map(({ name }) => name!.text);
}

test("every loader and action goes through a door to the database, leads on, or is named here", () => {
  const past = handlers.filter((handler) => {
    const [path, name] = handler.split(" ") as [string, string];
    return !reaches(sources, path, name, isWrapper);
  });
  expect(past.sort()).toEqual([...withoutDatabase].sort());
});

function isWrapper(path: string, name: string): boolean {
  // Whoever is led on meets the doors there.
  if (path === "app/web/lead-to.ts") return name === "leadTo";
  return path === "app/db.server.ts" && doors.includes(name);
}

test("no loader or action is re-exported or hidden from the rule above", () => {
  const hidden = all.filter(
    ({ path, text, tree }) =>
      path.startsWith("app/routes/") &&
      (/export\s*\{[^}]*\b(loader|action)\b/.test(text) || /export\s+\*/.test(text)) &&
      tree.statements.length > 0,
  );
  expect(hidden.map(({ path }) => path)).toEqual([]);
});

test("a form's body is read in one place, within bounds, and one with files piece by piece in another", () => {
  const readers = all.filter(({ text }) =>
    /\brequest\.(formData|text|json|arrayBuffer|blob|bytes|body)\b/.test(text),
  );
  expect(readers.map(({ path }) => path).sort()).toEqual([
    "app/web/form-body.server.ts",
    "app/web/received-files.server.ts",
  ]);
});

test("no Response is made inside read or write, where it would roll back what it answers for", () => {
  const made: string[] = [];
  let looked = 0;
  for (const source of all)
    visit(source.tree, (node) => {
      if (!ts.isCallExpression(node)) return;
      for (const inside of insideTransaction(source, node)) {
        looked++;
        visit(inside, (inner) => {
          if (makesResponse(inner, source.tree))
            made.push(`${source.path}: ${inner.getText(source.tree).slice(0, 60)}`);
        });
      }
    });
  expect(made).toEqual([]);
  expect(looked).toBeGreaterThan(200);
});

/** What a call runs inside a transaction: the function given to a door, and what `act` and `ask` are told to do in one. */
function insideTransaction({ tree }: Source, call: ts.CallExpression): ts.Node[] {
  const called = call.expression.getText(tree);
  const functions = (nodes: readonly ts.Node[]) =>
    nodes.filter(
      (each) => ts.isArrowFunction(each) || ts.isFunctionExpression(each) || ts.isMethodDeclaration(each),
    );
  if (/\b((read|write)(AsStaff|AsAdministrator|AndNote|ForAnyone)?|actingAs|lookingAs)\)?$/.test(called))
    return functions(call.arguments);
  if (!/^(act|ask)(AsStaff|AsAdministrator|WithoutPage)?$/.test(called)) return [];
  const steps = call.arguments[1];
  if (!steps || !ts.isObjectLiteralExpression(steps)) return [];
  const inside = steps.properties.filter((each) =>
    /^(find|may|run|show)$/.test(each.name?.getText(tree) ?? ""),
  );
  return functions(inside.map((each) => (ts.isPropertyAssignment(each) ? each.initializer : each)));
}

function makesResponse(node: ts.Node, tree: ts.SourceFile): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText(tree) === "Response";
  return (
    ts.isCallExpression(node) &&
    /^(redirect|redirectDocument|data|json|refusal|Response\.\w+)$/.test(node.expression.getText(tree))
  );
}

test("HTML made from what people write is put into a page in one place, and put back in another; ready HTML of our own are icons alone", () => {
  const places = all.filter(({ text }) => text.includes("dangerouslySetInnerHTML"));
  expect(places.map(({ path }) => path)).toEqual([
    "app/ui/as-sent.tsx",
    "app/ui/icon.tsx",
    "app/ui/prose.tsx",
  ]);
});

/** Forms that do nothing as whoever is signed in: they sign in or out, or carry the proof of a mailed link. */
const formsForAnyone = [
  "app/accounts/joining/invitation-answer.tsx",
  "app/accounts/second-factor/factor-passkey-form.tsx",
  "app/accounts/settings/proof-fields.tsx",
  "app/accounts/signing-in/mail-request.tsx",
  "app/accounts/signing-in/people-to-be.tsx",
  "app/accounts/signing-in/sign-in-form.tsx",
  "app/practices/applying/apply-form.tsx",
  "app/routes/signing-in/confirm-email.tsx",
  "app/routes/signing-in/factor.tsx",
  "app/routes/signing-in/open-link.tsx",
  "app/routes/signing-in/recovery.tsx",
  "app/routes/signing-in/reset.tsx",
  "app/routes/signing-in/set-up.tsx",
  "app/routes/signing-in/undo-email.tsx",
  // The one that puts it in.
  "app/ui/form/post-form.tsx",
  "app/ui/frame/band.tsx",
  // The one that sends again what came with it.
  "app/web/typed-words.tsx",
];

test("every form that does something as its sender says for whom its page was made", () => {
  const plain = new Set<string>();
  for (const { path, tree } of all)
    visit(tree, (node) => {
      if (!ts.isJsxOpeningLikeElement(node) || node.tagName.getText(tree) !== "form") return;
      const method = /\bmethod=(?:"(\w+)"|\{)/.exec(node.attributes.getText(tree));
      if (method && !["get", "dialog"].includes(method[1] ?? "")) plain.add(path);
    });
  expect([...plain].sort()).toEqual(formsForAnyone);
});

test("every action is a call of act, or keeps steps of its own for a reason that is named here", () => {
  const actions = handlers.filter((handler) => handler.endsWith(" action"));
  const acts = (path: string, name: string) => path === "app/act.server.ts" && /^act/.test(name);
  const beside = actions
    .map((handler) => handler.split(" ")[0]!)
    .filter((path) => !reaches(sources, path, "action", acts));
  const named = Object.values(ownSteps).flat();
  expect(beside.map((path) => path.replace("app/routes/", "")).sort()).toEqual(named.sort());
  expect(actions.length).toBeGreaterThan(2 * named.length);
  // Whatever these write as a member, a refusal becomes the answer that says why.
  const attempts = (path: string, name: string) => path === "app/web/form.server.ts" && name === "attempt";
  const unheard = beside.filter(
    (path) =>
      reaches(sources, path, "action", throughDoor("write")) && !reaches(sources, path, "action", attempts),
  );
  expect(unheard).toEqual([]);
});

test("every action that writes as its sender has read for whom the form was made", () => {
  const reads = (path: string, name: string) =>
    (path === "app/web/form.server.ts" && ["readForm", "readButton"].includes(name)) ||
    (path === "app/web/received-files.server.ts" && name === "withReceivedFiles");
  const writes = throughDoor("write");
  const past = handlers.filter((handler) => {
    const [path, name] = handler.split(" ") as [string, string];
    return name === "action" && reaches(sources, path, name, writes) && !reaches(sources, path, name, reads);
  });
  expect(past).toEqual([]);
});

test("a page only reads, but for the few that note something on the way", () => {
  const loaders = handlers.filter((handler) => handler.endsWith(" loader"));
  const through = (...names: string[]) =>
    loaders.filter((handler) =>
      reaches(sources, ...(handler.split(" ") as [string, string]), throughDoor(...names)),
    );
  expect(through("write")).toEqual([]);
  expect(through("readAndNote", "writeForAnyone").sort()).toEqual(notingLoaders);
});

function throughDoor(...names: string[]) {
  return (path: string, name: string) => path === "app/db.server.ts" && names.includes(name);
}

test("script asks the site in the background by the one way that says for whom its page was made", () => {
  const bare = all.filter(({ text }) => /\bfetch\((?!"\/livez")|XMLHttpRequest|new EventSource/.test(text));
  // A file says on its way how much of it is sent, which fetch cannot.
  expect(bare.map(({ path }) => path)).toEqual([
    "app/web/browser/person-here.ts",
    "app/writing/tools/send-file.ts",
  ]);
});

test("what a browser keeps of people's words goes through one module, which seals it", () => {
  const keeping = all.filter(({ text }) =>
    /\b(localStorage|sessionStorage|indexedDB)\b|\bcaches\.(open|match|put)/.test(text),
  );
  expect(keeping.map(({ path }) => path).sort()).toEqual([
    // Which row was left, under the person's mark.
    "app/threads/list/list-script.tsx",
    // Whether single keys are off: nobody's words.
    "app/ui/client/keys.ts",
    "app/web/browser/device-clearing.ts",
    "app/web/browser/device.ts",
  ]);
});

test("nothing has a style attribute, which the Content-Security-Policy would refuse", () => {
  const styled: string[] = [];
  for (const { path, tree } of all)
    visit(tree, (node) => {
      if (ts.isJsxAttribute(node) && node.name.getText(tree) === "style") styled.push(path);
    });
  expect(styled).toEqual([]);
});

test("what stands above a function or a type begins with a verb or a noun", () => {
  const questions = all.flatMap(({ path, text }) =>
    [...text.matchAll(/\/\*\*\s*(?:\* )?((?:What|Who|Whose)\b.*)/g)].map(([, said]) => `${path}: ${said}`),
  );
  expect(questions).toEqual([]);
});

test("no module has grown over 250 lines", () => {
  expect(all.filter(({ lines }) => lines > 250).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
});

test("names of modules are in kebab case, and nothing is a drawer", () => {
  const odd = all.filter(
    ({ path }) => !/^app(\/[a-z]+(-[a-z]+)*)*\/[a-z0-9]+(-[a-z0-9]+)*(\.server|\.client)?\.tsx?$/.test(path),
  );
  expect(odd.map(({ path }) => path)).toEqual([]);
  expect(
    all
      .filter(({ path }) => /\/(utils?|helpers?|common|misc|lib|index)[./]/.test(path))
      .map(({ path }) => path),
  ).toEqual([]);
});

function imports(what: string): string[] {
  return all.filter(({ imports: list }) => list.some(({ from }) => from === what)).map(({ path }) => path);
}
