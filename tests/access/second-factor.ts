import { proof } from "./forms.ts";
import { type Row, row } from "./row.ts";
import { gets, seenBy, sentBy } from "./viewers.ts";

// biome-ignore format: one row a line
export const secondFactor: Row[] = [
  row("/settings/second-factor", "/settings/second-factor", seenBy("signedIn")),
  row("/settings/second-factor/app", "/settings/second-factor/app", seenBy("signedIn"), gets({ signedIn: "wrong" }), { ...proof, setup: "x".repeat(22), code: "000000" }),
  row("/settings/second-factor/app/remove", "/settings/second-factor/app/remove", seenBy("signedIn"), gets({ signedOut: "wordsBack", signedIn: "sentOn", runsNetwork: "wrong" }), proof),
  row("/settings/second-factor/codes", "/settings/second-factor/codes", seenBy("signedIn"), gets({ signedOut: "wordsBack", signedIn: "shown", runsNetwork: "wrong" }), proof),
  row("/settings/second-factor/passkeys/new", "/settings/second-factor/passkeys/new", seenBy("signedIn"), gets({ signedOut: "wordsBack", signedIn: "shown", runsNetwork: "wrong" }), { ...proof, name: "Phone" }),
  row("/settings/second-factor/passkeys/keep", "/settings/second-factor/passkeys/keep", seenBy("signedIn"), gets({ everyone: "wrong" }), { name: "Phone", answer: "{}" }),
  row("/settings/second-factor/passkeys/:passkey", "/settings/second-factor/passkeys/{passkey wendell}", seenBy("author"), sentBy("author"), { name: "Laptop" }),
  row("/settings/second-factor/passkeys/:passkey/remove", "/settings/second-factor/passkeys/{passkey wendell}/remove", seenBy("author"), sentBy("author"), proof),
];
