import { describe, expect, test } from "vitest";
import { applyChoices } from "#app/documents/merging/apply-choices.ts";
import { mergeDocuments } from "#app/documents/merging/merge-documents.ts";
import { base, change, merge, sectionOf, states } from "./policy.ts";

describe("both sides changed a section", () => {
  test("other words of one sentence come together, and that both changed it is said", () => {
    const merged = merge(change(["24 hours", "48 hours"]), change(["the front desk", "its front desk"]));
    const notice = sectionOf(merged, "Notice");
    expect(notice.state).toBe("both");
    expect(notice.result).toContain(
      "Please cancel at least 48 hours before the visit. Call {{practice_name}} at its front desk.",
    );
    expect(notice.combined).toBe(notice.result);
    expect(merged.conflicts).toBe(0);
  });

  test("the same words are a conflict, which gives no result but both texts", () => {
    const merged = merge(change(["24 hours", "48 hours"]), change(["24 hours", "12 hours"]));
    const notice = sectionOf(merged, "Notice");
    expect(notice).toMatchObject({ state: "conflict", result: null });
    expect(notice.mine).toContain("48 hours");
    expect(notice.theirs).toContain("12 hours");
    expect(notice.combined).toMatch(/48 hours[\s\S]*12 hours/);
    expect(merged).toMatchObject({ conflicts: 1, result: null });
    expect(applyChoices(merged, { notice: "mine" })).toBe(change(["24 hours", "48 hours"]));
    expect(applyChoices(merged, { notice: "theirs" })).toBe(change(["24 hours", "12 hours"]));
    const both = applyChoices(merged, { notice: "both" });
    expect(both).toMatch(/48 hours[\s\S]*Leave a message[\s\S]*12 hours[\s\S]*Leave a message/);
    expect(both.match(/## 1\. Notice/g)).toHaveLength(1);
  });

  test("another field in the place of one that the other side changed as well is a conflict, never half of each", () => {
    const merged = merge(
      change(["{{practice_name}}", "{{office_name}}"]),
      change(["{{practice_name}}", "{{practice_phone}}"]),
    );
    expect(sectionOf(merged, "Notice").state).toBe("conflict");
    const alone = merge(change(["{{practice_name}}", "{{office_name}}"]), change(["24 hours", "48 hours"]));
    expect(alone.result).toContain("48 hours before the visit. Call {{office_name}}");
  });

  test("both wrote something else in the place of one paragraph: a conflict", () => {
    const merged = merge(
      change(["Illness and storms are excused.", "Nothing counts when schools close."]),
      change(["Illness and storms are excused.", "A director decides each case."]),
    );
    expect(sectionOf(merged, "Exceptions").state).toBe("conflict");
  });

  test("items that both added to a list all stand in it, numbered in order", () => {
    const merged = merge(
      change(["3. Note the name", "3. Say why.\n4. Note the name"]),
      change(
        ["1. Call the office.", "1. Look at the schedule.\n2. Call the office."],
        ["2. Leave a message.", "3. Leave a message."],
        ["3. Note", "4. Note"],
      ),
    );
    expect(merged.result).toContain(
      "1. Look at the schedule.\n2. Call the office.\n3. Leave a message.\n4. Say why.\n5. Note the name of the child.\n",
    );
  });

  test("cells of one row, and a row below them", () => {
    const merged = merge(
      change(["| one | a call |", "| one visit | a call |"]),
      change(
        ["| one | a call |", "| one | a friendly call |"],
        ["| three | a letter |", "| three | a letter |\n| five | a talk |"],
      ),
    );
    expect(merged.result).toContain(
      "| one visit | a friendly call |\n| three | a letter |\n| five | a talk |\n",
    );
  });

  test("a row that came into a table which the other side took away is a conflict", () => {
    const table = base.slice(base.indexOf("| visits"), base.indexOf("## 3"));
    const merged = merge(
      base.replace(table, ""),
      change(["| three | a letter |", "| three | a letter |\n| five | a talk |"]),
    );
    expect(sectionOf(merged, "Late arrival").state).toBe("conflict");
  });

  test("an item that one side moved and the other changed is moved and changed", () => {
    const merged = merge(
      change(["1. Call the office.\n2. Leave a message.\n", "1. Leave a message.\n2. Call the office.\n"]),
      change(["Call the office.", "Call the office before noon."]),
    );
    expect(merged.result).toContain("1. Leave a message.\n2. Call the office before noon.\n3. Note");
  });
});

test("an item that one side put further in and the other changed is both, and so is a paragraph that became an item", () => {
  const list = "- Call\n- Leave a message\n- Write\n\nThen wait for us.\n";
  const further = list.replace("- Leave", "  - Leave").replace("\n\nThen", "\n- Then");
  const merged = mergeDocuments({
    base: list,
    mine: further,
    theirs: list.replace("a message", "a short message"),
  });
  expect(merged.result).toBe(further.replace("a message", "a short message"));
});

describe("what means the same is no change", () => {
  test("other bullets, signs for emphasis, widths of columns, blank lines and line ends", () => {
    const one = "# A\n\n- some *words*\n- **more**\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\nEnd here.\n";
    const two =
      "# A\r\n\r\n* some _words_\r\n* __more__\r\n\r\n\r\n|a  |b  |\r\n|:-- |---|\r\n| 1 |   2|\r\n\r\nEnd   here.\r\n".replace(
        ":--",
        "---",
      );
    const { sections } = mergeDocuments({ base: one, mine: two, theirs: one });
    expect(sections.map(({ state }) => state)).toEqual(["same"]);
    const merged = mergeDocuments({ base: one, mine: two, theirs: one.replace("End here", "The end") });
    expect(merged.sections.map(({ state }) => state)).toEqual(["theirs"]);
    expect(merged.result).toContain("The end.");
  });

  test("another number before an item or a heading", () => {
    const other = base
      .replace("2. Leave", "3. Leave")
      .replace("3. Note", "4. Note")
      .replace("## 3.", "## 4.");
    expect(states(merge(other, change(["24", "48"])))).toEqual([
      ...["Attendance: same", "1. Notice: theirs", "2. Late arrival: same", "4. Exceptions: same"],
    ]);
  });

  test("a number is a change where it is one of words", () => {
    expect(states(merge(change(["24 hours", "2 hours"]), base))).toContain("1. Notice: mine");
  });
});

test("below an item whose number grew to two digits, what stands inside of it stays inside", () => {
  const list = (...steps: string[]) => `${steps.map((step, i) => `${i + 1}. ${step}`).join("\n")}\n`;
  const steps = [
    "Greet",
    "Wash hands",
    "Set up",
    "Warm up",
    "Play",
    "Swing",
    "Rest",
    "Say goodbye\n   - with a smile",
  ];
  const merged = mergeDocuments({
    base: list(...steps),
    mine: list("Unlock", ...steps),
    theirs: list(...steps.slice(0, 3), "Ask the family", ...steps.slice(3)).replace("smile", "wave"),
  });
  const [first, ...others] = steps;
  expect(merged.result).toBe(
    list("Unlock", first!, ...others.slice(0, 2), "Ask the family", ...others.slice(2)).replace(
      "   - with a smile",
      "    - with a wave",
    ),
  );
});
