/** The cells of a table's row; a bar after a backslash is part of its cell. */
export function cellsOf(row: string): string[] {
  const cells = [""];
  for (const [part] of row.matchAll(/\\[\s\S]|\||[^\\|]+|\\/g))
    if (part === "|") cells.push("");
    else cells[cells.length - 1] += part === "\\|" ? "|" : part;
  if (cells[0]!.trim() === "") cells.shift();
  if (cells.length > 0 && cells.at(-1)!.trim() === "") cells.pop();
  return cells.map((cell) => cell.trim());
}

/** How each column is aligned, from the row of dashes below the head. */
export function alignmentsOf(row: string): ("left" | "right" | "center" | null)[] {
  return row
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => {
      const dashes = cell.trim();
      const [left, right] = [dashes.startsWith(":"), dashes.endsWith(":")];
      if (left && right) return "center";
      if (right) return "right";
      return left ? "left" : null;
    });
}
