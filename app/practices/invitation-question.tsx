import { AskFirst } from "#app/ui/form/ask-first.tsx";

/** Deeds with an invitation that nobody has accepted yet, by the last segment of the address. */
export const invitationDeeds = {
  again: {
    page: "Send an invitation again",
    renews: true,
    question: (email: string) => `Send the invitation to ${email} again?`,
    lead: "They get a new link, good for three days. The link sent before stops working.",
    button: "Send it again",
    done: "again",
  },
  revoke: {
    page: "Revoke an invitation",
    renews: false,
    question: (email: string) => `Revoke the invitation of ${email}?`,
    lead: "The link in their mail stops working at once. You can invite them again.",
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
