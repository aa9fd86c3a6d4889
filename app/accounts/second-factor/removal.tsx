import type { ReactNode } from "react";
import type { ProofKind } from "#app/accounts/settings/proof.server.ts";
import { ProofFields, SignInAgain } from "#app/accounts/settings/proof-fields.tsx";
import { SettingsPage } from "#app/accounts/settings/settings-page.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

type Props = {
  title: string;
  lead: ReactNode;
  proof: ProofKind;
  errors: Record<string, string> | undefined;
};

/** Asks before a second factor is removed. */
export function FactorRemoval({ title, lead, proof, errors }: Props) {
  const back = { href: "/settings/second-factor", label: "Second step" };
  return (
    <SettingsPage back={back} title={title} lead={lead} refused={errors?.form}>
      {proof === "again" ? (
        <SignInAgain />
      ) : (
        <Sheet>
          <PostForm className="form">
            <ProofFields proof={proof} errors={errors} />
            <div className="form-foot">
              <Button variant="danger">Remove it</Button>
              <ButtonLink variant="quiet" href={back.href}>
                Keep it
              </ButtonLink>
            </div>
          </PostForm>
        </Sheet>
      )}
    </SettingsPage>
  );
}
