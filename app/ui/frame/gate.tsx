import type { ReactNode } from "react";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { SeatsDrawing } from "#app/ui/seats-drawing.tsx";
import { Brand } from "./brand.tsx";

type Props = {
  networkName: string;
  title: ReactNode;
  lead?: ReactNode;
  /** A slim strip on top, such as the demonstration's. */
  strip?: ReactNode;
  children: ReactNode;
};

const sevenSeated = Array.from({ length: 7 }, (_, index) => ({ initials: "", mine: index === 2 }));

const points: { icon: IconName; text: string }[] = [
  { icon: "lock", text: "Only the practices of your cohort can read it." },
  { icon: "question", text: "Questions, answered by owners who have been there." },
  { icon: "scales", text: "A charter that everyone accepts: no patient data, no rates, nothing leaves." },
];

/** A page without the shell, in two halves: the form, and beside it what the network is. */
export function Gate({ networkName, title, lead, strip, children }: Props) {
  return (
    <>
      {strip && (
        <aside className="strip" aria-label="Notice">
          {strip}
        </aside>
      )}
      <div className="gate">
        <main className="gate-form" id="main">
          <div className="gate-in stack">
            <p className="brand brand-dark">
              <Brand name={networkName} />
            </p>
            <div className="page-head">
              <h1>{title}</h1>
              {lead && <p className="lead">{lead}</p>}
            </div>
            {children}
          </div>
        </main>
        <section className="gate-side" aria-label={`About ${networkName}`}>
          <div className="gate-pitch stack">
            <SeatsDrawing seats={sevenSeated} capacity={8} decorative />
            <p className="gate-say">
              Eight practices, no two in the same town, and one place to ask how the others did it.
            </p>
            <ul className="bare gate-points">
              {points.map(({ icon, text }) => (
                <li key={icon}>
                  <Icon name={icon} />
                  {text}
                </li>
              ))}
            </ul>
          </div>
        </section>
      </div>
    </>
  );
}
