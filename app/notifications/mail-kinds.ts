/** Kinds of mail, in the words of the page that lists them. */
export const mailKinds = {
  invitation: "Invitation",
  sign_in: "Link to sign in",
  reset: "Link for a new password",
  email: "Confirmation of a new email",
  email_notice: "Notice of a new email",
  email_changed: "Notice of a changed email",
  password_changed: "Notice of a new password",
  alias_notice: "Notice to who wrote without a name",
  notification: "News of a conversation",
  test: "Test email",
} as const;

export type MailKind = keyof typeof mailKinds;
