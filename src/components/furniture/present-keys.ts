import type { InterfaceWords } from '../../schema/interface.ts';

/** What a presentation's buttons do, in their order, each with its key and the word for it. */
export const PRESENT_KEYS: readonly {
  action: string;
  key: string;
  word: (words: InterfaceWords) => string;
}[] = [
  { action: 'notes', key: 'N', word: ({ present }) => present.notes },
  { action: 'highlight', key: 'H', word: ({ present }) => present.highlight },
  { action: 'blank', key: 'B', word: ({ present }) => present.blank },
  { action: 'question', key: 'Q', word: ({ present }) => present.question },
  { action: 'reveal', key: 'R', word: ({ present }) => present.reveal },
  { action: 'explore', key: 'E', word: ({ explore }) => explore.start },
  { action: 'text-size', key: 'T', word: ({ present }) => present.text_size },
  { action: 'full-screen', key: 'F', word: ({ present }) => present.full_screen },
  { action: 'presenter', key: 'P', word: ({ present }) => present.presenter },
  { action: 'chapters', key: 'C', word: ({ masthead }) => masthead.chapters },
  { action: 'leave', key: 'Esc', word: ({ present }) => present.leave },
];
