import { startAssign } from '../classroom/assign/assign.ts';

// The page for teachers, besides what every page without a story has.
startAssign();
