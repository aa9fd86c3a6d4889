import { Ring } from "#app/ui/ring.tsx";

/** The mark of the network: a full table of eight, one seat the viewer's. */
export function Brand({ name }: { name: string }) {
  return (
    <>
      <Ring capacity={8} taken={8} mine={1} />
      <span>{name}</span>
    </>
  );
}
