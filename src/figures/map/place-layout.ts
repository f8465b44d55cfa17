import type { PlaceSign } from '../../story/facts/facts.ts';
import { gapBetween, type Box, type Point, type Size } from '../kit/geometry.ts';
import { lerp, smooth } from '../kit/presence.ts';
import { typeStyles } from '../kit/type-styles.ts';
import { offsetOnTheWay } from './label-path.ts';
import type { PlaceState } from './map-scene.ts';
import { placeOnPlate, type MapView } from './map-view.ts';
import { nameSize, type NameSize } from './place-names.ts';
import { boxAround, SIGN_RADIUS, signPresence } from './place-signs.ts';
import { BASELINE, type PlacedLine } from './placed-line.ts';

/** A place's sign and name on the plate. */
export interface PlacedPlace {
  id: string;
  sign: PlaceSign;
  x: number;
  y: number;
  radius: number;
  active: number;
  /** Whether what was to take place there was called off. */
  isCalledOff: boolean;
  presence: number;
  name: PlacedLine | null;
  ownName: PlacedLine | null;
  labelPresence: number;
}

/** Between the names of the two places of a move, in px: with less they would begin to fade. */
const NAMES_APART = 1;

/** The name of a place that is kept stays this far from the plate's edge, in px. */
const MARGIN = 4;

/** Lays out the places' signs and names, and fades names where they meet. */
export function layoutPlaces(states: readonly PlaceState[], view: MapView): PlacedPlace[] {
  const places = states.map((state) => layoutPlace(state, view));
  const kept = places.filter((_, index) => (states[index]?.kept ?? 0) > 0);
  const [one, other] = kept;
  if (one && other) partNames(one, other, view);
  for (const place of kept) {
    // At the plate's edge a name that is kept covers its own sign, which makes way.
    const box = boxOfName(place, view);
    if (box) place.presence *= clearance([place.x, place.y], place.radius, box);
  }
  fadeWhereNamesMeet(places, kept, view);
  return places;
}

function layoutPlace(state: PlaceState, view: MapView): PlacedPlace {
  const { id, active, label, kept } = state;
  const sign = view.facts.places[id]?.sign ?? 'plus';
  const at = placeOnPlate(view, id);
  const radius = lerp(
    sign === 'plus' ? SIGN_RADIUS.plus : SIGN_RADIUS.named,
    SIGN_RADIUS.active,
    active,
  );
  const seen = signPresence(at, radius, view.size);
  const unnamed = { name: null, ownName: null, labelPresence: 0 };
  const placed = { id, sign, x: at[0], y: at[1], radius, active, isCalledOff: state.isCalledOff };
  if (!label) return { ...placed, presence: state.presence * seen, ...unnamed };

  const size = nameSize(view, id, active);
  const end = (one: typeof label.from) => ({
    offset: one.offset,
    size: nameSize(view, id, one.active),
  });
  const offset = offsetOnTheWay(end(label.from), end(label.to), label.t, size, radius);
  const [right, down] = awayFromPlate(at, radius, { ...offset, ...size }, view.size);
  const corner = {
    x: at[0] + right * kept + offset.x,
    y: at[1] + down * kept + offset.y,
    align: lerp(label.from.offset.align, label.to.offset.align, label.t),
  };
  return {
    ...placed,
    presence: state.presence * seen,
    ...layoutName(view.facts.places[id]?.name ?? id, size, corner, active),
    labelPresence: state.presence * label.presence * lerp(seen, 1, kept),
  };
}

/** How far a sign is clear of its name: 1 beside it, 0 under it. */
function clearance(at: Point, radius: number, name: Box): number {
  return smooth(gapBetween(name, boxAround(at, radius)) / 3 + 1);
}

/** How far a sign with its name would have to move to be completely on the plate, in px to the right and down. */
function awayFromPlate(
  [x, y]: Point,
  radius: number,
  name: Box,
  plate: Size,
): [right: number, down: number] {
  const room = (at: number, from: number, to: number, length: number) => {
    const low = Math.min(from, -radius) - MARGIN;
    const high = Math.max(to, radius) + MARGIN;
    return Math.max(-low, Math.min(length - high, at)) - at;
  };
  return [
    room(x, name.x, name.x + name.width, plate.width),
    room(y, name.y, name.y + name.height, plate.height),
  ];
}

function layoutName(
  name: string,
  size: NameSize,
  corner: { x: number; y: number; align: number },
  active: number,
): Pick<PlacedPlace, 'name' | 'ownName'> {
  const { nameWidth, nameHeight, ownWidth, ownText } = size;
  const leftOf = (width: number) => corner.x + (size.width - width) * corner.align;
  return {
    name: {
      x: leftOf(nameWidth),
      y: corner.y + nameHeight * BASELINE,
      text: name,
      size: lerp(typeStyles.place.size, typeStyles.placeActive.size, active),
    },
    ownName:
      ownText === ''
        ? null
        : {
            x: leftOf(ownWidth),
            y: corner.y + nameHeight + (size.height - nameHeight) * BASELINE,
            text: ownText,
            size: lerp(typeStyles.ownName.size, typeStyles.ownNameActive.size, active),
          },
  };
}

function boxOfName(place: PlacedPlace, view: MapView): Box | null {
  if (!place.name) return null;
  const { width, height, nameHeight } = nameSize(view, place.id, place.active);
  const left = Math.min(place.name.x, place.ownName?.x ?? Infinity);
  return { x: left, y: place.name.y - nameHeight * BASELINE, width, height };
}

/** The boxes of all signs and names that are seen, which nothing else may cover. */
export function boxesOfPlaces(places: readonly PlacedPlace[], view: MapView): Box[] {
  return places.flatMap((place) => {
    const name = place.labelPresence > 0 ? boxOfName(place, view) : null;
    const sign = boxAround([place.x, place.y], place.radius);
    return [...(place.presence > 0 ? [sign] : []), ...(name ? [name] : [])];
  });
}

/** Moves the names of the two places of a move apart by as much as they overlap, the shorter way. */
function partNames(one: PlacedPlace, other: PlacedPlace, view: MapView): void {
  const [a, b] = [boxOfName(one, view), boxOfName(other, view)];
  if (!a || !b) return;
  const overlap = -gapBetween(a, b) + NAMES_APART;
  if (overlap <= 0) return;
  const middles = {
    x: a.x + a.width / 2 - b.x - b.width / 2,
    y: a.y + a.height / 2 - b.y - b.height / 2,
  };
  const isSideways =
    Math.abs(middles.x) - (a.width + b.width) / 2 > Math.abs(middles.y) - (a.height + b.height) / 2;
  const axis = isSideways ? 'x' : 'y';
  // The name that goes lets the other one back to its place.
  const share = smooth(2 * Math.min(one.labelPresence, other.labelPresence)) / 2;
  const by = (Math.sign(middles[axis]) || 1) * overlap * share;
  // If one of them then leaves the plate, both move back.
  const length = axis === 'x' ? view.size.width : view.size.height;
  const moved = [
    [a, by],
    [b, -by],
  ] as const;
  const inside = moved.reduce((sum, [box, way]) => {
    const start = box[axis] + way;
    const end = start + (axis === 'x' ? box.width : box.height);
    return sum + Math.max(0, MARGIN - start) - Math.max(0, end - length + MARGIN);
  }, 0);
  for (const [place, way] of [
    [one, by],
    [other, -by],
  ] as const) {
    for (const line of [place.name, place.ownName])
      if (line) line[axis] += way + inside * 2 * share;
  }
}

/**
 * Names may approach each other while the camera moves; the less important one fades before they touch. A name that
 * moves to another side of its own sign fades while it covers it.
 */
function fadeWhereNamesMeet(
  places: readonly PlacedPlace[],
  kept: readonly PlacedPlace[],
  view: MapView,
): void {
  const order = places.toSorted(
    (a, b) =>
      b.active - a.active ||
      Number(b.sign !== 'plus') - Number(a.sign !== 'plus') ||
      Number(a.id > b.id) - Number(a.id < b.id),
  );
  order.forEach((place, index) => {
    const box = boxOfName(place, view);
    if (!box) return;
    if (!kept.includes(place))
      place.labelPresence *= clearance([place.x, place.y], place.radius, box);
    for (const other of order.slice(0, index)) {
      const otherBox = boxOfName(other, view);
      if (!otherBox || other.labelPresence < 0.05) continue;
      place.labelPresence *= smooth(gapBetween(box, otherBox) / 6 + 1);
    }
  });
}
