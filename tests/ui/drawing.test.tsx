import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Avatar } from "#app/ui/avatar.tsx";
import { initialsOf, tintOf } from "#app/ui/initials.ts";
import { Ring } from "#app/ui/ring.tsx";
import { SeatsDrawing } from "#app/ui/seats-drawing.tsx";

const seatsIn = (html: string, kind: string) =>
  html.match(new RegExp(`class="ring-${kind}" d="([^"]*)"`))?.[1]?.split("M").length ?? 1;

test("a ring draws the real seats", () => {
  const html = renderToStaticMarkup(<Ring capacity={8} taken={5} mine={3} />);
  expect(seatsIn(html, "seat") - 1).toBe(4);
  expect(seatsIn(html, "open") - 1).toBe(3);
  expect(seatsIn(html, "you") - 1).toBe(1);
});

test("the table says in words what it shows", () => {
  const seats = [{ initials: "BH" }, { initials: "EF" }, { initials: "SW", mine: true }];
  expect(renderToStaticMarkup(<SeatsDrawing seats={seats} capacity={8} />)).toContain(
    'aria-label="A round table with 8 seats, 3 taken, 5 open. Yours is number 3."',
  );
});

test.each([
  ["Ruth Adeyinka-Moss", "RA"],
  ["  Åsa  van der Berg ", "ÅB"],
  ["Ana de la Cruz", "AC"],
  ["Ana García Márquez", "AM"],
  ["E\u0301lodie O’Brien", "ÉO"],
  ["’Ismat D'Angelo", "ID"],
  ["Gerard ’t Hooft", "GH"],
  ["Cher", "C"],
  ["Dr. Ruth Okafor, PT, DPT", "RO"],
  ["Ruth Okafor PT, Ph.D.", "RO"],
  ["Ruth M. Okafor OTR/L CCC-SLP", "RO"],
  ["Samuel Reed Jr.", "SR"],
  ["Henry Ford III", "HF"],
  ["RUTH ANNE OKAFOR", "RO"],
  ["Okafor, Ruth", "OR"],
  ["Ruth Okafor (she/her)", "RO"],
  ["Ruth Okafor 🌷", "RO"],
  ["🌷 Ruth 🌷", "R"],
  ["🌷", ""],
  ["", ""],
  ["Marsh PT", "MP"],
  ["王小明", "王"],
  ["שרה לוי", "של"],
  ["किरण देव", "किदे"],
  ["محمد علي", "م\u200cع"],
  ["محمد", "م"],
])("the initials of %j are %j", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test("somebody whose name has no letter is drawn as a person", () => {
  expect(renderToStaticMarkup(<Avatar initials={initialsOf("🌷")} tint={1} />)).toContain("#i-person");
});

test("a tint stays with its id", () => {
  const tints = Array.from({ length: 500 }, (_, id) => tintOf(id));
  expect(tints).toEqual(Array.from({ length: 500 }, (_, id) => tintOf(String(id))));
  expect(new Set(tints)).toEqual(new Set([1, 2, 3, 4, 5]));
});

test("an anonymous author shows neither photo nor initials nor tint", () => {
  const html = renderToStaticMarkup(<Avatar anonymous initials="MO" tint={3} photo="/files/face" />);
  expect(html).not.toMatch(/MO|face|data-tint/);
});
