import { addressOf } from '../../components/addresses.ts';
import { loadEveryFigure, type Figures } from '../../figures/charts/figure-scripts.ts';
import { describeFigure } from '../../figures/charts/registry.ts';
import { describePlate } from '../../figures/plate/plate-describe.ts';
import { describeCover } from '../../figures/stills/cover-svg.ts';
import { editionIn, type Edition } from '../../story/current-story.ts';
import { endedOnce } from '../../story/formats.ts';
import { clip } from '../../story/prose/clip.ts';
import { CARD_SIZE } from './card-form.ts';
import { globeSubject } from './draw-card-globe.ts';
import { cardFile, cardSubjects, type CardSubject } from './card-subjects.ts';

/** The picture that a link to a page is shown with. */
export interface PageCard {
  /** From the root of the site's origin, with the base path. */
  address: string;
  /** In px. */
  width: number;
  height: number;
  /** What it shows, in at most `LONGEST_ALT` characters. */
  alt: string;
}

/** The most that a card's text may have where it is shown. */
export const LONGEST_ALT = 420;

/**
 * The card of a page in a language: `steps/<id>`, `chapters/<id>`, `figures/<name>` and what lessons are made of have their
 * own, other pages for teachers share one, and the story (undefined) and all other pages share the cover's.
 */
export async function pageCard(language: string, page?: string): Promise<PageCard> {
  const edition = editionIn(language);
  const subjects = cardSubjects(edition);
  const shared = page?.startsWith('teach/') === true ? 'teach' : '';
  const own = page !== undefined && subjects.has(page) ? page : shared;
  const subject = subjects.get(own) ?? { kind: 'cover' };
  const said = describeCard(edition, subject, await loadEveryFigure());
  return {
    ...CARD_SIZE,
    address: addressOf(language, cardFile(own)),
    alt: clip(said, LONGEST_ALT),
  };
}

/** What a card shows, in the picture's own words. */
function describeCard(edition: Edition, subject: CardSubject, figures: Figures): string {
  const { facts, formats, interface: words } = edition;
  switch (subject.kind) {
    case 'step':
      return describePlate(subject.step.scene, facts, words, formats, figures);
    case 'figure': {
      const { figure } = subject.step.scene;
      const context = { facts, words: words.figures, formats };
      return figure ? endedOnce(describeFigure(figures, figure, subject.step.date, context)) : '';
    }
    case 'chapter':
    case 'teach':
    case 'cover':
      return describeCover(edition, globeSubject(edition, subject));
  }
}
