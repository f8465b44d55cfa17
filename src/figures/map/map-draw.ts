import { groupIn, opacityOf, round, selectGroup, setType, type Group } from '../kit/draw.ts';
import { signPath, struckPath } from '../kit/sign-path.ts';
import { measureText } from '../kit/measure.ts';
import { setPath, type BasePaths } from './map-base.ts';
import { LEGEND_PITCH, type PlacedLegend } from './legend.ts';
import type { MapGeometry, PlacedMove } from './map-layout.ts';
import type { PlacedPlace } from './place-layout.ts';
import type { PlacedRing } from './ring-layout.ts';
import type { PlacedRoute } from './route-layout.ts';
import { LABEL_BASELINE, SCALE, scalePath, type PlacedScale } from './scale-bar.ts';
import { drawVenues } from './venue-draw.ts';
import type { PlacedStateName } from './state-names.ts';

/** Draws what is on the base map below the threads: textures, rings, outlines and routes. */
export function drawUnderThreads(group: Group, geometry: MapGeometry, world: BasePaths): void {
  const areas = groupIn(group, 'textures').attr('transform', world.transform);
  areas
    .selectAll<SVGPathElement, MapGeometry['areas'][number]>('path')
    .data(geometry.areas, (area) => area.area + area.countries.join())
    .join('path')
    .attr('class', (area) => `texture ${area.area}`)
    .attr('opacity', (area) => opacityOf(area.presence))
    .each(function (area) {
      setPath(this, world.areaPath(area.countries));
    });
  drawRings(groupIn(group, 'rings'), geometry.rings);
  const outlines = groupIn(group, 'outlines').attr('transform', world.transform);
  outlines
    .selectAll<SVGPathElement, MapGeometry['outlines'][number]>('path')
    .data(geometry.outlines, (outline) => outline.code)
    .join('path')
    .attr('class', 'outline')
    .attr('opacity', (outline) => opacityOf(outline.presence * (1 - geometry.nearPresence)))
    .each(function (outline) {
      setPath(this, world.outlinePath(outline.code));
    });
  drawRoutes(groupIn(group, 'routes'), geometry.routes);
  groupIn(group, 'moves')
    .selectAll<SVGLineElement, PlacedMove>('line')
    .data(geometry.move ? [geometry.move] : [])
    .join('line')
    .attr('class', 'move')
    .attr('opacity', (move) => opacityOf(move.presence))
    .attr('x1', (move) => round(move.x1))
    .attr('y1', (move) => round(move.y1))
    .attr('x2', (move) => round(move.x2))
    .attr('y2', (move) => round(move.y2));
}

export function drawRings(group: Group, rings: readonly PlacedRing[]): void {
  const joined = group
    .selectAll<SVGGElement, PlacedRing>('g.ring')
    .data(rings, (ring) => ring.key)
    .join((enter) => {
      const added = enter.append('g');
      added.append('path').attr('class', 'reach');
      added.append('path').attr('class', 'radius');
      return added;
    })
    .attr('class', (ring) => `ring ${ring.statedBy} ${ring.isClaim ? 'claimed' : 'own'}`)
    .attr('opacity', (ring) => opacityOf(ring.presence));
  joined.select('path.reach').attr('d', (ring) => ring.path);
  joined
    .select('path.radius')
    .attr('d', (ring) => ring.radius)
    .attr('opacity', (ring) => opacityOf(ring.radiusPresence));
}

/** Drawn above the threads, like the names of places, so that nothing crosses a label. */
function drawRingLabels(group: Group, rings: readonly PlacedRing[]): void {
  group
    .selectAll<SVGGElement, PlacedRing>('g.ring-label')
    .data(
      rings.filter(({ labelPresence }) => labelPresence > 0),
      (ring) => ring.key,
    )
    .join('g')
    .attr('class', (ring) => `ring-label ${ring.statedBy}`)
    .attr('opacity', (ring) => opacityOf(ring.labelPresence))
    .each(function (ring) {
      selectGroup(this)
        .selectAll<SVGTextElement, PlacedRing['label'][number]>('text')
        .data(ring.label)
        .join('text')
        .attr('class', `ring-name halo ${ring.statedBy}`)
        .attr('x', (line) => round(line.x))
        .attr('y', (line) => round(line.y))
        .text((line) => line.text)
        .each(function (line) {
          setType(this, line.style, line.size);
        });
    });
}

export function drawRoutes(group: Group, routes: readonly PlacedRoute[]): void {
  const joined = group
    .selectAll<SVGGElement, PlacedRoute>('g.route')
    .data(routes, (route) => route.key)
    .join((enter) => {
      const added = enter.append('g');
      added.append('path').attr('class', 'under');
      added.append('path').attr('class', 'line');
      added.append('path').attr('class', 'head');
      return added;
    })
    .attr('class', (route) => `route ${route.kind} ${route.party}`)
    .attr('opacity', (route) => opacityOf(route.presence));
  joined.select('path.under').attr('d', (route) => route.path);
  joined.select('path.line').attr('d', (route) => route.path);
  joined
    .select('path.head')
    .attr('d', (route) => (route.head ? 'M1,0L-11,5.4L-11,-5.4Z' : null))
    .attr('transform', ({ head }) =>
      head
        ? `translate(${String(round(head.x))},${String(round(head.y))}) rotate(${String(round(head.angle))})`
        : null,
    );
  group
    .selectAll<SVGTextElement, PlacedRoute>('text')
    .data(
      routes.filter((route) => route.label && route.label.presence > 0),
      (route) => route.key,
    )
    .join('text')
    .attr('class', (route) => `route-name halo ${route.party}`)
    .attr('x', (route) => round(route.label?.x ?? 0))
    .attr('y', (route) => round(route.label?.y ?? 0))
    .attr('opacity', (route) => opacityOf(route.label?.presence ?? 0))
    .text((route) => route.label?.text ?? '')
    .each(function () {
      setType(this, 'route');
    });
}

/** Draws what is above the threads: signs and names of places, and the legend. */
export function drawOverThreads(group: Group, geometry: MapGeometry): void {
  drawVenues(groupIn(group, 'venues'), geometry.venues);
  drawStateNames(groupIn(group, 'state-names'), geometry.states);
  drawRingLabels(groupIn(group, 'ring-labels'), geometry.rings);
  drawPlaces(groupIn(group, 'places'), geometry.places);
  drawScales(groupIn(group, 'scales'), geometry.scales);
  drawLegends(groupIn(group, 'legends'), geometry);
}

function drawStateNames(group: Group, states: readonly PlacedStateName[]): void {
  group
    .selectAll<SVGTextElement, PlacedStateName>('text')
    .data(
      states.filter(({ presence }) => presence > 0),
      ({ code, x, y }) => [code, x, y].join(' '),
    )
    .join('text')
    .attr('class', 'state-name halo')
    .attr('opacity', ({ presence }) => opacityOf(presence))
    .attr('x', ({ x }) => round(x))
    .attr('y', ({ y }) => round(y))
    .text(({ text }) => text)
    .each(function () {
      setType(this, 'state');
    });
}

export function drawPlaces(group: Group, places: readonly PlacedPlace[]): void {
  const joined = group
    .selectAll<SVGGElement, PlacedPlace>('g.place')
    .data(places, (place) => place.id)
    .join((enter) => {
      const added = enter.append('g');
      added
        .filter(({ sign }) => sign === 'plus')
        .append('path')
        .attr('class', 'casing');
      added.append('path').attr('class', 'sign');
      return added;
    })
    .attr('class', classOfPlace);
  joined.select('path.sign').attr('data-place', (place) => place.id);
  joined
    .selectAll<SVGPathElement, PlacedPlace>('path')
    .data((place) => (place.sign === 'plus' ? [place, place] : [place]))
    .attr('opacity', (place) => opacityOf(place.presence))
    .attr('d', ({ sign, radius, isCalledOff }) =>
      isCalledOff ? struckPath(sign, radius) : signPath(sign, radius),
    )
    .attr('transform', (place) => `translate(${String(round(place.x))},${String(round(place.y))})`);
  joined.each(function (place) {
    const named = selectGroup(this);
    const lines = [
      { kind: 'name', line: place.name },
      { kind: 'own-name', line: place.ownName },
    ].filter((entry) => entry.line !== null && place.labelPresence > 0);
    named
      .selectAll<SVGTextElement, (typeof lines)[number]>('text')
      .data(lines, (entry) => entry.kind)
      .join('text')
      .attr('class', (entry) => `${entry.kind} halo`)
      .attr('opacity', opacityOf(place.labelPresence))
      .attr('x', (entry) => round(entry.line?.x ?? 0))
      .attr('y', (entry) => round(entry.line?.y ?? 0))
      .text((entry) => entry.line?.text ?? '')
      .each(function (entry) {
        const style = place.active > 0.5 ? 'placeActive' : 'place';
        const ownStyle = place.active > 0.5 ? 'ownNameActive' : 'ownName';
        setType(this, entry.kind === 'name' ? style : ownStyle, entry.line?.size);
      });
  });
}

/** A place of what took place in this step is filled; a plus has nothing to fill, and gets heavier. */
function classOfPlace({ sign, active, isCalledOff }: PlacedPlace): string {
  return [
    'place',
    active > 0.5 && !isCalledOff ? 'active' : 'named',
    ...(sign === 'plus' ? ['elsewhere'] : []),
    ...(isCalledOff ? ['called-off'] : []),
  ].join(' ');
}

function drawScales(group: Group, scales: readonly PlacedScale[]): void {
  const joined = group
    .selectAll<SVGGElement, PlacedScale>('g.scale')
    .data(
      scales.filter(({ presence }) => presence > 0),
      ({ key }) => key,
    )
    .join((enter) => {
      const added = enter.append('g').attr('class', 'scale');
      for (const kind of ['halo', 'degree-tick'])
        added.append('path').attr('class', kind).attr('fill', 'none');
      return added;
    })
    .attr('opacity', ({ presence }) => opacityOf(presence))
    .attr('transform', ({ x, y }) => `translate(${String(round(x))},${String(round(y))})`);
  joined
    .selectAll<SVGPathElement, PlacedScale>('path')
    .data((scale) => [scale, scale])
    .attr('d', ({ width }) => scalePath(width));
  joined
    .selectAll<SVGTextElement, { text: string; x: number; y: number }>('text')
    .data(({ label, credit, width }) => [
      {
        text: label,
        x: Math.max(4, width - measureText(label, 'laneNote') - 4),
        y: LABEL_BASELINE,
      },
      ...(credit === '' ? [] : [{ text: credit, x: 0, y: SCALE.credit }]),
    ])
    .join('text')
    .attr('class', 'scale-text halo')
    .attr('x', ({ x }) => round(x))
    .attr('y', ({ y }) => round(y))
    .text(({ text }) => text)
    .each(function () {
      setType(this, 'laneNote');
    });
}

function drawLegends(group: Group, geometry: MapGeometry): void {
  const legends = group
    .selectAll<SVGGElement, MapGeometry['legends'][number]>('g.legend')
    .data(geometry.legends, ({ legend }) => JSON.stringify(legend.items))
    .join((enter) => {
      const added = enter.append('g').attr('class', 'legend');
      added.append('rect').attr('class', 'ground');
      return added;
    })
    .attr('opacity', ({ presence }) => opacityOf(presence))
    .attr(
      'transform',
      ({ legend: { box } }) => `translate(${String(round(box.x))},${String(round(box.y))})`,
    );
  legends
    .select('rect.ground')
    .attr('width', ({ legend }) => round(legend.box.width))
    .attr('height', ({ legend }) => round(legend.box.height));
  const items = legends
    .selectAll<SVGGElement, PlacedLegend['items'][number]>('g.item')
    .data(({ legend }) => legend.items)
    .join((enter) => {
      const added = enter.append('g');
      added.append('rect').attr('class', 'tint').attr('width', 20).attr('height', 12);
      added.append('rect').attr('class', 'pattern').attr('width', 20).attr('height', 12);
      added.append('text');
      return added;
    })
    .attr('class', (item) => `item ${item.area}`)
    .attr('transform', (_, index) => `translate(12,${String(round(9 + index * LEGEND_PITCH))})`);
  items
    .select<SVGTextElement>('text')
    .attr('class', 'legend-text')
    .attr('x', 28)
    .attr('y', 10.5)
    .text((item) => item.text)
    .each(function () {
      setType(this, 'legend');
    });
}
