import type { Size } from '../../src/figures/kit/geometry.ts';
import { plateForm, type PlateForm } from '../../src/figures/plate/plate-form.ts';
import {
  betweenPlates,
  layoutPlate,
  restPlate,
  type PlateGeometry,
  type PlateRest,
} from '../../src/figures/plate/plate-scene.ts';
import type { Scene } from '../../src/schema/scene.ts';
import { found } from './found.ts';
import { plateContext, scenes } from './real-story.ts';

/** The size of the stage in a window of some width, in CSS pixels. */
interface Stage extends Size {
  /** Width of the window. */
  window: number;
}

/** From the narrowest window to the widest, with the stage that fits in each. */
const stages: Stage[] = [
  { window: 320, width: 306, height: 330 },
  { window: 360, width: 346, height: 372 },
  { window: 390, width: 376, height: 402 },
  { window: 480, width: 466, height: 430 },
  { window: 600, width: 580, height: 500 },
  { window: 768, width: 736, height: 600 },
  { window: 1024, width: 620, height: 690 },
  { window: 1280, width: 830, height: 720 },
  { window: 1440, width: 968, height: 800 },
  { window: 1680, width: 1130, height: 900 },
  { window: 1920, width: 1280, height: 960 },
];

/** The forms of those stages at the default font size. */
export const forms: PlateForm[] = stages.map((stage) => plateForm(stage, 1));

const formIn = (window: number) =>
  found(
    forms[stages.findIndex((stage) => stage.window === window)],
    `a stage at ${String(window)} px`,
  );

export const phone = formIn(390);
export const tablet = formIn(768);
export const laptop = formIn(1440);
export const threeForms: PlateForm[] = [phone, tablet, laptop];

/** The size of the plate on a form. */
export function plateSize(form: PlateForm): Size {
  return { width: form.plate.width, height: form.plate.height };
}

/** A scene at rest on a form. */
export function restOn(scene: Scene, form: PlateForm): PlateRest {
  return restPlate(scene, form, plateContext);
}

/** The passage from one scene to another on a form, laid out at any `t`, with or without hindsight. */
export function passage(
  a: PlateRest,
  b: PlateRest,
  form: PlateForm,
  hasHindsight = false,
  context = plateContext,
): (t: number) => PlateGeometry {
  const between = betweenPlates(a, b, form, context, hasHindsight);
  return (t) => layoutPlate(between(t), form, context);
}

/** Geometries at rest by form and scene: without hindsight, and with it. */
const atRest = [
  new WeakMap<PlateForm, Map<Scene, PlateGeometry>>(),
  new WeakMap<PlateForm, Map<Scene, PlateGeometry>>(),
];

/** The geometry of a scene at rest on a form, laid out once for all tests. */
export function geometryAtRest(scene: Scene, form: PlateForm, hasHindsight = false): PlateGeometry {
  const byForm = found(atRest[Number(hasHindsight)], 'the geometries at rest');
  const byScene = byForm.get(form) ?? new Map<Scene, PlateGeometry>();
  byForm.set(form, byScene);
  const known = byScene.get(scene);
  if (known) return known;
  const rest = restOn(scene, form);
  const geometry = passage(rest, rest, form, hasHindsight)(0);
  byScene.set(scene, geometry);
  return geometry;
}

/** Every step at rest on a form. */
export function everyRest(
  form: PlateForm,
  hasHindsight = false,
): { scene: Scene; geometry: PlateGeometry }[] {
  return scenes.map((scene) => ({ scene, geometry: geometryAtRest(scene, form, hasHindsight) }));
}

/** The name of a moment in failure messages. */
export function moment(form: PlateForm, ...rest: (string | number)[]): string {
  return [`${String(form.stage.width)}x${String(form.stage.height)}`, ...rest.map(String)].join(
    ' ',
  );
}
