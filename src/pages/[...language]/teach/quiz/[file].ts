import { formatsWith } from '../../../../classroom/questions/question-files.ts';
import { pathsOfFiles, serveFile } from '../../../../classroom/questions/serve-files.ts';

export function getStaticPaths() {
  return pathsOfFiles(formatsWith({ answers: false }));
}

/** Questions as a file without their answers. */
export const GET = serveFile;
