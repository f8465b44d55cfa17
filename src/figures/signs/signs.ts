import { signGroups, type SignId } from '../../schema/words/sign-groups.ts';
import type { Area } from '../../schema/areas.ts';
import type { PlaceSign } from '../../story/facts/facts.ts';
import { groupIn, type Group } from '../kit/draw.ts';
import { drawPlaces, drawRings, drawRoutes } from '../map/map-draw.ts';
import { SIGN_RADIUS } from '../map/place-signs.ts';
import { drawThreads } from '../thread/thread-draw.ts';
import { drawItem, drawHairlines } from '../timeline/foot-draw.ts';
import type { PlacedBar } from '../timeline/bars-layout.ts';
import { drawBars } from '../timeline/bars-draw.ts';
import { drawDeadlines, drawMarks } from '../timeline/timeline-draw.ts';

/** A sign that the stage may show. */
export interface Sign {
  /** What of the stage's drawing is this sign. */
  selector: string;
  /** Draws it alone, `SIGN_SIZE` large, with the functions that draw it on the stage. */
  draw: (group: Group) => void;
}

/** The size in px at which signs are drawn for their explanation. */
export const SIGN_SIZE = { width: 64, height: 24 };

const { width: WIDTH, height: HEIGHT } = SIGN_SIZE;
const MIDDLE = { x: WIDTH / 2, y: HEIGHT / 2 };
/** The ends of lines and bars. */
const [FROM, TO] = [3, WIDTH - 7];

/** How to find each sign on the stage, and how to draw it. */
export const signs: Record<SignId, Sign> = {
  helsinki: place('circle', 'helsinki'),
  vienna: place('diamond', 'vienna'),
  brussels: place('square', 'brussels'),
  moscow: place('triangle', 'moscow'),
  elsewhere: {
    selector: '.place.elsewhere .sign, .mark.plus:not(.later), .active.plus, .lane-name .plus',
    draw: (group) => {
      drawPlace(group, 'plus', { active: 1 });
    },
  },
  not_told: {
    selector: '.place.named:not(.elsewhere) .sign, .mark.open:not(.later)',
    draw: (group) => {
      drawPlace(group, 'circle', { active: 0 });
    },
  },
  called_off: {
    selector: '.place.called-off .sign, .mark.called-off, .active.called-off, .thread .called-off',
    draw: (group) => {
      drawPlace(group, 'diamond', { active: 1, isCalledOff: true });
    },
  },
  thread: thread(1),
  earlier_thread: thread(0),
  blank: {
    selector: '.lane .unknown, .not-yet',
    draw: (group) => {
      const lane = groupIn(group, 'lane');
      lane
        .append('path')
        .attr('class', 'known')
        .attr('d', `M${String(FROM)},12H20`);
      lane
        .append('path')
        .attr('class', 'unknown')
        .attr('d', `M20,12H${String(TO)}`);
      group.append('path').attr('class', 'cursor-line').attr('d', 'M20,3V21');
    },
  },
  later_mark: {
    selector: '.mark.later',
    draw: (group) => {
      const mark = { key: 'later', events: [], lane: '', x: MIDDLE.x, y: MIDDLE.y, presence: 1 };
      drawMarks(group, {
        marks: [{ ...mark, sign: 'circle', isLater: true, isCalledOff: false }],
        active: [],
      });
    },
  },
  knowledge_end: {
    selector: '.knowledge-end',
    draw: (group) => {
      group
        .append('path')
        .attr('class', 'knowledge-end')
        .attr('d', `M${String(MIDDLE.x)},2V${String(HEIGHT - 2)}`);
    },
  },
  waiting: bar('waiting'),
  in_force: bar('in_force'),
  suspended: bar('suspended'),
  expired: bar('over', 'expired'),
  withdrawn: bar('over', 'withdrawn'),
  superseded: bar('over', 'superseded'),
  never: bar('never'),
  deadline: {
    selector: '.deadline .until',
    draw: (group) => {
      const line = { key: 'deadline', presence: 1, from: FROM, to: TO, y: MIDDLE.y, height: 12 };
      drawDeadlines(group, [{ ...line, lines: [] }]);
    },
  },
  hairlines: {
    selector: '.hairlines',
    draw: (group) => {
      drawHairlines(group.append('g').attr('transform', `translate(${String(FROM)},16)`), 0);
    },
  },
  later_bar: {
    selector: '.bar.later .span, .bar.later .treaty-end',
    draw: (group) => {
      drawBars(group, { bars: [{ ...barOf('over', 'withdrawn'), isLater: true }] });
    },
  },
  us: tint('us', ['.dots-name.us', '.stockpile-line.us']),
  russia: tint('russia', ['.dots-name.russia', '.stockpile-line.russia']),
  nato: tint('nato'),
  china: tint('china', ['.dots-name.china']),
  warsaw_pact: tint('warsaw_pact'),
  final_act: tint('final_act'),
  openskies: tint('openskies'),
  openskies_signed: tint('openskies_signed'),
  openskies_left: tint('openskies_left'),
  others: {
    selector: '.legend .item.neither, .dots-name.others',
    draw: (group) => {
      const item = group
        .append('g')
        .attr('class', 'legend')
        .append('g')
        .attr('class', 'item neither');
      const box = item.append('rect').attr('class', 'tint').attr('x', 22).attr('y', 6);
      box.attr('width', 20).attr('height', 12);
    },
  },
  outline: {
    selector: '.outline',
    draw: (group) => {
      group
        .append('path')
        .attr('class', 'outline')
        .attr('d', 'M8,17L16,6l12,3l10,-4l16,6l-6,8l-14,-2z');
    },
  },
  us_route: route('route', 'us'),
  russia_route: route('route', 'russia'),
  neither_route: route('route', 'neither'),
  cable: route('cable', 'neither'),
  own_range: ring(false),
  claimed_range: ring(true),
  disputed: {
    selector: '.disputed',
    draw: (group) => {
      group
        .append('path')
        .attr('class', 'disputed')
        .attr('d', `M${String(FROM)},12H${String(TO)}`);
    },
  },
};

/** The signs in a drawing: those with an element that can be seen. `within`: the stage, or a still. */
export function signsIn(within: ParentNode): Set<SignId> {
  const isSeen = (element: Element) => element.closest('[opacity="0"]') === null;
  const ids = Object.values(signGroups).flat();
  return new Set(ids.filter((id) => [...within.querySelectorAll(signs[id].selector)].some(isSeen)));
}

function drawPlace(
  group: Group,
  sign: PlaceSign,
  { active, isCalledOff = false }: { active: 0 | 1; isCalledOff?: boolean },
): void {
  const radius = active === 1 ? SIGN_RADIUS.active : SIGN_RADIUS.named;
  const unnamed = { name: null, ownName: null, labelPresence: 0 };
  drawPlaces(group, [
    { id: '', sign, ...MIDDLE, radius, active, isCalledOff, presence: 1, ...unnamed },
  ]);
}

/** Of the four cities; each has a mark on its lane and a sign on the map. */
function place(sign: PlaceSign, id: string): Sign {
  return {
    selector: `.place [data-place="${id}"], .mark.${sign}, .active.${sign}, .lane-name .${sign}`,
    draw: (group) => {
      drawPlace(group, sign, { active: 1 });
      group.select('path').attr('data-place', id);
    },
  };
}

function thread(weight: 0 | 1): Sign {
  return {
    selector: `.thread.${weight === 1 ? 'main' : 'earlier'} path`,
    draw: (group) => {
      const line = { x1: TO - 6, y1: HEIGHT - 3, x2: 10, y2: 2, rail: HEIGHT - 9 };
      drawThreads(group, [{ key: '', ...line, isCalledOff: false, weight, presence: 1 }]);
    },
  };
}

function barOf(
  kind: PlacedBar['spans'][number]['kind'],
  how?: NonNullable<PlacedBar['end']>['how'],
): PlacedBar {
  return {
    ...{ key: '', isLater: false, presence: 1, y: 6, height: 12, label: null },
    spans: [{ kind, x: FROM, width: TO - FROM }],
    end: how ? { x: TO, how } : null,
  };
}

function bar(
  kind: PlacedBar['spans'][number]['kind'],
  how?: NonNullable<PlacedBar['end']>['how'],
): Sign {
  return {
    selector: how
      ? `.bar:not(.later) .treaty-end.${how}, .ends .treaty-end.${how}`
      : `.bar:not(.later) .span.${kind}, .spans .span.${kind}`,
    draw: (group) => {
      drawBars(group, { bars: [barOf(kind, how)] });
    },
  };
}

/** A tint, and what figures draw in the same colour. */
function tint(area: Area, others: readonly string[] = []): Sign {
  return {
    selector: [`.item.${area}`, `.texture.${area}`, ...others].join(', '),
    draw: (group) => {
      const item = group.append('g').attr('class', `item ${area}`);
      drawItem(item.attr('transform', 'translate(25,16.5)'), {
        sign: { tint: area },
        text: '',
        x: 0,
      });
      item.select('text').remove();
    },
  };
}

function route(kind: 'route' | 'cable', party: 'us' | 'russia' | 'neither'): Sign {
  return {
    selector: `.route.${kind}.${party} .line`,
    draw: (group) => {
      const path = `M${String(FROM)},${String(MIDDLE.y)}H${String(TO - 4)}`;
      const head = kind === 'route' ? { x: TO, y: MIDDLE.y, angle: 0 } : null;
      drawRoutes(group, [{ key: '', kind, party, path, head, presence: 1, label: null }]);
    },
  };
}

/** The arc of a ring; a side's own figure is solid. */
function ring(isClaim: boolean): Sign {
  return {
    selector: `.ring.${isClaim ? 'claimed' : 'own'} .reach`,
    draw: (group) => {
      drawRings(group, [
        {
          ...{ key: '', statedBy: isClaim ? 'us' : 'russia', isClaim, presence: 1 },
          ...{ radius: '', radiusPresence: 0, label: [], labelPresence: 0 },
          path: `M${String(FROM)},18Q${String(MIDDLE.x)},0 ${String(TO)},18`,
        },
      ]);
    },
  };
}
