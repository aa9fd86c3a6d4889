/** Codes to write down or print, each good for one sign-in. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <ul className="codes" aria-label="Recovery codes">
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ul>
  );
}
