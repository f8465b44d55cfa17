import * as charts from '../../schema/chart-schemas.ts';
import { pictureSheet } from '../../schema/classroom/picture-sheet.ts';
import type { Party } from '../../schema/party.ts';
import { checked } from '../read/checked.ts';
import type { ContentFile } from '../read/content-file.ts';
import type { Content, LanguageContent } from '../read/content.ts';
import type { Path } from '../read/describe-issues.ts';
import type { Problem } from '../read/problem.ts';
import { sameNames } from './same-names.ts';

/** Lessons are fair and exact: both sides in each set of documents, nobody else's words, nothing that came later. */
export function checkClassroom(content: Content): Problem[] {
  return [...content.languages.values()].flatMap((language) => [
    ...checkDocumentSets(content, language),
    ...checkRolePlay(content, language),
    ...checkPictureSheets(content, language),
    ...checkPlans(language),
  ]);
}

/** What a part of a lesson takes is among the materials that its plan lists. */
function checkPlans({ plans: file }: LanguageContent): Problem[] {
  return Object.entries(file.data).flatMap(([id, { lessons, materials }]) => {
    const listed = materials.map((one) => JSON.stringify(one));
    return lessons.flatMap(({ phases }, lesson) =>
      phases.flatMap(({ uses = [] }, phase) =>
        uses.flatMap((one, at) => {
          if (listed.includes(JSON.stringify(one))) return [];
          const path = [id, 'lessons', lesson, 'phases', phase, 'uses', at];
          const found = `"${Object.values(one).join('')}"`;
          return [file.problemAt(path, { found, allowed: 'one of the materials of its plan' })];
        }),
      ),
    );
  });
}

/** Each set has words of two sides at least, and each excerpt is that side's by the record of the dispute. */
function checkDocumentSets(content: Content, { document_sets: file }: LanguageContent): Problem[] {
  return Object.entries(file.data).flatMap(([id, { matter, excerpts }]) => {
    const { sides } = content.positions.get(matter);
    const wrong = excerpts.flatMap(({ side, quotation }, index) => {
      if (sides[side]?.quotations.includes(quotation)) return [];
      const allowed = `a quotation that ${content.positions.name} lists for ${side} under ${matter}`;
      return [
        file.problemAt([id, 'excerpts', index, 'quotation'], { found: `"${quotation}"`, allowed }),
      ];
    });
    const heard = new Set(excerpts.map(({ side }) => side));
    if (heard.size >= 2) return wrong;
    const found = `the words of one side only: ${[...heard].join(', ')}`;
    const allowed = 'an excerpt from each of two sides at least';
    return [...wrong, file.problemAt([id, 'excerpts'], { found, allowed })];
  });
}

/** No card has words from after the day of the talks, or of another side; and the chair's minutes add up. */
function checkRolePlay(content: Content, { role_play: file }: LanguageContent): Problem[] {
  const { day, minutes, chair, lengths, delegations } = file.data;
  const spent = chair.reduce((sum, phase) => sum + phase.minutes, 0);
  const problems = delegations.flatMap(({ side, cards }, index) =>
    cards.flatMap(({ words }, card) =>
      words.flatMap((quotation, at) =>
        wordsProblem(content, file, { quotation, side, day }, [
          ...(['delegations', index, 'cards', card, 'words', at] as const),
        ]),
      ),
    ),
  );
  lengths.forEach((length, index) => {
    const at = ['lengths', index] as const;
    if (length.chair.length !== chair.length) {
      const found = `${String(length.chair.length)} phases`;
      problems.push(file.problemAt([...at, 'chair'], { found, allowed: String(chair.length) }));
    }
    const sum = length.chair.reduce((all, one) => all + one, length.afterwards);
    if (sum === length.total) return;
    const allowed = `${String(sum)}, the sum of its minutes`;
    problems.push(file.problemAt([...at, 'total'], { found: String(length.total), allowed }));
  });
  if (spent === minutes) return problems;
  const allowed = `${String(spent)}, the sum of the chair's minutes`;
  return [...problems, file.problemAt(['minutes'], { found: String(minutes), allowed })];
}

function wordsProblem(
  content: Content,
  file: ContentFile<unknown>,
  { quotation, side, day }: { quotation: string; side: Party; day: string },
  path: Path,
): Problem[] {
  const { date } = content.quotations.get(quotation);
  if (date > day) {
    const allowed = `words that were known on ${day}`;
    return [file.problemAt(path, { found: `"${quotation}", which is from ${date}`, allowed })];
  }
  const isTheirs = content.positions.data.some(({ sides }) =>
    sides[side]?.quotations.includes(quotation),
  );
  if (isTheirs) return [];
  const allowed = `a quotation that ${content.positions.name} lists for ${side}`;
  return [file.problemAt(path, { found: `"${quotation}"`, allowed })];
}

/** Each figure has a sheet, on a step that shows it. */
function checkPictureSheets(
  content: Content,
  { picture_sheets: file }: LanguageContent,
): Problem[] {
  const names = Object.keys(charts);
  const missing = sameNames(names, 'src/schema/chart-schemas.ts', {
    words: file,
    path: [],
    schema: pictureSheet,
  });
  const scenes = new Map(
    [...content.storyboards.values()].flatMap(({ data }) => Object.entries(data)),
  );
  const wrong = Object.entries(file.data).flatMap(([figure, { step }]) => {
    const scene = checked(scenes.get(step), `scene of ${step}`);
    if (scene.figure?.name === figure) return [];
    const allowed = `a step whose figure is ${figure}`;
    return [file.problemAt([figure, 'step'], { found: `"${step}"`, allowed })];
  });
  return [...missing, ...wrong];
}
