import { generate } from 'lean-qr';
import { toSvg } from 'lean-qr/extras/svg';

/** A link as a QR code; `name` is what screen readers say of it. */
export function qrCode(link: string, name: string): SVGElement {
  const svg = toSvg(generate(link), document);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', name);
  return svg;
}
