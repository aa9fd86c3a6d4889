import type { ByteRange } from "./file-store.server.ts";

/**
 * Reads the Range header of a request for a file of that size: one part of it, the whole where the header asks for
 * several or cannot be read, or nothing where what it asks for lies past the end.
 */
export function rangeAsked(header: string | null, size: number): ByteRange | "whole" | "past the end" {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/i.exec((header ?? "").replaceAll(/\s/g, "")) ?? [];
  if (first === "" && last === "") return "whole";
  if (first === "") {
    const length = Math.min(Number(last), size);
    return length === 0 ? "past the end" : { from: size - length, to: size - 1 };
  }
  if (last !== "" && Number(last) < Number(first)) return "whole";
  if (Number(first) >= size) return "past the end";
  return { from: Number(first), to: last === "" ? size - 1 : Math.min(Number(last), size - 1) };
}
