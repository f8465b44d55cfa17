import type { APIRoute } from 'astro';
import { teachSlug } from '../../../../components/addresses.ts';
import { materialLink } from '../../../../components/classroom/material-link.ts';
import { planDocument } from '../../../../classroom/lessons/plan-document.ts';
import { serveWord } from '../../../../classroom/word/serve-word.ts';
import type { Material } from '../../../../schema/classroom/material.ts';
import { editionIn, languagePaths } from '../../../../story/current-story.ts';

interface Props {
  language: string;
  id: string;
}

export function getStaticPaths() {
  return languagePaths().flatMap(({ language, path }) =>
    Object.keys(editionIn(language).words.plans.data).map((id) => ({
      params: { language: path, file: teachSlug(id) },
      props: { language, id },
    })),
  );
}

/** The sheet as a document for a word processor. */
export const GET: APIRoute<Props> = async ({ props: { language, id }, site }) => {
  const edition = editionIn(language);
  const addressIn = (material: Material) => {
    const { href } = materialLink(edition, material);
    return site === undefined ? href : new URL(href, site).href;
  };
  return serveWord(await planDocument(language, id, addressIn));
};
