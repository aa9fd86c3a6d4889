import fc from "fast-check";
import type { Block, Item, Run } from "#app/markdown/write/tree.ts";

const plain =
  "the practice cancels visits within 24 hours unless {{practice_name}} agrees; Family's note, (see §4.2) — “late” arrivals ≥15 min or $25/visit are {{late_fee}} each & every <week> 100% a_b 5*4 #3 C:\\forms x^2 José 日本 👍 ____ [Practice Name] «Due Date» e.g. and/or".split(
    " ",
  );
const words = fc.array(fc.constantFrom(...plain), { minLength: 1, maxLength: 8 }).map((all) => all.join(" "));

const marks = fc.constantFrom<Omit<Run, "words">>(
  {},
  {},
  {},
  { strong: true },
  { em: true },
  { strong: true, em: true },
  { struck: true },
  { code: true },
  { href: "https://forms.example/a_b?c=1&d=(2)" },
  { href: "mailto:desk@clinic.example" },
);
const run = fc.tuple(words, marks).map(([said, how]): Run => ({ words: said, ...how }));
const line = fc
  .array(run, { minLength: 1, maxLength: 4 })
  .map((runs): Run[] => runs.flatMap((each, i) => [...(i > 0 ? [{ words: " " }] : []), each]));
const paragraph = fc.array(line, { minLength: 1, maxLength: 2 }).map(
  (lines): Block => ({
    kind: "paragraph",
    runs: lines.flatMap((each, i) => [...(i > 0 ? [{ words: "\n" }] : []), ...each]),
  }),
);
const heading = fc
  .tuple(fc.integer({ min: 1, max: 4 }), words)
  .map(([level, said]): Block => ({ kind: "heading", level, runs: [{ words: `About ${said}` }] }));
const cell = fc.oneof({ weight: 3, arbitrary: line }, { weight: 1, arbitrary: fc.constant<Run[]>([]) });
const table = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.boolean())
  .chain(([columns, rows, hasHead]) =>
    fc.record({
      align: fc.array(fc.constantFrom("left" as const, "right" as const, "center" as const, null), {
        minLength: columns,
        maxLength: columns,
      }),
      rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
      head: hasHead
        ? fc.array(line, { minLength: columns, maxLength: columns })
        : fc.constant(Array.from({ length: columns }, (): Run[] => [])),
    }),
  )
  .map(({ align, rows, head }): Block => ({ kind: "table", align, rows: [head, ...rows] }));
const code = fc
  .array(fc.constantFrom("let a = 1;", "  indented {{field_name}}", "", "* no list", "<tag> & more"), {
    minLength: 1,
    maxLength: 4,
  })
  .map((lines): Block => ({ kind: "code", text: ["first", ...lines, "last"].join("\n") }));

const { blocks } = fc.letrec<{ blocks: Block[]; block: Block; item: Item; list: Block }>((tie) => ({
  blocks: fc.array(tie("block"), { minLength: 1, maxLength: 5 }),
  block: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 4, arbitrary: paragraph },
    { weight: 2, arbitrary: heading },
    { weight: 1, arbitrary: table },
    { weight: 1, arbitrary: code },
    { weight: 1, arbitrary: fc.constant<Block>({ kind: "rule" }) },
    { weight: 4, arbitrary: tie("list") },
    { weight: 1, arbitrary: tie("blocks").map((inside): Block => ({ kind: "quote", blocks: inside })) },
  ),
  list: fc
    .tuple(
      fc.boolean(),
      fc.integer({ min: 1, max: 7 }),
      fc.array(tie("item"), { minLength: 2, maxLength: 4 }),
      fc.boolean(),
    )
    .map(
      ([ordered, first, items, jumps]): Block => ({
        kind: "list",
        ordered,
        items: items.map((item, i) => ({
          ...(ordered ? { number: first + i + (jumps && i > 1 ? 5 : 0) } : {}),
          ...(!ordered && item.checked !== undefined && { checked: item.checked }),
          blocks: item.blocks,
        })),
      }),
    ),
  item: fc
    .tuple(
      paragraph,
      fc.option(tie("blocks"), { nil: [] as Block[] }),
      fc.option(fc.boolean(), { nil: undefined, freq: 3 }),
    )
    .map(
      ([first, rest, checked]): Item => ({
        blocks: [first, ...rest],
        ...(checked !== undefined && { checked }),
      }),
    ),
}));

/** Documents of all that Markdown knows, inside of each other. */
export const anyDocument = fc.tuple(heading, blocks).map(([first, rest]): Block[] => [first, ...rest]);
