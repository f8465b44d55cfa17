import type { InterfaceWords } from '../../schema/interface.ts';

/** What the questions in the story say besides those of a quiz; their page carries it. */
export type StoryQuestionWords = InterfaceWords['story_questions']['in_story'];
