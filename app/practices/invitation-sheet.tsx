import { isolated } from "#app/text/isolated.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CopyField } from "#app/ui/copying.tsx";
import { Definitions } from "#app/ui/facts.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { QrCode } from "#app/ui/qr-code.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { plainDay } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { useSendsMail } from "#app/web/browser/use-mail.ts";
import { InvitationChip } from "./invitation-chip.tsx";
import { type Invited, roleOf } from "./invitation-list.tsx";

type Props = {
  invitation: Invited;
  /** The link as a code to scan, row by row. */
  modules: number[][] | null;
  /** Where the invitation has its page. */
  at: string;
};

/** An invitation with its link and the code for a phone across the table: whoever has either can accept it. */
export function InvitationSheet({ invitation, modules, at }: Props) {
  const { timeZone } = useClock();
  const sendsMail = useSendsMail();
  return (
    <>
      {invitation.link && modules && (
        <Sheet id="link" title="Its link">
          <CopyField
            id="invitation-link"
            label="Link"
            hint="Give it to them alone: whoever opens it can come in under their email. It works once."
            text={invitation.link}
          />
          <QrCode modules={modules.map((row) => row.map(Boolean))} label="Code that opens the invitation">
            <p>Across the table: let them point their phone’s camera at it.</p>
          </QrCode>
        </Sheet>
      )}
      <Sheet id="about" title="About the invitation">
        <Definitions
          facts={[
            { name: "State", value: <InvitationChip invitation={invitation} /> },
            { name: "Invited as", value: roleOf(invitation) },
            ...(invitation.practice ? [{ name: "Into", value: isolated(invitation.practice) }] : []),
            { name: "Works until", value: plainDay(invitation.expiresAt, timeZone) },
          ]}
        />
        <PostForm action={`${at}/again`} className="form-foot">
          <Button icon={sendsMail ? "send" : "link"}>
            {sendsMail ? "Send it again" : "Make a new link"}
          </Button>
          <ButtonLink variant="quiet" href={`${at}/revoke`}>
            Revoke it
          </ButtonLink>
        </PostForm>
      </Sheet>
    </>
  );
}
