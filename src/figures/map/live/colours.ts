import type { Colours } from './style.ts';

/** Reads the page's colours by role in the current theme, as `rgb(…)`, which MapLibre understands. */
export function readColours(host: HTMLElement): Colours {
  const probe = document.createElement('span');
  host.append(probe);
  const known = new Map<string, string>();
  const read = (role: string) => {
    probe.style.color = `var(--${role})`;
    return getComputedStyle(probe).color;
  };
  for (const role of ROLES) known.set(role, read(role));
  probe.remove();
  return (role) => {
    const colour = known.get(role);
    if (colour === undefined) throw new Error(`the map has no colour ${role}`);
    return colour;
  };
}

const ROLES = [
  'sea',
  'sea-line',
  'river',
  'land',
  'neighbour',
  'border',
  'disputed',
  'us-tint',
  'ru-tint',
  'nato-tint',
  'pact-tint',
  'china-tint',
  'force-tint',
  'signed-tint',
  'neutral-tint',
];
