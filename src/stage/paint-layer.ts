import type { Figures } from '../figures/charts/figure-scripts.ts';
import { isPainted, paintFigure } from '../figures/charts/registry.ts';
import type { PlateGeometry } from '../figures/plate/plate-scene.ts';
import { requireCanvas } from '../page/dom.ts';

/** The canvas over the map, on which figures paint what would be too many elements for SVG. */
export class PaintLayer {
  /** Null where the browser has no canvas. */
  readonly #context: CanvasRenderingContext2D | null;
  /** Custom properties, resolved for the current theme. */
  readonly #colours = new Map<string, string>();
  #isPainted = false;

  constructor(host: HTMLElement) {
    // This hint keeps it off the GPU: on an emulated one, thousands of small curves take seconds a frame.
    this.#context = requireCanvas('[data-layer="paint"]', host).getContext('2d', {
      willReadFrequently: true,
    });
  }

  /** Whether anything can be painted here. If not, figures draw everything as SVG. */
  get canPaint(): boolean {
    return this.#context !== null;
  }

  /** Paints the figures of a moment that have a painted part; hides the canvas if none has. */
  paint(available: Figures, { figures, form, map: { size } }: PlateGeometry): void {
    const context = this.#context;
    const painted = figures.filter((figure) => figure.presence > 0 && isPainted(available, figure));
    if (!context || (painted.length === 0 && !this.#isPainted)) return;
    this.#isPainted = painted.length > 0;
    const { canvas } = context;
    canvas.hidden = !this.#isPainted;
    const ratio = devicePixelRatio * form.scale;
    const width = Math.round(size.width * ratio);
    const height = Math.round(size.height * ratio);
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, size.width, size.height);
    for (const figure of painted) {
      context.setTransform(ratio, 0, 0, ratio, 0, Math.round(figure.below * ratio));
      paintFigure(available, context, figure, (property) => this.#colourOf(property, canvas));
    }
  }

  /** Forgets the colours: the theme has changed. */
  recolour(): void {
    this.#colours.clear();
  }

  /** A custom property names a colour for each theme, which a canvas cannot read; set as its own colour, it is resolved. */
  #colourOf(property: string, canvas: HTMLCanvasElement): string {
    const known = this.#colours.get(property);
    if (known !== undefined) return known;
    canvas.style.color = `var(${property})`;
    const { color: colour } = getComputedStyle(canvas);
    this.#colours.set(property, colour);
    return colour;
  }
}
