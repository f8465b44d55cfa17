import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { run } from '../run.ts';

/** Fetched by npx on demand: it brings over a hundred packages that nothing else here needs. */
const LIGHTHOUSE = 'lighthouse@13.5.0';

const reportSchema = z.object({
  lighthouseVersion: z.string(),
  categories: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      displayValue: z.string().optional(),
    }),
  ),
});

export interface LighthouseFigures {
  version: string;
  categories: {
    title: string;
    /** 0 to 100; null where Lighthouse could not judge. */
    score: number | null;
    /** Audits that fell short, with the measured values. */
    short: string[];
  }[];
}

/** Runs Lighthouse's phone audit of a page. */
export async function measureLighthouse(
  browser: string,
  address: string,
): Promise<LighthouseFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const file = join(folder, 'report.json');
  try {
    const { code, output } = await run(
      'npx',
      [
        '--yes',
        LIGHTHOUSE,
        address,
        '--quiet',
        '--output=json',
        `--output-path=${file}`,
        '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
      ],
      { keep: true, env: { CHROME_PATH: browser } },
    );
    if (code !== 0) throw new Error(`Lighthouse ended with ${String(code)}:\n${output}`);
    const report = reportSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return {
      version: report.lighthouseVersion,
      categories: Object.values(report.categories).map(({ title, score, auditRefs }) => ({
        title,
        score: score === null ? null : Math.round(score * 100),
        short: auditRefs.flatMap(({ id, weight }) => {
          const audit = report.audits[id];
          if (!audit || weight === 0 || audit.score === null || audit.score === 1) return [];
          const { title: what, displayValue: value } = audit;
          return [value === undefined ? what : `${what}: ${value}`];
        }),
      })),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
