import { Refusal } from "../refusal.ts";
import { attributeOf, type Tag } from "./xml.ts";

const reasons = {
  macros: ["vbaproject", "wordvbadata", "xlmacrosheet", "xlintlmacrosheet", "dialogsheet"],
  embedded: ["oleobject", "package", "afchunk"],
  controls: [
    ...["control", "activexcontrolbinary", "activexcontrol", "extensibility", "customui", "ctrlprop"],
    ...["webextension", "webextensiontaskpanes", "taskpanes", "usercustomization"],
  ],
  outward: [
    ...[
      "externallink",
      "externallinkpath",
      "xlpathmissing",
      "xlstartup",
      "xllibrary",
      "frame",
      "subdocument",
    ],
    ...["attachedtemplate", "connections", "querytable", "mailmergesource", "mailmergeheadersource"],
    ...["keymapcustomizations", "attachedtoolbars"],
  ],
} as const;

const harmlessSchemes = /^(https?|mailto|tel|ftp|file):/i;
const scheme = /^\s*[a-z][a-z0-9+.-]*:/i;

/** Refuses a relationship of one part of an Office file to another, or to something elsewhere that is more than a link. */
export function refuseRelationship(tag: Tag): void {
  const kind = attributeOf(tag, "Type")?.split("/").at(-1)?.toLowerCase() ?? "";
  const target = attributeOf(tag, "Target") ?? "";
  for (const [why, kinds] of Object.entries(reasons))
    if (kinds.some((each) => each === kind)) throw new Refusal(why as keyof typeof reasons);
  if (attributeOf(tag, "TargetMode")?.trim().toLowerCase() !== "external") {
    if (scheme.test(target) || /^(\\\\|\/\/)/.test(target)) throw new Refusal("outward");
    return;
  }
  // A link is opened by whoever presses it, and only then.
  if (kind !== "hyperlink") throw new Refusal("outward");
  // "C:\folder" is a place and no scheme.
  if (scheme.test(target) && !harmlessSchemes.test(target) && !/^[a-z]:[\\/]/i.test(target))
    throw new Refusal("starting");
}
