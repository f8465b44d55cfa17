import { describe, expect, it } from 'vitest';
import { storyboard } from '../../src/schema/storyboard.ts';
import { findReferences } from '../../src/story/check/find-references.ts';
import { collectSourceUses } from '../../src/story/output/source-uses.ts';
import { recordLists, recordSchemas } from '../../src/story/read/content-schemas.ts';
import { found } from './found.ts';
import { chapters, story } from './real-story.ts';

const { content } = story;
const uses = collectSourceUses(content, chapters);
const usesOf = (id: string) => found(uses.get(id), id);

/** Every source that anything in the content refers to. */
const referred = new Set([
  ...[
    ...recordLists.flatMap((list) =>
      findReferences(recordSchemas[list].array(), content[list].data),
    ),
    ...content.series.all.flatMap(({ series, file }) =>
      findReferences(series.row.array(), file.rows),
    ),
    ...[...content.storyboards.values()].flatMap(({ data }) => findReferences(storyboard, data)),
  ].flatMap(({ to, name }) => (to === 'source' ? [name] : [])),
  ...chapters
    .flatMap(({ steps }) => steps.flatMap(({ notes }) => notes))
    .flatMap(({ kind, id }) => (kind === 'source' ? [id] : [])),
]);

describe('the uses of a source', () => {
  it('exist for exactly the sources that the content refers to', () => {
    const used = [...uses]
      .filter(([, { steps, pictures, records }]) =>
        [steps, pictures, ...Object.values(records)].some((list) => list.length > 0),
      )
      .map(([id]) => id);
    expect(used.sort()).toEqual([...referred].sort());
    expect(referred.size).toBeLessThan(content.sources.data.length);
  });

  it('include the pictures drawn from its ranges and tables', () => {
    expect(usesOf('csm_ss20').pictures.map(({ scene }) => scene.map.rings)).not.toEqual([]);
    expect(usesOf('verdrag_ost').pictures.map(({ id }) => id)).toHaveLength(1);
    expect(usesOf('osce_ost08').pictures.map(({ scene }) => scene.figure?.name)).toEqual([
      'open_skies_flights',
    ]);
  });

  it('include the disputed matters on which it quotes a side', () => {
    const { source } = content.quotations.get('q_kalan');
    expect(usesOf(source).records.positions).toContain('inf_violation');
    expect(usesOf(source).records.quotations).toContain('q_kalan');
  });
});
