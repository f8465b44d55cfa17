import { instantOf } from '../../story/facts/dates.ts';
import type { EventFacts } from '../../story/facts/facts.ts';
import type { Box } from '../kit/geometry.ts';
import { measureText } from '../kit/measure.ts';
import { keepingClear, placeLabel, type Obstacle } from '../kit/place-label.ts';
import { typeStyles } from '../kit/type-styles.ts';
import type { PlacedLane } from './lanes-layout.ts';
import { MARK_RADIUS, type PlacedMark } from './marks-layout.ts';
import type { Ribbon } from './ribbon.ts';

/** A label beside a mark. */
export interface PlacedMarkLabel {
  key: string;
  x: number;
  y: number;
  text: string;
  isActive: boolean;
  isLater: boolean;
  presence: number;
  box: Box;
}

/** The minimum distance of labels from everything but other labels, in px. */
const CLEAR = 2;

/**
 * Labels for the events listed in the scene, to the right or left of their marks if there is room: the active event
 * first, then the others in the scene's order. `taken`: other words on the ribbon.
 */
export function layoutMarkLabels(
  ribbon: Ribbon,
  marks: readonly PlacedMark[],
  lanes: readonly PlacedLane[],
  taken: readonly Box[],
): PlacedMarkLabel[] {
  const { state } = ribbon;
  const height = typeStyles.mark.size * 1.2;
  const fixed = keepingClear([...lanes.map((lane) => laneNameBox(ribbon, lane)), ...taken], CLEAR);
  const isActive = (event: EventFacts) =>
    state.active.some((active) => active.presence > 0.5 && active.at === instantOf(event.date));
  const wanted = wantedLabels(ribbon).sort(
    (a, b) => Number(isActive(b.event)) - Number(isActive(a.event)),
  );

  const labels: PlacedMarkLabel[] = [];
  const named = new Set<PlacedMark>();
  for (const { event, presence } of wanted) {
    const [mark] = marks
      .filter((candidate) => candidate.events.includes(event))
      .toSorted((a, b) => b.presence - a.presence);
    if (!mark || (mark.isLater && named.has(mark))) continue;
    const active = isActive(event);
    const width = measureText(event.label, active ? 'markActive' : 'mark');
    const x = ribbon.xOf(instantOf(event.date));
    const gap = (active ? MARK_RADIUS.active : MARK_RADIUS.open) + 5;
    const candidates = [x + gap, x - gap - width].map((left) => ({
      box: { x: left, y: mark.y - height / 2, width, height },
    }));
    // Hindsight labels keep more distance, so that a lane full of them stays readable.
    const apart = mark.isLater ? 6 : 2;
    const found = placeLabel(candidates, {
      bounds: paperOf(ribbon, mark),
      obstacles: [
        ...fixed,
        ...otherMarks(marks, mark),
        ...keepingClear(
          labels.map(({ box }) => box),
          apart,
        ),
      ],
    });
    if (!found) continue;
    labels.push({
      key: `${mark.lane} ${event.id}`,
      x: found.box.x,
      y: found.box.y + height * 0.78,
      text: event.label,
      isActive: active,
      isLater: mark.isLater,
      presence: presence * mark.presence,
      box: found.box,
    });
    named.add(mark);
  }
  return labels;
}

function wantedLabels({ state, facts }: Ribbon): { event: EventFacts; presence: number }[] {
  return state.labels.flatMap(({ event: id, presence }) => {
    const event = facts.events.find((candidate) => candidate.id === id);
    return event && presence > 0 && event.label !== '' ? [{ event, presence }] : [];
  });
}

/** Where a mark's label may go: on the mark's side of the cursor. */
function paperOf({ width, height, cursorX }: Ribbon, { isLater }: PlacedMark): Box {
  const [left, right] = isLater
    ? [Math.max(0, cursorX) + 3, width - 2]
    : [2, Math.min(width, cursorX) - 3];
  return { x: left, y: 0, width: right - left, height };
}

/** The marks a label must not touch. Later marks do not restrict labels of known events. */
function otherMarks(marks: readonly PlacedMark[], own: PlacedMark): Obstacle[] {
  return keepingClear(
    marks
      .filter((mark) => !isAtSamePoint(mark, own) && (own.isLater || !mark.isLater))
      // Where one lane is shown at a time, those of the old and the new one are at the same height.
      .filter((mark) => mark.lane === own.lane || mark.y !== own.y)
      .map(({ x, y }) => ({
        x: x - MARK_RADIUS.open - 2,
        y: y - MARK_RADIUS.open,
        width: 2 * MARK_RADIUS.open + 4,
        height: 2 * MARK_RADIUS.open,
      })),
    CLEAR,
  );
}

function isAtSamePoint(a: PlacedMark, b: PlacedMark): boolean {
  return Math.abs(a.x - b.x) < 0.01 && Math.abs(a.y - b.y) < 0.01;
}

/** The box of a lane's name, if that is on the ribbon itself. */
function laneNameBox({ form }: Ribbon, lane: PlacedLane): Box {
  return {
    x: 0,
    y: lane.nameAt[1] - 8,
    width: form.laneNames === 'inside' ? measureText(lane.name, 'lane') + 26 : 0,
    height: 16,
  };
}
