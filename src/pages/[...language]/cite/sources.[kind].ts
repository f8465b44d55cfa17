import type { APIRoute, GetStaticPaths } from 'astro';
import { citationFiles, citeInFiles, type CitationFile } from '../../../citations/cite.ts';
import { sourceWork } from '../../../citations/source-work.ts';
import { languagePaths, story } from '../../../story/current-story.ts';

interface Props {
  kind: CitationFile;
}

const TYPES = {
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  json: 'application/vnd.citationstyles.csl+json',
} as const satisfies Record<CitationFile, string>;

export const getStaticPaths = (() =>
  languagePaths().flatMap(({ path }) =>
    citationFiles.map((kind) => ({
      params: { language: path, kind },
      props: { kind } satisfies Props,
    })),
  )) satisfies GetStaticPaths;

/** All sources of the story for reference managers. */
export const GET: APIRoute<Props> = ({ props: { kind } }) =>
  new Response(`${citeInFiles(story.content.sources.data.map(sourceWork))[kind]}\n`, {
    headers: { 'Content-Type': TYPES[kind] },
  });
