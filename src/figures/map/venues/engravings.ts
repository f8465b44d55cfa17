import { arch, box, line, mirrored, row, shade, shape, type Engraving } from './strokes.ts';

/** The fronts of buildings as line drawings of our own, simplified; by the ids of venues in `data/places.yaml`. */
export const engravings: Record<string, Engraving> = {
  presidential_palace: presidentialPalace(),
  finlandia_hall: finlandiaHall(),
  belvedere: belvedere(),
  kremlin: grandKremlinPalace(),
};

/** In place of the front of a building that no source names: the ground that it stands on, and nothing more. */
export const UNKNOWN: Engraving = {
  width: 160,
  height: 46,
  body: '',
  edges: line(0, 44, 160, 44),
  fine:
    row(8, 152, 24, (x) => line(x - 2, 10, x + 1, 10)) +
    row(10, 44, 6, (y) => line(8, y - 2, 8, y + 1) + line(152, y - 2, 152, y + 1)),
};

function presidentialPalace(): Engraving {
  const window = (y: number, height: number) => (x: number) => box(x - 1.6, y, 3.2, height);
  const wings = (y: number, height: number) =>
    row(5, 56, 6, window(y, height)) + row(104, 155, 6, window(y, height));
  return {
    width: 160,
    height: 66,
    body: box(3, 18, 154, 46) + shape([54, 18], [80, 6], [106, 18]),
    edges:
      box(3, 18, 154, 46) +
      shape([54, 18], [80, 6], [106, 18]) +
      shape([59, 16], [80, 8.6], [101, 16]) +
      line(3, 21, 157, 21) +
      line(3, 47, 157, 47) +
      line(57, 21, 57, 64) +
      line(103, 21, 103, 64) +
      line(0, 64, 160, 64),
    fine:
      wings(25, 5) +
      wings(34, 9) +
      wings(52, 7) +
      row(60, 100, 5, window(26, 5)) +
      row(60, 100, 5, window(35, 9)) +
      row(59, 101, 6, (x) => box(x - 1, 22.5, 2, 24)) +
      row(61, 99, 5, (x) => arch(x - 2.2, 51, 4.4, 13)) +
      line(3, 19.5, 157, 19.5) +
      shade(3, 61.4, 52, 2.6) +
      shade(105, 61.4, 52, 2.6),
  };
}

function finlandiaHall(): Engraving {
  const hall = shape([60, 40], [60, 20], [74, 5], [112, 5], [112, 17], [121, 24], [121, 40]);
  return {
    width: 160,
    height: 66,
    body: box(2, 40, 156, 24) + hall,
    edges:
      box(2, 40, 156, 24) +
      hall +
      line(74, 5, 74, 40) +
      line(112, 17, 112, 40) +
      line(2, 52, 158, 52) +
      line(0, 64, 160, 64),
    fine:
      shade(60, 21, 14, 19, 3.5) +
      shade(74, 5, 38, 35, 3.8) +
      shade(112, 24, 9, 16, 3) +
      shade(2, 40, 156, 5, 5.2) +
      row(2, 158, 30, (x) => box(x - 1.7, 46, 3.4, 4)) +
      row(2, 158, 52, (x) => line(x, 54, x, 62)) +
      line(2, 54, 158, 54) +
      line(2, 62, 158, 62),
  };
}

function belvedere(): Engraving {
  const roof = 'M56,26C60,25,61,12,68,11H92C99,12,100,25,104,26Z';
  const corner = (at: (x: number) => number) =>
    `M${String(at(3))},34C${String(at(4))},27,${String(at(8))},24,${String(at(12))},23C${String(at(16))},24,${String(at(20))},27,${String(at(21))},34Z`;
  const wingRoof = (at: (x: number) => number) =>
    shape([at(21), 33], [at(25), 25], [at(55), 25], [at(57), 33]);
  const walls =
    box(3, 34, 18, 30) + box(139, 34, 18, 30) + box(21, 33, 36, 31) + box(103, 33, 36, 31);
  const centre = box(56, 26, 48, 38);
  return {
    width: 160,
    height: 66,
    body: walls + centre + roof + mirrored(80, corner) + mirrored(80, wingRoof),
    edges:
      walls +
      centre +
      roof +
      mirrored(80, corner) +
      mirrored(80, wingRoof) +
      mirrored(80, (at) => line(at(12), 23, at(12), 18)) +
      line(56, 46, 104, 46) +
      line(0, 64, 160, 64),
    fine:
      row(57, 103, 5, (x) => arch(x - 2.4, 30, 4.8, 13)) +
      row(60, 100, 3, (x) => arch(x - 4, 49, 8, 15)) +
      mirrored(80, (at) => row(at(22), at(56), 5, (x) => arch(x - 1.8, 37, 3.6, 9))) +
      mirrored(80, (at) => row(at(22), at(56), 5, (x) => box(x - 1.6, 52, 3.2, 7))) +
      mirrored(80, (at) => row(at(5), at(19), 2, (x) => arch(x - 1.7, 38, 3.4, 9))) +
      mirrored(80, (at) => row(at(5), at(19), 2, (x) => box(x - 1.5, 52, 3, 7))) +
      mirrored(80, (at) => line(at(3), 49, at(57), 49)) +
      shade(66, 13, 28, 12, 3) +
      mirrored(80, (at) => row(at(26), at(54), 9, (x) => line(x, 26, x, 32))) +
      row(58, 102, 12, (x) => line(x, 26, x, 28)),
  };
}

function grandKremlinPalace(): Engraving {
  const attic = box(64, 15, 32, 9);
  const roof = 'M68,15C70,9,76,7,80,6C84,7,90,9,92,15Z';
  const gable = (x: number) => `M${String(x - 5)},24V18q5,-6,10,0V24`;
  return {
    width: 160,
    height: 66,
    body: box(2, 24, 156, 40) + attic + roof,
    edges:
      box(2, 24, 156, 40) +
      attic +
      roof +
      line(80, 6, 80, 0) +
      line(2, 27, 158, 27) +
      line(2, 49, 158, 49) +
      line(64, 27, 64, 49) +
      line(96, 27, 96, 49) +
      line(0, 64, 160, 64),
    fine:
      box(80, 0.5, 7, 3.5) +
      row(65, 95, 3, gable) +
      row(4, 64, 9, (x) => arch(x - 1.9, 29.5, 3.8, 7) + line(x, 30, x, 36)) +
      row(96, 156, 9, (x) => arch(x - 1.9, 29.5, 3.8, 7) + line(x, 30, x, 36)) +
      row(4, 64, 9, (x) => arch(x - 1.9, 39, 3.8, 8)) +
      row(96, 156, 9, (x) => arch(x - 1.9, 39, 3.8, 8)) +
      row(65, 95, 5, (x) => arch(x - 1.9, 29.5, 3.8, 7) + arch(x - 1.9, 39, 3.8, 8)) +
      row(3, 157, 24, (x) => arch(x - 2, 52, 4, 12)) +
      row(2, 64, 21, (x) => line(x, 24, x, 26.6)) +
      row(96, 158, 21, (x) => line(x, 24, x, 26.6)),
  };
}
