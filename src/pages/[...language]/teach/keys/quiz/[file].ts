import { formatsWith } from '../../../../../classroom/questions/question-files.ts';
import { pathsOfFiles, serveFile } from '../../../../../classroom/questions/serve-files.ts';

export function getStaticPaths() {
  return pathsOfFiles(formatsWith({ answers: true }));
}

/** Questions as a file that holds their answers. */
export const GET = serveFile;
