import type { ReactNode } from "react";

type Props = {
  /** The dark and light squares, row by row, as `encode` of uqr gives them. */
  modules: readonly (readonly boolean[])[];
  /** Text that the camera will find. */
  label: string;
  /** The secret in letters, for those who cannot scan. */
  secret?: string;
  /** Advice beside the code. */
  children: ReactNode;
};

/** A code to scan with another device, and the same in letters where they can be typed. */
export function QrCode({ modules, label, secret, children }: Props) {
  const size = modules.length;
  return (
    <div className="qr-block">
      <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
        <path d={squares(modules)} />
      </svg>
      <div className="stack-tight">
        {children}
        {secret && <p className="secret">{secret.replace(/(.{4})(?=.)/g, "$1 ")}</p>}
      </div>
    </div>
  );
}

// One path with a stroke per run of dark squares: hundreds of elements would cost more than the page.
function squares(modules: Props["modules"]) {
  let path = "";
  modules.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      path += `M${start} ${y}h${x + 1 - start}v1H${start}z`;
    }
  });
  return path;
}
