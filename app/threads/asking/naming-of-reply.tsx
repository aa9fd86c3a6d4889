import type { ComponentProps } from "react";
import { AsSent } from "#app/ui/as-sent.tsx";
import { ReplyNaming } from "./naming.tsx";

type Asked = ComponentProps<typeof ReplyNaming>;
type Props = { asked: Asked; chosen: string | undefined };

/** The choice of a name below a reply, drawn by the server; `chosen` is what a form that came back held. */
export function NamingOfReply({ asked, chosen }: Props) {
  return (
    <AsSent
      id="as"
      from={asked}
      draw={
        import.meta.env.SSR && ((from: Asked) => <ReplyNaming {...from} naming={chosen ?? from.naming} />)
      }
    />
  );
}
