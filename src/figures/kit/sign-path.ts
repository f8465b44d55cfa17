import type { PlaceSign } from '../../story/facts/facts.ts';

/**
 * The outline of a place's sign around 0, 0, as an SVG path. Areas differ by less than a tenth so that all look equally
 * heavy.
 */
export function signPath(sign: PlaceSign, radius: number): string {
  const r = (factor: number) => (radius * factor).toFixed(2);
  switch (sign) {
    case 'circle':
      return `M${r(-1)},0A${r(1)},${r(1)},0,1,1,${r(1)},0A${r(1)},${r(1)},0,1,1,${r(-1)},0Z`;
    case 'square':
      return `M${r(-0.9)},${r(-0.9)}H${r(0.9)}V${r(0.9)}H${r(-0.9)}Z`;
    case 'diamond':
      return `M0,${r(-1.28)}L${r(1.28)},0L0,${r(1.28)}L${r(-1.28)},0Z`;
    case 'triangle':
      return `M0,${r(-1.22)}L${r(1.2)},${r(0.92)}H${r(-1.2)}Z`;
    case 'plus':
      return `M${r(-1)},0H${r(1)}M0,${r(-1)}V${r(1)}`;
  }
}

/** A sign struck through: what was announced there and did not take place. */
export function struckPath(sign: PlaceSign, radius: number): string {
  const reach = (radius * 1.5).toFixed(2);
  return `${signPath(sign, radius)}M-${reach},${reach}L${reach},-${reach}`;
}
