import { tabulateFigure } from '../../figures/charts/registry.ts';
import type { Figures } from '../../figures/charts/figure-scripts.ts';
import { fill } from '../../story/formats.ts';
import type { Edition } from '../../story/current-story.ts';
import type { CardSubject } from './card-subjects.ts';

/** What a card says beside its picture. */
export interface CardWords {
  /** The site's name, unless it is the title. */
  name: string | null;
  /** Lines above the title: where and when. */
  dateline: string[];
  title: string;
  /** A sentence below the title. */
  below: string | null;
}

/** A card's words: those that the page has at its head. */
export function cardWords(edition: Edition, subject: CardSubject, figures: Figures): CardWords {
  const { facts, formats, interface: words } = edition;
  const { name, question } = words.site;
  switch (subject.kind) {
    case 'step': {
      const { title, place, date } = subject.step;
      const dateline = [facts.places[place]?.name ?? place, formats.longDate(date)];
      return { name, dateline, title, below: null };
    }
    case 'figure': {
      const { scene, date } = subject.step;
      const context = { facts, words: words.figures, formats };
      const table = scene.figure && tabulateFigure(figures, scene.figure, date, context);
      return { name, dateline: [], title: table?.caption ?? '', below: null };
    }
    case 'chapter': {
      const { number, title, question: asked, place, date, steps } = subject.chapter;
      const where = `${facts.places[place]?.name ?? place}, ${formats.date(date)}`;
      const about = fill(words.masthead.chapter, {
        number: formats.number(number),
        count: formats.number(edition.chapters.length),
        title: where,
      });
      const below = asked === steps[0]?.title ? null : asked;
      return { name, dateline: about.split(' · '), title, below };
    }
    case 'teach': {
      const { front } = edition.words.classroom.data;
      const isFront = subject.page === 'teach';
      const dateline = isFront ? [front.grades] : [front.title, front.grades];
      return { name, dateline, title: subject.title, below: isFront ? front.question : null };
    }
    case 'cover':
      return { name: null, dateline: [], title: name, below: question };
  }
}
