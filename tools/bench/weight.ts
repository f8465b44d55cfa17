import { BuiltSite } from '../weight/built-site.ts';
import { firstScreen, type Kind } from '../weight/first-screen.ts';

/** The weight of the whole story's first screen as sent, in bytes, by kind. */
export function weighFirst(root: string): Map<Kind, number> {
  const site = new BuiltSite(root, '/');
  const weights = new Map<Kind, number>();
  for (const [file, kind] of firstScreen(site, 'index.html')) {
    weights.set(kind, (weights.get(kind) ?? 0) + site.weigh(file));
  }
  return weights;
}
