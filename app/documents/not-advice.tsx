import { Banner } from "#app/ui/banner.tsx";

/** Says what a shared text is not. */
export function NotAdvice() {
  return (
    <Banner icon="info">
      Written by members for members. It is not legal advice: check your state’s rules and your payers’
      manuals before you put it in force.
    </Banner>
  );
}
