import { Refusal } from "../refusal.ts";
import { attributeOf, type Listener, type Tag } from "./xml.ts";

const outwardFields = /^(includepicture|includetext|include|link|import|database|rd)$/i;
const startingFields = /^(dde|ddeauto|macrobutton|embed|gotobutton)$/i;
const active = new Set([
  "oleobject",
  "oleobj",
  "control",
  "altchunk",
  "ddelink",
  "olelink",
  "externalreference",
]);

/** Refuses what the text of an Office file can do: fields, formulas and pictures that fetch or start something. */
export function contentListener(): Listener {
  const fields = fieldListener();
  const formulas = formulaListener();
  return {
    open(tag) {
      refuseElement(tag);
      fields.open!(tag);
      formulas.open!(tag);
    },
    close(local, name) {
      fields.close!(local, name);
      formulas.close!(local, name);
    },
    text(text) {
      fields.text!(text);
      formulas.text!(text);
    },
  };
}

function refuseElement(tag: Tag): void {
  const local = tag.local.toLowerCase();
  if (active.has(local))
    throw new Refusal(
      local === "control" ? "controls" : /link|reference/.test(local) ? "outward" : "embedded",
    );
  const action = attributeOf(tag, "action");
  if (action && /^\s*ppaction:\/\/(program|macro|ole)/i.test(action)) throw new Refusal("starting");
  // Pictures of the old drawing language name their source themselves, past the list of relationships.
  if (/^(imagedata|fill|stroke|image)$/.test(local))
    for (const [name, value] of Object.entries(tag.attributes))
      if (
        /(^|:)(src|href|althref)$/i.test(name) &&
        /^\s*((?!data:image\/)[a-z][a-z0-9+.-]*:|\\\\|\/\/)/i.test(value)
      )
        throw new Refusal("outward");
}

type Field = { code: string; nested: boolean; reading: boolean };

/** Puts together what a field does from the runs that its code is cut into, and judges it by its first word. */
function fieldListener(): Listener {
  const open: Field[] = [];
  let inCode = false;
  return {
    open(tag) {
      if (tag.local === "instrText" || tag.local === "delInstrText") inCode = true;
      if (tag.local === "fldSimple") judge({ code: attributeOf(tag, "instr") ?? "", nested: false });
      if (tag.local !== "fldChar") return;
      const what = attributeOf(tag, "fldCharType");
      const inner = open.at(-1);
      if (what === "begin") {
        if (inner?.reading && inner.code.trim() === "") inner.nested = true;
        open.push({ code: "", nested: false, reading: true });
      } else if (inner) {
        if (inner.reading) judge(inner);
        inner.reading = false;
        if (what === "end") open.pop();
      }
    },
    close(local) {
      if (local === "instrText" || local === "delInstrText") inCode = false;
    },
    text(text) {
      if (!inCode) return;
      const field = open.at(-1);
      if (!field?.reading) judge({ code: text, nested: false });
      else field.code = (field.code + text).trimStart().slice(0, 1_000);
      // Also before its end, which may never come.
      judge({ code: field?.code ?? "", nested: false });
    },
  };
}

function judge({ code, nested }: Pick<Field, "code" | "nested">): void {
  const word = /^[\s"]*([^\s"\\]*)/.exec(code)![1]!;
  if (startingFields.test(word)) throw new Refusal("starting");
  if (outwardFields.test(word)) throw new Refusal("outward");
  // The name of such a field would only be known when it is worked out.
  if (nested) throw new Refusal("unusual");
}

const formulaElements = new Set([
  "f",
  "definedName",
  "formula",
  "formula1",
  "formula2",
  "calculatedColumnFormula",
]);
const outwardFormula = /\b(webservice|image|importdata|importxml|rtd|sql\.request)\s*\(/i;
const startingFormula = /\b(call|register(\.id)?|exec|dde)\s*\(|[\w'"]\s*\|\s*[^|=]*!/i;

function formulaListener(): Listener {
  let formula: string | undefined;
  return {
    open({ local }) {
      if (formulaElements.has(local)) formula = "";
    },
    close(local) {
      if (formula === undefined || !formulaElements.has(local)) return;
      // What stands in quotes is said, or the name of a sheet.
      const bare = formula.replaceAll(/"[^"]*"/g, '""').replaceAll(/'[^']*'/g, "''");
      if (outwardFormula.test(bare)) throw new Refusal("outward");
      if (startingFormula.test(bare)) throw new Refusal("starting");
      formula = undefined;
    },
    text(text) {
      if (formula !== undefined && formula.length < 100_000) formula += text;
    },
  };
}
