import { describe, expect, test } from "vitest";
import { applyChoices } from "#app/documents/merging/apply-choices.ts";
import { base, change, merge, sectionOf, states } from "./policy.ts";

describe("whole sections", () => {
  const exceptions = base.slice(base.indexOf("## 3"));
  const late = base.slice(base.indexOf("## 2"), base.indexOf("## 3"));

  test("one that one side took away goes if the other left it, and is a conflict if not", () => {
    const gone = merge(base.replace(exceptions, ""), base);
    expect(sectionOf(gone, "Exceptions")).toMatchObject({ state: "mine", mine: "", result: "" });
    const merged = merge(base.replace(exceptions, ""), change(["storms", "snow"]));
    expect(sectionOf(merged, "Exceptions")).toMatchObject({ state: "conflict", mine: "", result: null });
    expect(applyChoices(merged, {})).toContain("Illness and snow are excused.");
    expect(applyChoices(merged, { exceptions: "mine" })).not.toContain("Exceptions");
    expect(applyChoices(merged, { exceptions: "theirs" })).toContain("Illness and snow are excused.");
  });

  test("one that both added at the same place stands twice if they are two, and once if it is the same", () => {
    const consent = "\n## Consent\n\nParents sign once a year.\n";
    const [mine, theirs] = [`${base}${consent}`, `${base}\n## Training\n\nStaff practice each spring.\n`];
    const merged = merge(mine, theirs);
    expect(merged.conflicts).toBe(0);
    expect(merged.result).toContain("Parents sign");
    expect(merged.result).toContain("Staff practice");
    expect(merge(mine, mine).result).toBe(mine);
  });

  test("one that one side moved has the other's words at its new place", () => {
    const moved = `${base.replace(late, "")}\n${late.trimEnd()}\n`;
    const merged = merge(moved, change(["fifteen", "ten"]));
    expect(sectionOf(merged, "Late arrival")).toMatchObject({ state: "both", moved: true });
    expect(merged.result).toMatch(/storms[\s\S]*We wait for ten minutes/);
    expect(merged.result!.match(/We wait/g)).toHaveLength(1);
  });

  test("a heading that one side renamed stands above what the other wrote below it", () => {
    const merged = merge(
      change(["## 2. Late arrival", "## 2. When you are late"]),
      change(["fifteen", "ten"]),
    );
    expect(merged.result).toContain("## 2. When you are late\n\nWe wait for ten minutes");
    expect(merged.conflicts).toBe(0);
  });

  test("a paragraph that one side moved to another section, or put below a heading of its own, has the other's words there", () => {
    const wait = "We wait for fifteen minutes, and then the visit counts as missed.\n\n";
    const theirs = change(["fifteen", "ten"]);
    const there = wait.replace("fifteen", "ten");
    const moved = merge(
      base.replace(wait, "").replace("are excused.\n", `are excused.\n\n${wait.trimEnd()}\n`),
      theirs,
    );
    expect(moved.result).toBe(
      base.replace(wait, "").replace("are excused.\n", `are excused.\n\n${there.trimEnd()}\n`),
    );
    expect(sectionOf(moved, "Exceptions").state).toBe("both");
    const headed = merge(
      change(["Call {{", "\n\n### Waiting\n\nCall {{"], [wait, `### How long\n\n${wait}`]),
      theirs,
    );
    expect(headed.result).toContain(`### How long\n\n${there}`);
    expect(headed.result!.match(/We wait/g)).toHaveLength(1);
    expect(sectionOf(headed, "How long").state).toBe("both");
  });

  test("one whose heading alone one side took away has the other's words where they stand now, and once", () => {
    const gone = ["## 2. Late arrival\n\n", ""] as [string, string];
    const merged = merge(change(gone), change(["fifteen", "ten"]));
    expect(merged.result).toBe(change(gone, ["fifteen", "ten"]));
    expect(states(merged)).toEqual(["Attendance: same", "1. Notice: both", "3. Exceptions: same"]);
    expect(sectionOf(merged, "Notice").theirs).toMatch(
      /## 1\. Notice[\s\S]*## 2\. Late arrival[\s\S]*ten minutes/,
    );
    // The other side may add to it, and so may who took the heading away.
    const more = merge(
      change(["## 2. Late arrival\n\n", ""], ["as missed.", "as missed. Call us."]),
      change(["| three | a letter |\n", "| three | a letter |\n\nA director may excuse it.\n"]),
    );
    expect(more.conflicts).toBe(0);
    expect(more.result!.match(/We wait for|Call us|a letter|A director may/g)).toHaveLength(4);
    const renamed = merge(change(gone), change(["## 2. Late arrival", "## 2. When you are late"]));
    expect(renamed.conflicts).toBe(1);
    expect(applyChoices(renamed, {}).match(/We wait for/g)).toHaveLength(1);
    const two = merge(
      change(gone, ["## 3. Exceptions\n\n", ""]),
      change(["fifteen", "ten"], ["Illness and storms", "Illness and snow"]),
    );
    expect(two.result).toBe(
      change(gone, ["## 3. Exceptions\n\n", ""], ["fifteen", "ten"], ["storms", "snow"]),
    );
  });

  test("numbers that were typed into headings go on behind a section that came", () => {
    const merged = merge(
      change(["storms", "snow"]),
      change(["## 2. Late", "## 2. Illness\n\nStay at home.\n\n## 3. Late"], ["## 3. Exc", "## 4. Exc"]),
    );
    expect(merged.result!.match(/^## .*/gm)).toEqual([
      "## 1. Notice",
      "## 2. Illness",
      "## 3. Late arrival",
      "## 4. Exceptions",
    ]);
    const both = merge(
      change(["## 3. Exc", "## 3. Holidays\n\nWe are closed.\n\n## 4. Exc"]),
      change(["## 2. Late", "## 2. Illness\n\nStay at home.\n\n## 3. Late"], ["## 3. Exc", "## 4. Exc"]),
    );
    expect(both.result!.match(/^## .*/gm)).toEqual([
      ...["## 1. Notice", "## 2. Illness", "## 3. Late arrival", "## 4. Holidays", "## 5. Exceptions"],
    ]);
  });
});
