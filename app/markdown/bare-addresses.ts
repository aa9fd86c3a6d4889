import { destinationOf } from "./destinations.ts";

/** An address that stands in a text without any mark, from one character up to another. */
export type BareAddress = { from: number; to: number; href: string };

const beginning = /https?:\/\/|www\.|@/gi;
const host = /[\p{L}\p{N}\p{M}_-]+(?:\.[\p{L}\p{N}\p{M}_-]+)*/uy;
const port = /:\d{1,5}(?!\d)/y;
// Neither quotation marks nor brackets of other scripts nor what cannot be seen belong to an address.
const path = /[/?#][^\s<>"“”„«»‹›‘’`\\|…\u3000-\u303f\uff01-\uff0f\p{Cc}\p{Cf}]*/uy;
const domain = /[a-z0-9]+(?:-+[a-z0-9]+)*(?:\.[a-z0-9]+(?:-+[a-z0-9]+)*)*\.(?:[a-z]{2,}|xn--[a-z0-9-]+)/iy;

/**
 * The web and mail addresses in a text that people would press. Each is the whole of what is meant, without the
 * punctuation around it; where its ends are not clear there is none.
 */
export function bareAddresses(text: string): BareAddress[] {
  const found: BareAddress[] = [];
  let after = 0;
  for (const { 0: sign, index } of text.matchAll(beginning)) {
    if (index < after) continue;
    const address = sign === "@" ? mailAround(text, index, after) : webFrom(text, index, sign);
    if (!address) continue;
    found.push(address);
    after = address.to;
  }
  return found;
}

function webFrom(text: string, from: number, sign: string): BareAddress | undefined {
  if (/[\p{L}\p{N}\p{M}_@/.\\-]$/u.test(text.slice(Math.max(0, from - 2), from))) return undefined;
  const isWww = sign.toLowerCase() === "www.";
  const hostFrom = isWww ? from : from + sign.length;
  const hostTo = endOf(host, text, hostFrom);
  if (hostTo === hostFrom || (isWww && !/^www\..+\.\p{L}{2,}$/iu.test(text.slice(hostFrom, hostTo))))
    return undefined;
  const pathFrom = endOf(port, text, hostTo);
  const end = endOf(path, text, pathFrom);
  // What goes on here would make another address of it: "https://name:password@host".
  if (/^(?:[@\\]|:[\p{L}\p{N}])/u.test(text.slice(end, end + 2))) return undefined;
  const next = text.slice(pathFrom, end).search(/[,;]https?:\/\//i);
  const to = withoutPunctuation(text, pathFrom, next < 0 ? end : pathFrom + next);
  const href = destinationOf((isWww ? "http://" : "") + text.slice(from, to));
  return href === undefined ? undefined : { from, to, href };
}

/** Where an address ends before the punctuation of its sentence; a bracket that it opened belongs to it. */
function withoutPunctuation(text: string, from: number, end: number): number {
  const within = text.slice(from, end);
  const open = { ")": count(within, "("), "]": count(within, "["), "}": count(within, "{") };
  const closed = { ")": count(within, ")"), "]": count(within, "]"), "}": count(within, "}") };
  let to = end;
  while (to > from) {
    const last = text[to - 1]!;
    if (last in closed) {
      const bracket = last as keyof typeof closed;
      if (closed[bracket] <= open[bracket]) break;
      closed[bracket]--;
    } else if (!/[?!.,:;*_~']/.test(last)) break;
    to--;
  }
  return to;
}

function mailAround(text: string, at: number, after: number): BareAddress | undefined {
  const to = endOf(domain, text, at + 1);
  const before = text.slice(Math.max(after, at - 65), at);
  const local = /[a-z0-9._+'-]*$/i.exec(before)![0].replace(/^'/, "");
  let from = at - local.length;
  const isSlanted = local.startsWith("_") && text[to] === "_";
  if (isSlanted) from++;
  if (to === at + 1 || !/^[a-z0-9]/i.test(text.slice(from, at)) || local.length > 64) return undefined;
  if (!isSlanted && /^[\p{L}\p{N}\p{M}_@-]/u.test(text.slice(to, to + 2))) return undefined;
  const lead = text.slice(Math.max(0, from - 200), from);
  // Anything that could be a part of it, and the names in front of a web address, make it unclear where it begins.
  if (/[\p{L}\p{N}\p{M}!#$%&=?^`{}/\\@’.+-]$/u.test(lead) || /:\/\/\S*$/.test(lead)) return undefined;
  if (/(?<![\p{L}\p{N}])mailto:$/iu.test(lead)) from -= "mailto:".length;
  const href = destinationOf(`mailto:${text.slice(at - local.length + (isSlanted ? 1 : 0), to)}`);
  return href === undefined ? undefined : { from, to, href };
}

function endOf(rule: RegExp, text: string, at: number): number {
  rule.lastIndex = at;
  return rule.test(text) ? rule.lastIndex : at;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
