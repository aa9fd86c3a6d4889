import { proof } from "./forms.ts";
import { type Row, row } from "./row.ts";
import { gets, pressedBy, seenBy, sentBy } from "./viewers.ts";

// biome-ignore format: one row a line
export const settings: Row[] = [
  row("/settings", "/settings", seenBy("signedIn")),
  row("/settings/profile", "/settings/profile", seenBy("signedIn"), sentBy("signedIn"), { name: "New Name", title: "", timeZone: "America/Denver" }),
  row("/settings/photo/remove", "/settings/photo/remove", gets({ everyone: "sentOn" }), pressedBy("signedIn")),
  row("/settings/email", "/settings/email", seenBy("signedIn"), gets({ signedOut: "wordsBack", signedIn: "sentOn", runsNetwork: "wrong" }), { ...proof, email: "other@new.example" }),
  row("/settings/password", "/settings/password", seenBy("signedIn"), sentBy("signedIn"), { ...proof, password: "nine patient otters" }),
  row("/settings/sessions", "/settings/sessions", seenBy("signedIn")),
  row("/settings/sessions/:session/end", "/settings/sessions/{session wendell}/end", gets({ everyone: "sentOn" }), pressedBy("signedIn")),
  row("/settings/sessions/end-all", "/settings/sessions/end-all", gets({ everyone: "sentOn" }), gets({ everyone: "toSignIn" })),
  row("/settings/export", "/settings/export", seenBy("signedIn")),
  row("/settings/export/data.json", "/settings/export/data.json", seenBy("signedIn")),
  row("/settings/export/posts.md", "/settings/export/posts.md", seenBy("signedIn")),
  row("/settings/export/files.zip", "/settings/export/files.zip", seenBy("signedIn")),
  row("/settings/close", "/settings/close", seenBy("signedIn"), gets({ signedOut: "wordsBack", signedIn: "sentOn", owner: "conflict", administers: "conflict" }), { ...proof, confirm: "close my account" }),
];
