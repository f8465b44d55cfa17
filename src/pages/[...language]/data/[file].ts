import type { APIRoute } from 'astro';
import licence from '../../../../content/LICENSE.md?raw';
import { filesOf, spreadsheetOf, zipOf } from '../../../open-data/archive.ts';
import { dataPackage } from '../../../open-data/data-package.ts';
import { dataIn } from '../../../open-data/edition-data.ts';
import { rowSchema } from '../../../open-data/row-schema.ts';
import { editionIn, languagePaths, story } from '../../../story/current-story.ts';

interface Props {
  language: string;
}

const ARCHIVE = 'four-capitals-data';
const TYPES: Record<string, string> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Every file of data in a language, by its name. */
async function filesIn(language: string): Promise<Map<string, string | Uint8Array<ArrayBuffer>>> {
  const edition = editionIn(language);
  const { data_page: page, site } = edition.interface;
  const words = edition.words.datasets.data;
  const sets = dataIn(language);
  const version = story.content.lock.data;
  const described = jsonText(dataPackage(sets, words, edition.interface, version));
  const tables = {
    ...filesOf(sets),
    ...Object.fromEntries(
      sets.map((set) => [
        `${set.id}.schema.json`,
        jsonText(rowSchema(set, edition.words.datasets.get(set.id))),
      ]),
    ),
  };
  const about = sets.map(({ id }) => {
    const { title, about } = edition.words.datasets.get(id);
    return [id, `${title}. ${about}`] as const;
  });
  const intro = [page.how, page.licence_cc_by, page.licence_fas, page.licence_quotations];
  const readme = [
    `# ${site.name}: ${page.title}`,
    ...intro,
    about.map(([id, line]) => `- ${id}.csv, ${id}.json: ${line}`).join('\n'),
  ].join('\n\n');
  return new Map<string, string | Uint8Array<ArrayBuffer>>([
    ...Object.entries(tables),
    ['datapackage.json', described],
    [
      `${ARCHIVE}.zip`,
      zipOf({
        ...tables,
        'datapackage.json': described,
        'README.md': `${readme}\n`,
        'LICENSE.md': licence,
      }),
    ],
    [
      `${ARCHIVE}.xlsx`,
      await spreadsheetOf(sets, {
        name: page.title,
        rows: [[site.name, site.description], ...intro.map((line) => ['', line]), ...about],
      }),
    ],
  ]);
}

function jsonText(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

const made = new Map<string, ReturnType<typeof filesIn>>();

/** Made once, and not for each of its files. */
function filesOnce(language: string): ReturnType<typeof filesIn> {
  const files = made.get(language) ?? filesIn(language);
  made.set(language, files);
  return files;
}

export async function getStaticPaths() {
  const paths = await Promise.all(
    languagePaths().map(async ({ language, path }) =>
      [...(await filesOnce(language)).keys()].map((file) => ({
        params: { language: path, file },
        props: { language },
      })),
    ),
  );
  return paths.flat();
}

/** A table as CSV or JSON, its JSON Schema, or all of them as a Data Package, a zip or a spreadsheet. */
export const GET: APIRoute<Props> = async ({ props: { language }, params: { file = '' } }) => {
  const content = (await filesOnce(language)).get(file);
  const type = TYPES[file.replace(/^.*\./, '')];
  if (content === undefined || type === undefined) return new Response(null, { status: 404 });
  return new Response(content, { headers: { 'Content-Type': type } });
};
