import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Avatar, initialsOf, tintOf } from "#app/ui/avatar.tsx";
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

test("initials come from the first and the last word of a name", () => {
  expect(initialsOf("Ruth Adeyinka-Moss")).toBe("RA");
  expect(initialsOf("  Åsa  van der Berg ")).toBe("ÅB");
  expect(initialsOf("Cher")).toBe("C");
  expect(initialsOf("E\u0301lodie O’Brien")).toBe("ÉO");
  expect(initialsOf("’Ismat D'Angelo")).toBe("ID");
  expect(initialsOf("Ana García Márquez")).toBe("AM");
  expect(initialsOf("王小明")).toBe("王");
  expect(initialsOf("שרה לוי")).toBe("של");
  expect(initialsOf("किरण देव")).toBe("किदे");
  expect(initialsOf("")).toBe("");
});

test("a tint stays with its id and never takes the viewer's own", () => {
  const tints = Array.from({ length: 500 }, (_, id) => tintOf(id));
  expect(tints).toEqual(Array.from({ length: 500 }, (_, id) => tintOf(String(id))));
  expect(new Set(tints)).toEqual(new Set([1, 2, 3, 4, 5]));
});

test("an anonymous author shows neither photo nor initials nor tint", () => {
  const html = renderToStaticMarkup(<Avatar anonymous initials="MO" tint={3} photo="/files/face" />);
  expect(html).not.toMatch(/MO|face|data-tint/);
});
