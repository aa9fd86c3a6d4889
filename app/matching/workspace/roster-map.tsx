import type { MapDrawing } from "#app/geography/map/draw.ts";
import land from "#app/geography/map/land.svg?no-inline";
import { LARGER, MAP } from "#app/geography/map/size.ts";
import { counted } from "#app/text/counted.ts";
import { isolated } from "#app/text/isolated.ts";
import { Icon } from "#app/ui/icon.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

/** Draws where the practices of a group have their sites, and says the same as a table. */
export function RosterMap({ map: { sites, labels, rows } }: { map: MapDrawing }) {
  const hidden = rows.filter(({ isOnMap }) => !isOnMap).length;
  const apart = sites.some(({ isApart }) => isApart);
  return (
    <Sheet id="map" title="Where they are">
      <svg className="map" viewBox={`0 0 ${MAP.width} ${MAP.height}`} role="img" aria-labelledby="map-words">
        <title id="map-words">{`Map of ${counted(sites.length, "site")}. The same is in the table below.`}</title>
        <defs>
          <pattern
            id="hatch"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path className="hatch" d="M0 0V6" />
          </pattern>
        </defs>
        <use className="land" href={`${land}#land`} />
        {sites.map(({ x, y, reach, isApart }, i) => (
          <circle key={keyOf(x, y, i)} cx={x} cy={y} r={reach} className={isApart ? "reach-out" : "reach"} />
        ))}
        {sites.map(({ x, y, isApart }, i) => (
          <circle key={keyOf(x, y, i)} cx={x} cy={y} r="5" className={isApart ? "site-out" : "site"} />
        ))}
        {labels.map(({ text, x, y, anchor }) => (
          <text key={`${text} ${x} ${y}`} x={x} y={y} textAnchor={anchor}>
            {text}
          </text>
        ))}
      </svg>
      <p className="meta">
        {`Circles show how far patients drive, drawn ${LARGER} times too large.`}
        {apart && " Hatched: it cannot be with another of these."}
        {hidden > 0 && ` ${counted(hidden, "site")} cannot be shown on this map.`}
      </p>
      <details className="fold-plain">
        <summary>
          <Icon name="down" />
          The same as a table
        </summary>
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">Practice in</th>
              <th scope="col" className="number">
                Patients drive
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, minutes }, i) => (
              <tr key={keyOf(minutes, 0, i)}>
                <th scope="row">{isolated(label)}</th>
                <td className="number">{counted(minutes, "minute")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Sheet>
  );
}

/** Several sites may lie at one place. */
function keyOf(x: number, y: number, i: number): string {
  return `${x} ${y} ${i}`;
}
