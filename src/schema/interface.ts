import { z } from 'zod';
import { figureWords } from './figure.ts';
import { words } from './identifier.ts';
import { descriptionWords } from './words/description.ts';
import { embedWords } from './words/embed.ts';
import { exploreWords } from './words/explore.ts';
import {
  coverWords,
  endingWords,
  footerWords,
  keysWords,
  kioskWords,
  mastheadWords,
  offlineWords,
  routeWords,
  siteWords,
  viewWords,
} from './words/furniture.ts';
import { howWeKnowPageWords } from './words/how-we-know.ts';
import { mapWords } from './words/map.ts';
import { hindsightWords, modesWords } from './words/modes.ts';
import {
  changesPageWords,
  citePageWords,
  chapterPageWords,
  dataPageWords,
  datesPageWords,
  figurePageWords,
  glossaryPageWords,
  letterWords,
  movedPageWords,
  notFoundWords,
  peoplePageWords,
  sourcesPageWords,
  stepPageWords,
} from './words/pages.ts';
import { pictureFileWords } from './words/picture-file.ts';
import { presentWords, presenterPageWords } from './words/present.ts';
import { glossaryWords, stepWords } from './words/prose.ts';
import { deckWords } from './words/deck.ts';
import { questionBankWords, quizPageWords, storyQuestionsWords } from './words/quiz.ts';
import { searchPageWords } from './words/search.ts';
import { sharePanelWords } from './words/share-panel.ts';
import { signsWords } from './words/signs.ts';
import { controlsWords, eventWords, stageWords } from './words/stage.ts';
import { tableWords } from './words/table.ts';
import { timelineWords } from './words/timeline.ts';

/** `content/words/<language>/interface.yaml`: every word of the interface, in one language. */
export const interfaceWords = z.strictObject({
  /** The locale for formatting dates and numbers, e.g. en-GB. */
  locale: z.string().refine(
    (tag) => {
      try {
        return Intl.DateTimeFormat.supportedLocalesOf([tag]).length === 1;
      } catch {
        return false;
      }
    },
    { message: 'a locale this version of Node knows, e.g. en-GB' },
  ),
  /** The language's own name, shown where readers choose a language. */
  language_name: words,
  /** Which way lines run: from left to right, or from right to left. */
  direction: z.enum(['ltr', 'rtl']),
  /** The marks around a quotation. */
  quotation_marks: z.strictObject({ open: words, close: words }),
  site: siteWords,
  cover: coverWords,
  route: routeWords,
  masthead: mastheadWords,
  view: viewWords,
  keys: keysWords,
  kiosk: kioskWords,
  hindsight: hindsightWords,
  modes: modesWords,
  present: presentWords,
  presenter_page: presenterPageWords,
  chapter_page: chapterPageWords,
  step_page: stepPageWords,
  figure_page: figurePageWords,
  controls: controlsWords,
  explore: exploreWords,
  step: stepWords,
  glossary: glossaryWords,
  stage: stageWords,
  figures: figureWords,
  map: mapWords,
  timeline: timelineWords,
  description: descriptionWords,
  table: tableWords,
  share_panel: sharePanelWords,
  picture_file: pictureFileWords,
  embed: embedWords,
  event: eventWords,
  dates_page: datesPageWords,
  sources_page: sourcesPageWords,
  letters: letterWords,
  glossary_page: glossaryPageWords,
  data_page: dataPageWords,
  people_page: peoplePageWords,
  how_we_know_page: howWeKnowPageWords,
  signs: signsWords,
  search_page: searchPageWords,
  offline: offlineWords,
  ending: endingWords,
  footer: footerWords,
  cite_page: citePageWords,
  changes_page: changesPageWords,
  quiz_page: quizPageWords,
  story_questions: storyQuestionsWords,
  question_bank: questionBankWords,
  deck: deckWords,
  moved: movedPageWords,
  not_found: notFoundWords,
});
export type InterfaceWords = z.infer<typeof interfaceWords>;
