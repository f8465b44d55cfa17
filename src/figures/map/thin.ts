import type { GeoStream } from 'd3';

/** Islands and lakes smaller than so many times the least step, both ways, are left out. */
const SPECK = 1.6;

/** Passes on only points at least `px` from the last one, the ends of lines always, and no specks. */
export function thin(output: GeoStream, px: number): GeoStream {
  let line: [number, number][] = [];
  return {
    point(x, y) {
      line.push([x, y]);
    },
    lineStart() {
      line = [];
    },
    lineEnd() {
      if (isSpeck(line, px * SPECK)) return;
      output.lineStart();
      let last: [number, number] | null = null;
      line.forEach(([x, y], index) => {
        const isFar = !last || Math.hypot(x - last[0], y - last[1]) >= px;
        if (!isFar && index < line.length - 1) return;
        last = [x, y];
        output.point(x, y);
      });
      output.lineEnd();
    },
    polygonStart() {
      output.polygonStart();
    },
    polygonEnd() {
      output.polygonEnd();
    },
  };
}

function isSpeck(line: readonly [number, number][], px: number): boolean {
  const xs = line.map(([x]) => x);
  const ys = line.map(([, y]) => y);
  const width = Math.max(...xs) - Math.min(...xs);
  const height = Math.max(...ys) - Math.min(...ys);
  return width < px && height < px;
}
