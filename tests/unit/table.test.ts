import { describe, expect, it } from 'vitest';
import { contains, gapBetween, type Box } from '../../src/figures/kit/geometry.ts';
import { layoutTable } from '../../src/figures/charts/table/table-layout.ts';
import type { TableScene } from '../../src/figures/charts/table/table-schema.ts';
import { tabulateTable } from '../../src/figures/charts/table/table-words.ts';
import { context, layoutContext } from './figure-context.ts';
import { found } from './found.ts';
import { facts, scenes } from './real-story.ts';
import { forms, plateSize } from './stages.ts';

const tables = scenes.flatMap(({ step, figure }) =>
  figure?.name === 'table' ? [{ step, scene: figure }] : [],
);
const tableOf = (step: string) =>
  found(
    tables.find((one) => one.step === step),
    step,
  ).scene;
const size = { width: 863, height: 471 };
const at = (from: TableScene, to = from, t = 0) =>
  layoutTable({ from, to, t }, layoutContext(size));

describe('the table', () => {
  it('keeps papers on the table, apart, and clear of names and chairs, at every size', () => {
    for (const { step, scene } of tables) {
      for (const form of forms) {
        const where = `${step} ${String(form.stage.width)}`;
        const { table, papers, labels, chairs, seat } = layoutTable(
          { from: scene, to: scene, t: 0 },
          layoutContext(plateSize(form)),
        );
        const seats = chairs.map(({ x, y }): Box => ({
          x: x - seat / 2,
          y: y - seat / 2,
          width: seat,
          height: seat,
        }));
        for (const [index, { box }] of papers.entries()) {
          expect(contains(table, box), where).toBe(true);
          for (const other of [
            ...papers.slice(index + 1).map((paper) => paper.box),
            ...labels.map((label) => label.box),
            ...seats,
          ])
            expect(gapBetween(box, other), where).toBeGreaterThanOrEqual(0);
        }
        for (const { box } of labels)
          for (const one of seats) expect(gapBetween(box, one), where).toBeGreaterThan(-1);
      }
    }
  });

  it('draws a sign only for who was there, a dashed chair for whoever was not', () => {
    const { chairs } = at(tableOf('two-more-chairs'));
    const by = Object.fromEntries(chairs.map((chair) => [chair.key, chair]));
    expect(by['us 0']).toMatchObject({ taken: 1, isDashed: false });
    expect(by['china 0']).toMatchObject({ taken: 0, isDashed: true });
    expect(at(tableOf('called-off')).chairs.map(({ taken, struck }) => [taken, struck])).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(at(tableOf('an-ambassador')).chairs.map(({ taken }) => taken)).toEqual([0, 0, 1, 1]);
  });

  it('draws a meeting for each in the record, in the sign of its city', () => {
    const scene = tableOf('who-must-be-told');
    const { meetings, ties } = at(scene);
    const met = scene.chairs.flatMap((chair) => chair.met ?? []);
    expect(ties).toHaveLength(6);
    expect(meetings).toHaveLength(met.length);
    for (const [index, id] of met.entries()) {
      const event = found(
        facts.events.find((one) => one.id === id),
        id,
      );
      const place = found(facts.places[event.places[0] ?? ''], `the place of ${id}`);
      expect(meetings[index]?.sign, id).toBe(place.sign);
    }
    const rows = tabulateTable(scene, context).rows;
    expect(rows.find(([, who]) => who === 'Christopher A. Ford')?.at(-1)).toBe(
      'Vienna, 16 January 2020',
    );
  });

  it('moves chairs from one picture to the next, so that whoever stays sits still', () => {
    const [from, to] = [tableOf('misperceptions'), tableOf('called-off')];
    const half = at(from, to, 0.5);
    const russian = (geometry: typeof half) =>
      found(
        geometry.chairs.find(({ key }) => key === 'russia 0'),
        'a Russian chair',
      );
    expect(half.chairs).toHaveLength(2);
    expect(russian(half).taken).toBeCloseTo(0.5);
    expect(russian(half).struck).toBeCloseTo(0.5);
    expect(russian(half).x).toBe(russian(at(from)).x);
    const agenda = tableOf('the-agenda');
    const names = tableOf('two-names');
    const passage = at(agenda, names, 0.5);
    expect(passage.labels.some(({ lines }) => lines[0]?.text === 'Christopher A. Ford')).toBe(true);
    expect(passage.papers).toEqual([]);
  });

  it('keeps the place of an answer open before whoever was asked', () => {
    const { papers, table } = at(tableOf('ready-to-extend'));
    expect(papers.map(({ kind, side }) => [kind, side])).toEqual([
      ['blank', 'us'],
      ['slip', 'russia'],
    ]);
    expect(papers[0]?.lines.map(({ text }) => text)).toEqual(['']);
    expect(table.isDashed).toBe(true);
  });

  it('takes the words on papers from their quotations, and the building from its place', () => {
    const { papers } = at(tableOf('the-agenda'));
    const said = found(facts.tables.quotations.q_ssd2, 'the agenda');
    const clauses = papers.map(({ lines }) => lines.map(({ text }) => text).join(' '));
    for (const clause of clauses) expect(said).toContain(clause);
    expect(clauses.map((clause) => said.indexOf(clause))).toEqual(
      clauses.map((clause) => said.indexOf(clause)).sort((a, b) => a - b),
    );
    expect(at(tableOf('empty-chairs')).notes[0]?.text).toContain('Palais Niederoesterreich');
    expect(at(tableOf('the-agenda')).notes[0]?.text).toContain('names no room');
  });
});
