/**
 * Draws the map of municipalities from a TopoJSON file with `kommunenummer` (geographic degrees): a sheet of shapes for the
 * browser and the frames to look at them through. Run once per map: `node scripts/draw-map.mjs municipalities.topojson`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const SHEET = 'public/municipalities-2024.svg';
const FRAMES = 'app/routes/quality/map/map-frames.ts';

/** Kilometres: shapes are thinned to this, and islands with less area are left out unless they are all there is. */
const TOLERANCE = 0.7;
const SMALLEST_ISLAND = 6;
const MARGIN = 8;

const [, , file] = process.argv;
if (!file) throw new Error('Name the TopoJSON file.');
const topology = JSON.parse(readFileSync(file, 'utf8'));
const { geometries } = Object.values(topology.objects)[0];

/** Albers' equal-area conic projection for Norway, in kilometres, y downwards. */
const RADIUS = 6371;
const rad = (degrees) => (degrees * Math.PI) / 180;
const [south, north, middle, origin] = [rad(60), rad(69), rad(16), rad(64)];
const n = (Math.sin(south) + Math.sin(north)) / 2;
const c = Math.cos(south) ** 2 + 2 * n * Math.sin(south);
const rho = (latitude) => (RADIUS * Math.sqrt(c - 2 * n * Math.sin(latitude))) / n;
function project([longitude, latitude]) {
  const theta = n * (rad(longitude) - middle);
  const r = rho(rad(latitude));
  return [r * Math.sin(theta), r * Math.cos(theta) - rho(origin)];
}

function distance([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** Douglas and Peucker's thinning; the ends stay, so that neighbours still meet. */
function thin(points) {
  if (points.length < 3) return points;
  let [far, at] = [0, 0];
  const [first, last] = [points[0], points.at(-1)];
  for (let i = 1; i < points.length - 1; i += 1) {
    const away = distance(points[i], first, last);
    if (away > far) [far, at] = [away, i];
  }
  if (far <= TOLERANCE) return [first, last];
  return [...thin(points.slice(0, at + 1)).slice(0, -1), ...thin(points.slice(at))];
}

/** A closed arc has its ends in one place: it is thinned in two halves. */
function thinArc(points) {
  const [first, last] = [points[0], points.at(-1)];
  if (first[0] !== last[0] || first[1] !== last[1]) return thin(points);
  const half = Math.floor(points.length / 2);
  return [...thin(points.slice(0, half + 1)).slice(0, -1), ...thin(points.slice(half))];
}

const arcs = topology.arcs.map((arc) => thinArc(arc.map(project)));
const arcOf = (index) => (index < 0 ? [...arcs[~index]].reverse() : arcs[index]);
const ringOf = (indexes) => indexes.flatMap((index, i) => (i === 0 ? arcOf(index) : arcOf(index).slice(1)));
const areaOf = (ring) =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [nx, ny] = ring[(i + 1) % ring.length];
      return sum + x * ny - nx * y;
    }, 0),
  ) / 2;

const polygonsOf = (geometry) => (geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs);
const owners = new Map();
const shapes = geometries.map((geometry) => {
  const code = geometry.properties.kommunenummer;
  const polygons = polygonsOf(geometry);
  for (const index of polygons.flat(2)) {
    const arc = index < 0 ? ~index : index;
    owners.set(arc, [...(owners.get(arc) ?? []), code.slice(0, 2)]);
  }
  const rings = polygons.flat().map(ringOf);
  const largest = Math.max(...rings.map(areaOf));
  return { code, rings: rings.filter((ring) => areaOf(ring) >= Math.min(SMALLEST_ISLAND, largest)) };
});
shapes.sort((a, b) => a.code.localeCompare(b.code));

const points = shapes.flatMap(({ rings }) => rings.flat());
const left = Math.min(...points.map(([x]) => x));
const top = Math.min(...points.map(([, y]) => y));
const place = ([x, y]) => [x - left + MARGIN, y - top + MARGIN].map((value) => Math.round(value * 10) / 10);

/** A path with steps from point to point, which are shorter to write than places. */
function pathOf(line, closed) {
  const places = line.map(place);
  if (closed) places.pop();
  const [first, ...rest] = places;
  let [x, y] = first;
  const steps = rest.map(([nx, ny]) => {
    const step = [nx - x, ny - y].map((value) => String(Math.round(value * 10) / 10));
    [x, y] = [nx, ny];
    return step.join(step[1].startsWith('-') ? '' : ' ');
  });
  return `M${first.join(' ')}l${steps.join(' ').replaceAll(' -', '-')}${closed ? 'z' : ''}`;
}

const borders = [...owners].filter(([, counties]) => new Set(counties).size > 1).map(([arc]) => arcs[arc]);
const counties = [...new Set(shapes.map(({ code }) => code.slice(0, 2)))];
const groups = counties.map((county) => {
  const own = shapes.filter(({ code }) => code.startsWith(county));
  const paths = own.map(
    ({ code, rings }) => `<path id="k${code}" d="${rings.map((ring) => pathOf(ring, true)).join('')}"/>`,
  );
  return `<g id="f${county}">\n${paths.join('\n')}\n</g>`;
});
writeFileSync(
  SHEET,
  `<svg xmlns="http://www.w3.org/2000/svg"><!-- © Kartverket, CC BY 4.0; simplified -->\n<defs>\n${groups.join('\n')}\n` +
    `<path id="borders" d="${borders.map((line) => pathOf(line, false)).join('')}"/>\n</defs>\n</svg>\n`,
);

function frameOf(own) {
  const places = own.flatMap(({ rings }) => rings.flat()).map(place);
  const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN];
  return [x, y, Math.max(...xs) + MARGIN - x, Math.max(...ys) + MARGIN - y].map(Math.round).join(' ');
}
const lines = counties.map(
  (county) => `  '${county}': '${frameOf(shapes.filter(({ code }) => code.startsWith(county)))}',`,
);
writeFileSync(
  FRAMES,
  `/** Written by scripts/draw-map.mjs: what part of the sheet shows the country and each county (x, y, width, height in km). */
export const COUNTRY_FRAME = '${frameOf(shapes)}';

export const COUNTY_FRAMES: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`,
);
