import { select } from 'd3';
import type { Facts } from '../../story/facts/facts.ts';
import type { Formats } from '../../story/formats.ts';
import { opacityOf, selectGroup, type Group } from '../kit/draw.ts';
import type { WorldData } from '../map/geography/world-data.ts';
import { lerp, smooth } from '../kit/presence.ts';
import { drawTurning, turnGlobe } from './cover-draw.ts';
import { narrowForm, wideForm, type CoverForm } from './cover-forms.ts';
import { layoutCover } from './cover-layout.ts';
import { COVER_FACING, COVER_TURNED, type Facing } from './cover-points.ts';
import { coverSubject, coverWords } from './cover-subject.ts';
import { makeTurningGlobe } from './turning-globe.ts';

/** Names are placed by hand for the globe at rest, so they fade out over this share of the turn. */
const NAMES_GONE = 0.22;

/** Where the globe faces at `t`: 0 at rest, 1 when the cover has scrolled away. */
export function facingAt(t: number): Facing {
  return [lerp(COVER_FACING[0], COVER_TURNED[0], t), lerp(COVER_FACING[1], COVER_TURNED[1], t)];
}

/** Prepares the cover's globe for turning; the function returned shows any moment `t` (0 to 1) of the turn. */
export function mountCover(
  picture: SVGSVGElement,
  facts: Facts,
  formats: Formats,
  world: WorldData,
): (t: number) => void {
  const subject = coverSubject(facts);
  const words = coverWords(facts, formats);
  const globeAt = makeTurningGlobe(world, wideForm.globe);
  const svg: Group = select<SVGGElement, unknown>(picture as unknown as SVGGElement);
  const compositions = [wideForm, narrowForm].flatMap((form) => {
    const frame = picture.querySelector<SVGSVGElement>(`.only-${form.name}`);
    const group = frame?.querySelector<SVGGElement>(':scope > g');
    return frame && group ? [{ form, frame, group: selectGroup(group) }] : [];
  });
  const draw = (form: CoverForm, group: Group, t: number) => {
    drawTurning(group, form, layoutCover({ subject, form, words, facing: facingAt(t) }));
    const presence = 1 - smooth(t / NAMES_GONE);
    group.selectAll('.name, .own-name').attr('opacity', opacityOf(presence));
  };
  return (t) => {
    turnGlobe(svg, globeAt(facingAt(t)));
    for (const { form, frame, group } of compositions) {
      // The page shows only one of the two compositions.
      if (frame.getClientRects().length > 0) draw(form, group, t);
    }
  };
}
