import { rolePlayWords, type RolePlayCard } from '../../schema/classroom/role-play.ts';
import { editionIn, story, type Edition } from '../../story/current-story.ts';
import { fill } from '../../story/formats.ts';
import { sourcesOfSheet } from '../../story/lessons/lesson-sources.ts';
import type { Block, Text } from '../word/block.ts';
import { wordFile } from '../word/word-file.ts';
import { talksInLessons } from './talks-in-lesson.ts';
import { frameOf, numberOf, runsOfLesson, sourceBlocks } from './lesson-blocks.ts';

/** The role play for a word processor: the chair's script, each delegation's cards on a page, and what is filled in. */
export function rolePlayDocument(language: string): Promise<Uint8Array<ArrayBuffer>> {
  const edition = editionIn(language);
  const { formats, words } = edition;
  const { role_play: labels, sheet } = words.classroom.data;
  const play = words.role_play.data;
  const sources = sourcesOfSheet(story.content, rolePlayWords, play);
  const runs = (text: string) => runsOfLesson(edition, text, sources);
  const minutes = formats.count(sheet.minutes, play.minutes, {
    count: formats.number(play.minutes),
  });
  const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
  const toFillIn = (lines: readonly string[]): Block[] =>
    lines.flatMap((text): Block[] => [
      { kind: 'paragraph', text, staysWithNext: true },
      { kind: 'lines', count: 2 },
    ]);
  return wordFile({
    ...frameOf(edition),
    title: play.title,
    description: labels.lead,
    blocks: [
      { kind: 'paragraph', text: runs(play.lead) },
      heading(labels.situation),
      { kind: 'paragraph', text: runs(play.situation) },
      heading(labels.rules),
      { kind: 'list', sign: 'number', items: play.rules.map(runs) },
      { kind: 'new_page' },
      heading(`${labels.chair} (${minutes})`),
      {
        kind: 'table',
        head: [
          sheet.minutes_head,
          words.classroom.data.plans.phase,
          labels.chair_says,
          labels.delegations_do,
        ],
        shares: [2, 3, 7, 6],
        rows: play.chair.map((phase) => [
          formats.number(phase.minutes),
          phase.name,
          runs(phase.says),
          runs(phase.delegations),
        ]),
      },
      ...talksInLessons(edition).map((text): Block => ({ kind: 'note', text })),
      ...play.delegations.flatMap(({ name, cards }): Block[] => [
        { kind: 'new_page' },
        heading(name),
        ...cards.flatMap((card, index): Block[] => [
          {
            kind: 'heading',
            level: 2,
            text: `${card.role} (${fill(labels.card, { number: formats.number(index + 1) })})`,
          },
          ...cardBlocks(edition, card, sources),
        ]),
      ]),
      { kind: 'new_page' },
      heading(labels.communique),
      { kind: 'paragraph', text: labels.communique_about },
      ...toFillIn(play.communique),
      ...play.delegations.map(({ name }): Block => ({
        kind: 'fields',
        names: [`${name}, ${labels.signed}`],
      })),
      { kind: 'new_page' },
      heading(labels.observers),
      ...toFillIn(play.observers),
      { kind: 'new_page' },
      heading(labels.debrief),
      ...play.debrief.flatMap(({ question, happened }): Block[] => [
        {
          kind: 'paragraph',
          text: runs(question).map((run) => ({ ...run, isBold: true })),
          staysWithNext: true,
        },
        { kind: 'paragraph', text: [{ text: `${labels.happened}: ` }, ...runs(happened)] },
      ]),
      heading(labels.unknown),
      { kind: 'list', sign: 'dot', items: play.unknown.map(runs) },
      ...sourceBlocks(edition, sources),
    ],
  });
}

/** What a card says under each of its heads; where nothing was found, that. */
function cardBlocks(edition: Edition, card: RolePlayCard, sources: readonly string[]): Block[] {
  const { formats, interface: site, words } = edition;
  const { role_play: labels } = words.classroom.data;
  const { open, close } = site.quotation_marks;
  const runs = (text: string) => runsOfLesson(edition, text, sources);
  const quoted = (id: string): Text => {
    const { text, date, source } = story.content.quotations.get(id);
    const said = `${words.quotations.get(id).speaker}, ${formats.date(date)}`;
    return `${open}${text}${close} ${said} [${numberOf(edition, source, sources)}]`;
  };
  const heads: [string, Text[]][] = [
    [labels.want, card.want.map(runs)],
    [labels.know, card.know.map(runs)],
    [labels.offer, card.offer.map(runs)],
    [labels.may_not_say, card.may_not_say.map(runs)],
    [labels.words_used, card.words.map(quoted)],
  ];
  return heads.flatMap(([head, texts]): Block[] => [
    { kind: 'heading', level: 3, text: head },
    texts.length === 0
      ? { kind: 'paragraph', text: [{ text: labels.none_found, isItalic: true }] }
      : { kind: 'list', sign: 'dot', items: texts },
  ]);
}
