import { startInlineNotes } from '../page/inline-notes.ts';
import { nameMarkers } from '../page/name-markers.ts';
import { readPageData } from '../page/read-page-data.ts';

// For a step's own page, besides what every page without a story has: notes open below their paragraph.
startInlineNotes(readPageData().words);
nameMarkers();
