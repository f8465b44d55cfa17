import type { PlaceSign } from '../../story/facts/facts.ts';
import { gapBetween, type Box } from '../kit/geometry.ts';
import { lerp, smooth } from '../kit/presence.ts';
import { typeStyles } from '../kit/type-styles.ts';
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
  presence: number;
  name: PlacedLine | null;
  ownName: PlacedLine | null;
  labelPresence: number;
}

/** Lays out the places' signs and names, and fades names where they meet. */
export function layoutPlaces(states: readonly PlaceState[], view: MapView): PlacedPlace[] {
  const places = states.map((state) => layoutPlace(state, view));
  fadeWhereNamesMeet(places, view);
  return places;
}

function layoutPlace(state: PlaceState, view: MapView): PlacedPlace {
  const { id, active } = state;
  const sign = view.facts.places[id]?.sign ?? 'dot';
  const [x, y] = placeOnPlate(view, id);
  const radius = lerp(
    sign === 'dot' ? SIGN_RADIUS.dot : SIGN_RADIUS.named,
    SIGN_RADIUS.active,
    active,
  );
  const presence = state.presence * signPresence([x, y], radius, view.size);
  const { labelOffset } = state;
  const placed = { id, sign, x, y, radius, active, presence };
  if (!labelOffset) return { ...placed, name: null, ownName: null, labelPresence: 0 };

  const size = nameSize(view, id, active);
  const corner = { x: x + labelOffset.x, y: y + labelOffset.y, align: labelOffset.align };
  return {
    ...placed,
    ...layoutName(view.facts.places[id]?.name ?? id, size, corner, active),
    labelPresence: presence * state.labelPresence,
  };
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

/**
 * Names may approach each other while the camera moves; the less important one fades before they touch. A name that
 * moves to another side of its own sign fades while it covers it.
 */
function fadeWhereNamesMeet(places: readonly PlacedPlace[], view: MapView): void {
  const boxOf = (place: PlacedPlace): Box | null => {
    if (!place.name) return null;
    const { width, height, nameHeight } = nameSize(view, place.id, place.active);
    const left = Math.min(place.name.x, place.ownName?.x ?? Infinity);
    return { x: left, y: place.name.y - nameHeight * BASELINE, width, height };
  };
  const order = places.toSorted(
    (a, b) => b.active - a.active || Number(b.sign !== 'dot') - Number(a.sign !== 'dot'),
  );
  order.forEach((place, index) => {
    const box = boxOf(place);
    if (!box) return;
    const sign = boxAround([place.x, place.y], place.radius);
    place.labelPresence *= smooth(gapBetween(box, sign) / 3 + 1);
    for (const other of order.slice(0, index)) {
      const otherBox = boxOf(other);
      if (!otherBox || other.labelPresence < 0.05) continue;
      place.labelPresence *= smooth(gapBetween(box, otherBox) / 6 + 1);
    }
  });
}
