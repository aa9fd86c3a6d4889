import { AskFirst } from "#app/ui/form/ask-first.tsx";

/** Deeds with an invitation that nobody has accepted yet, by the last segment of the address. */
export const invitationDeeds = {
  again: {
    page: "Renew an invitation",
    renews: true,
    question: (email: string) => `Invite ${email} again?`,
    lead: "It gets a new link, good for three days. The link from before stops working.",
    button: "Invite them again",
    done: "again",
  },
  revoke: {
    page: "Revoke an invitation",
    renews: false,
    question: (email: string) => `Revoke the invitation of ${email}?`,
    lead: "Its link stops working at once. You can invite them again.",
    button: "Revoke it",
    done: "revoked",
  },
};

type Props = {
  deed: (typeof invitationDeeds)[keyof typeof invitationDeeds];
  email: string;
  back: { href: string; label: string };
  error?: string;
};

/** The page that asks before it is done. */
export function InvitationQuestion({ deed, email, back, error }: Props) {
  return (
    <AskFirst
      title={deed.question(email)}
      back={back}
      lead={deed.lead}
      deed={deed.button}
      danger={!deed.renews}
      error={error}
    />
  );
}
