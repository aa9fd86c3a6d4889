import { index, prefix, route } from "@remix-run/route-config";
import { manual } from "./routes-of-documents.ts";

/** A practice of one’s own: its profile, people and seats, and what it tells for matching. */
export const ownPractice = [
  route("", "routes/practice/own.tsx"),
  route("edit", "routes/practice/edit.tsx"),
  route("invite", "routes/practice/invite.tsx"),
  route("invitations/:invitation", "routes/practice/show-invitation.tsx"),
  route("invitations/:invitation/again", "routes/practice/invitation.tsx"),
  route("invitations/:invitation/revoke", "routes/practice/invitation.tsx", {
    id: "routes/practice/revoke-invitation",
  }),
  route("people/:person", "routes/practice/person.tsx"),
  route("people/:person/remove", "routes/practice/remove-person.tsx"),
  route("seats/:seat", "routes/practice/seat.tsx"),
  route("facts", "routes/practice-facts/overview.tsx"),
  route("facts/confirm", "routes/practice-facts/confirm.ts"),
  route("facts/sites", "routes/practice-facts/sites.tsx"),
  route("facts/sites/new", "routes/practice-facts/new-site.tsx"),
  route("facts/sites/:site", "routes/practice-facts/site.tsx"),
  route("facts/sites/:site/remove", "routes/practice-facts/remove-site.tsx"),
  route("facts/contracts", "routes/practice-facts/contracts.tsx"),
  route("facts/private", "routes/practice-facts/private.tsx"),
  route("facts/ties", "routes/practice-facts/ties.tsx"),
  route("facts/terms", "routes/practice-facts/terms.tsx"),
  ...prefix("manual", manual),
];

/** Addresses of a practice's application. */
export const applying = [
  index("routes/applying/overview.tsx"),
  route("hopes", "routes/applying/hopes.tsx"),
  route("ready", "routes/applying/ready.ts"),
  route("withdraw", "routes/applying/withdraw.tsx"),
  route("again", "routes/applying/again.ts"),
];

/** Addresses of a waiver, for the practices that are asked and for moderators. */
export const waiver = [
  index("routes/waivers/waiver.tsx"),
  route("grant", "routes/waivers/decide.tsx"),
  route("end", "routes/waivers/decide.tsx", { id: "routes/waivers/end" }),
  route("ask", "routes/waivers/ask-also.tsx"),
];

/** A group that an owner's practice has a place in, until it has begun. */
export const groups = [
  route("", "routes/groups/group.tsx"),
  route("consent", "routes/groups/consent.ts"),
  route("object", "routes/groups/object.tsx"),
  route("objections/:objection/withdraw", "routes/groups/withdraw.ts"),
];
