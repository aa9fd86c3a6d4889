import { afterEach, beforeEach, vi } from "vitest";

let expected = false;

/** Lets this test write to console.error; any other that does fails. */
export function expectNoise(): void {
  expected = true;
}

beforeEach(() => {
  expected = false;
  vi.spyOn(console, "error");
});

afterEach(() => {
  const calls = vi.mocked(console.error).mock.calls.slice();
  vi.mocked(console.error).mockRestore();
  if (!expected && calls.length > 0)
    throw new Error(
      `console.error was called: ${calls.map((call) => call.map(String).join(" ")).join("\n")}`,
    );
});
