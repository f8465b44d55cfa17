import type { PlateGeometry } from '../../src/figures/plate/plate-scene.ts';

/** A presence that nobody can see. */
const UNSEEN = 1e-6;

/** The visible part of a geometry, by name: invisible things are left out, and order does not matter. */
export function visible({ map, timeline, threads }: PlateGeometry): Record<string, unknown> {
  const seen = <T extends { presence: number }>(
    things: readonly T[],
    nameOf: (thing: T) => string,
  ) =>
    Object.fromEntries(
      things.filter((thing) => thing.presence > UNSEEN).map((thing) => [nameOf(thing), thing]),
    );
  return {
    camera: map.camera,
    nearPresence: map.nearPresence,
    areas: seen(map.areas, (area) => `${area.area} ${area.countries.join()}`),
    outlines: seen(map.outlines, (outline) => outline.code),
    routes: seen(
      map.routes.map((route) => ({
        ...route,
        label: route.label && route.label.presence > UNSEEN ? route.label : null,
      })),
      (route) => route.key,
    ),
    places: seen(
      map.places.map((place) =>
        place.labelPresence > UNSEEN
          ? place
          : { ...place, name: null, ownName: null, labelPresence: 0 },
      ),
      (place) => place.id,
    ),
    degrees: seen(map.ticks, (tick) => tick.key),
    legends: seen(map.legends, (legend) => JSON.stringify(legend.legend.items)),
    years: seen(timeline.ticks, (tick) => tick.key),
    cursor: timeline.cursor,
    flag: timeline.flag,
    bars: seen(timeline.bars, (bar) => bar.key),
    deadlines: seen(timeline.deadlines, (deadline) => deadline.key),
    lanes: seen(timeline.lanes, (lane) => lane.id),
    marks: seen(
      timeline.marks.map((mark) => ({ ...mark, events: mark.events.map((event) => event.id) })),
      (mark) => mark.key,
    ),
    active: seen(timeline.active, (sign) => sign.key),
    labels: seen(timeline.labels, (label) => label.key),
    blank: timeline.blank,
    knowledgeEnd: timeline.knowledgeEnd,
    threads: seen(threads, (thread) => thread.key),
  };
}
