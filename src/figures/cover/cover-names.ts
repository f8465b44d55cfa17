import { instantOf } from '../../story/facts/dates.ts';
import { contains } from '../kit/geometry.ts';
import { pointAt, type CoverPoint } from './cover-points.ts';
import { clearanceAt, type CoverMark, type CoverTick } from './cover-ring.ts';
import { placeOf, type CoverContext } from './cover-subject.ts';
import { setText, type CoverText } from './cover-text.ts';
import type { CoverPlace } from './cover-threads.ts';

/** From a name's baseline to that of the name in its own script, in multiples of the latter's size. */
const OWN_NAME_LEADING = 1.1;

/** Line height of the hinge's day, in multiples of its size. */
const HINGE_LEADING = 1.15;

/** The names of the places that the form lists, where they are shown. */
export function layoutNames(
  { subject, form }: CoverContext,
  places: readonly CoverPlace[],
): CoverText[] {
  return Object.entries(form.names).flatMap(([id, { anchor, dx, dy }]) => {
    const place = places.find((one) => one.id === id);
    if (!place) return [];
    const { name, ownNames } = placeOf(subject, id);
    const [style, ownStyle] = place.isCity
      ? [form.type.city, form.type.ownName]
      : [form.type.place, null];
    const at = { x: place.x + dx, y: place.y + dy };
    const lines = [setText('name', name, style, anchor, at)];
    if (place.isCity && ownStyle && ownNames.length > 0) {
      const own = ownNames.map((one) => one.name).join(' · ');
      const below = { x: at.x, y: at.y + ownStyle.size * OWN_NAME_LEADING };
      lines.push(setText('own-name', own, ownStyle, anchor, below, ownNames[0]?.language));
    }
    return lines;
  });
}

/** The day of the hinge at the end of its line, or its year. */
export function layoutHingeText(
  { subject, form: { hinge, type }, words }: CoverContext,
  end: CoverPoint,
): CoverText[] {
  const style = type.hinge;
  const lines = hinge.says === 'day' ? words.hinge : [words.year(instantOf(subject.hinge.date))];
  return lines.map((text, index) => {
    const above = (lines.length - 1 - index) * style.size * HINGE_LEADING;
    const at = { x: end.x + hinge.dx, y: end.y + hinge.dy - above };
    return setText('hinge', text, style, hinge.anchor, at);
  });
}

/** The year numbers outside the ring and its marks, where the frame has room. */
export function layoutYears(
  { form, words }: CoverContext,
  ticks: readonly CoverTick[],
  marks: readonly CoverMark[],
): CoverText[] {
  const style = form.type.year;
  return ticks
    .filter((tick) => tick.isNumbered)
    .map(({ instant, angle }) => {
      const radius = clearanceAt(marks, form, angle) + form.yearGap;
      const { x, y } = pointAt(form, angle, radius);
      const slope = Math.sin((angle * Math.PI) / 180);
      const anchor = slope > 0.35 ? 'start' : slope < -0.35 ? 'end' : 'middle';
      // Centres the digits vertically: lower below the ring, higher above it.
      const drop = (1 - Math.cos((angle * Math.PI) / 180)) * 0.36 * style.size;
      return setText('year', words.year(instant), style, anchor, { x, y: y + drop });
    })
    .filter(({ box }) => contains({ x: 0, y: 0, ...form.size }, box));
}
