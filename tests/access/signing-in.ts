import { type Row, row } from "./row.ts";
import { gets } from "./viewers.ts";

// biome-ignore format: one row a line
export const signingIn: Row[] = [
  row("/sign-in", "/sign-in", gets({ signedOut: "shown", signedIn: "sentOn" }), gets({ signedOut: "wrong", signedIn: "homeOrWrong" }), { email: "wendell@quillbrookpt.example", password: "not it" }),
  row("/sign-in/as", "/sign-in/as", gets({ everyone: "toSignIn" }), gets({ everyone: "notThere" }), { who: "{person joelle}" }),
  row("/sign-in/factor", "/sign-in/factor", gets({ everyone: "toSignIn" }), gets({ everyone: "toSignIn" }), { code: "000000" }),
  row("/sign-in/recovery", "/sign-in/recovery", gets({ everyone: "toSignIn" }), gets({ everyone: "toSignIn" }), { code: "0000-0000" }),
  row("/sign-in/passkey", "/sign-in/passkey", gets({ everyone: "sentOn" }), gets({ everyone: "sentOn" }), { code: "{}" }),
  row("/sign-in/link", "/sign-in/link", gets({ signedOut: "shown", signedIn: "sentOn" }), gets({ signedOut: "shown", signedIn: "homeOrShown" }), { email: "wendell@quillbrookpt.example" }),
  row("/sign-in/open", "/sign-in/open", gets({ everyone: "notThere" }), gets({ everyone: "sentOn" })),
  row("/sign-out", "/sign-out", gets({ everyone: "sentOn" }), gets({ everyone: "toSignIn" })),
  row("/forgotten", "/forgotten", gets({ everyone: "shown" }), gets({ everyone: "shown" }), { email: "wendell@quillbrookpt.example" }),
  row("/reset", "/reset", gets({ everyone: "notThere" }), gets({ everyone: "sentOn" }), { password: "nine patient otters" }),
  row("/email-change", "/email-change", gets({ everyone: "notThere" }), gets({ everyone: "sentOn" })),
  row("/email-undo", "/email-undo", gets({ everyone: "notThere" }), gets({ everyone: "sentOn" })),
  // Closed unless the staff open it.
  row("/apply", "/apply", gets({ everyone: "notThere" }), gets({ everyone: "notThere" }), { email: "dana@applies.example", name: "Dana" }),
  row("/invitation", "/invitation", gets({ everyone: "notThere" }), gets({ everyone: "sentOn" }), { name: "New Person", timeZone: "America/Denver", password: "nine patient otters" }),
  row("/invitation/join", "/invitation/join", gets({ everyone: "sentOn" }), gets({ everyone: "sentOn" })),
  row("/welcome", "/welcome", gets({ signedIn: "sentOn" })),
  row("/setup", "/setup", gets({ everyone: "notThere" }), gets({ everyone: "sentOn" }), { network: "Mine", name: "New Person", email: "me@new.example", timeZone: "America/Denver", password: "nine patient otters" }),
];
