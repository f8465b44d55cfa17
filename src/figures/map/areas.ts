import type { MapScene } from '../../schema/scene.ts';
import { joinByKey, presenceAt, type Joined } from '../kit/presence.ts';

type AreaScene = MapScene['areas'][number];

/** The countries that a map tints alike, and how strongly. */
export interface AreaState extends AreaScene {
  presence: number;
}

/** An area between two scenes, or that part of it which stays, leaves or comes. */
type AreaPair = Joined<AreaScene>;

/**
 * The areas of two scenes. An area whose countries change is divided, so that those which stay do so at full strength:
 * `parts` while it changes, `whole` at either end.
 */
export function areasBetween(
  a: readonly AreaScene[],
  b: readonly AreaScene[],
): { whole: AreaPair; parts: AreaPair[] }[] {
  return joinByKey(a, b, ({ area }) => area).map((whole) => ({ whole, parts: partsOf(whole) }));
}

/** The areas at one moment. */
export function areasAt(areas: ReturnType<typeof areasBetween>, t: number): AreaState[] {
  return areas.flatMap(({ whole, parts }) => {
    if (t === 0 || t === 1) {
      const area = t === 0 ? whole.from : whole.to;
      return area ? [{ ...area, presence: 1 }] : [];
    }
    return parts.flatMap((part) => {
      const area = part.from ?? part.to;
      return area ? [{ ...area, presence: presenceAt(part, t) }] : [];
    });
  });
}

function partsOf(whole: AreaPair): AreaPair[] {
  const { key, from, to } = whole;
  if (!from || !to || from.countries.join() === to.countries.join()) return [whole];
  const only = (area: AreaScene, other: AreaScene, isIn: boolean): AreaScene => ({
    ...area,
    countries: area.countries.filter((country) => other.countries.includes(country) === isIn),
  });
  const stays = only(from, to, true);
  const parts: AreaPair[] = [
    { key: `${key} stays`, from: stays, to: stays },
    { key: `${key} leaves`, from: only(from, to, false), to: undefined },
    { key: `${key} comes`, from: undefined, to: only(to, from, false) },
  ];
  return parts.filter((part) => (part.from ?? part.to)?.countries.length !== 0);
}

/** Every set of countries that passages between these scenes tint, in reading order, each once. */
export function tintedAreas(scenes: readonly { map: MapScene }[]): AreaScene[] {
  const sets = scenes.flatMap(({ map: { areas } }, index) => [
    ...areas,
    ...areasBetween(areas, scenes[index + 1]?.map.areas ?? []).flatMap(({ parts }) =>
      parts.flatMap(({ from, to }) => from ?? to ?? []),
    ),
  ]);
  return [...new Map(sets.map((area) => [JSON.stringify(area), area])).values()];
}
