import type { StoryboardStep } from '../../schema/storyboard.ts';
import { createDateFinder, type FindDates } from '../prose/dates-in-text.ts';
import { isBefore, isKnownOn } from '../facts/dates.ts';
import type { Content } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';
import { componentOf, type ComponentUse } from '../author-components/author-components.ts';
import type { ProseBlock, ChapterStep } from '../read/read-chapter.ts';

/**
 * Nothing in a step is later than its date, neither its words nor the data they show. What came later belongs in
 * <Later>; what was already foreseeable is a treaty's deadline, or listed under `foresees` in the storyboard.
 */
export function checkHindsight(content: Content): Problem[] {
  const named = new Map<StoryboardStep, Set<string>>();
  const problems = [...content.languages.values()].flatMap((language) => {
    const findDates = createDateFinder(language.interface.data.locale);
    return language.chapters.flatMap((chapter) =>
      chapter.steps.flatMap((step) => {
        const entry = content.storyboards.get(chapter.id)?.data[step.id];
        if (!entry) return [];
        const known = named.get(entry) ?? new Set();
        named.set(entry, known);
        const context: StepContext = { content, file: chapter.file, step, entry };
        return [
          ...checkWords(context, findDates, known),
          ...step.blocks.flatMap((block) => usesIn(block)).flatMap((use) => checkUse(context, use)),
          ...step.blocks
            .flatMap((block) => usesIn(block))
            .flatMap((use) => checkCited(context, use)),
          ...checkLater(context),
        ];
      }),
    );
  });
  return [...problems, ...checkForeseen(content, named)];
}

interface StepContext {
  content: Content;
  file: string;
  step: ChapterStep;
  entry: StoryboardStep;
}

/** Also adds the later dates the words name to `named`. */
function checkWords(
  { content, file, step, entry }: StepContext,
  findDates: FindDates,
  named: Set<string>,
): Problem[] {
  const texts = [
    { line: step.line, text: step.title },
    ...step.blocks.map((block) => ({ line: block.line, text: textOf(block) })),
  ];
  return texts.flatMap(({ line, text }) =>
    findDates(text)
      .filter((date) => isBefore(entry.date, date))
      .filter((date) => {
        named.add(date);
        return !isDeadline(content, date, entry.date) && !isForeseen(entry, date);
      })
      .map((date) => ({
        file,
        line,
        field: step.id,
        found: `the date ${date}`,
        allowed: `dates up to ${entry.date}, treaty deadlines known by then, and dates the storyboard foresees; put the rest in <Later>`,
      })),
  );
}

/** Whether, as of `today`, a treaty was due to end on `date`. */
function isDeadline({ treaties }: Content, date: string, today: string): boolean {
  return treaties.data
    .flatMap((treaty) => treaty.deadlines ?? [])
    .some((deadline) => isKnownOn(deadline.known_from, today) && deadline.date.startsWith(date));
}

function isForeseen(entry: StoryboardStep, date: string): boolean {
  return entry.foresees.some((foreseen) => foreseen.date.startsWith(date));
}

function checkUse({ content, file, step, entry }: StepContext, use: ComponentUse): Problem[] {
  return componentOf(use.name)
    .shows(use.attributes, content)
    .filter(({ date }) => isBefore(entry.date, date))
    .map(({ attribute, name, date }) => ({
      file,
      line: use.line,
      field: `${use.name}.${attribute}`,
      found: `"${name}" of ${date}`,
      allowed: `what was known on ${entry.date}, the date of "${step.id}"; put the rest in <Later>`,
    }));
}

/** Figures that were first published after the step's date belong in hindsight, whatever year they are for. */
function checkCited({ content, file, step, entry }: StepContext, use: ComponentUse): Problem[] {
  return componentOf(use.name)
    .notes(use.attributes, content)
    .flatMap(({ kind, id }) => (kind === 'source' ? [content.sources.get(id)] : []))
    .filter(
      ({ new_figures: isNew, date }) =>
        isNew === true && date !== null && isBefore(entry.date, date),
    )
    .map(({ id, date }) => ({
      file,
      line: use.line,
      field: step.id,
      found: `"${id}", whose figures were first published on ${String(date)}`,
      allowed: `figures published by ${entry.date}; put the rest in <Later>`,
    }));
}

function checkLater({ content, file, step, entry }: StepContext): Problem[] {
  if (!step.later) return [];
  const { date, line } = step.later;
  const end = content.plan.data.knowledge_ends;
  const isLater = isBefore(entry.date, date) && !isBefore(end, date);
  const allowed = `a date after ${entry.date} and up to ${end}`;
  return isLater ? [] : [{ file, line, field: 'Later.date', found: `"${date}"`, allowed }];
}

/** A date under `foresees` is later than the step and is named by its words; otherwise the exception is superfluous. */
function checkForeseen(
  content: Content,
  named: ReadonlyMap<StoryboardStep, ReadonlySet<string>>,
): Problem[] {
  return [...content.storyboards.values()].flatMap((board) =>
    Object.entries(board.data).flatMap(([id, entry]) =>
      entry.foresees.flatMap(({ date }, index) => {
        const dates = [...(named.get(entry) ?? [])];
        if (dates.some((one) => date.startsWith(one))) return [];
        return [
          board.problemAt([id, 'foresees', index, 'date'], {
            found: `"${date}"`,
            allowed: `a date after ${entry.date} that this step's words name`,
          }),
        ];
      }),
    ),
  );
}

function usesIn(block: ProseBlock): ComponentUse[] {
  return block.pieces.flatMap((piece) => ('use' in piece ? [piece.use] : []));
}

function textOf(block: ProseBlock): string {
  return block.pieces.map((piece) => ('text' in piece ? piece.text : '\n')).join('');
}
