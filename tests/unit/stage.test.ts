import { beforeEach, describe, expect, test } from 'vitest';
import { FigureError } from '../../src/figures/charts/registry.ts';
import type { PlateGeometry } from '../../src/figures/plate/plate-scene.ts';
import { Stage, type OwnPicture, type StageMode, type Whereabouts } from '../../src/stage/stage.ts';
import { found } from './found.ts';
import { scenes } from './real-story.ts';
import { geometryAtRest, laptop } from './stages.ts';

const atRest = scenes.slice(0, 3).map((scene) => geometryAtRest(scene, laptop));
const storyPicture = found(atRest[0], 'a laid out step');
const ownPicture = found(atRest[2], 'another laid out step');

/** The calls that the stage made, in order. */
let calls: string[];
/** The last drawing. */
let drawn: PlateGeometry | null;
let isFigureBroken: boolean;
let lacking: Set<number>;
let stage: Stage;
/** Where the reader is; changed by the tests. */
let reader: {
  -readonly [Key in keyof Whereabouts]: Whereabouts[Key];
};

let ratio = 1;

beforeEach(() => {
  calls = [];
  ratio = 1;
  drawn = null;
  isFigureBroken = false;
  lacking = new Set();
  reader = {
    position: { index: 0, t: 0, within: 0 },
    layout: { hasStage: true, stage: laptop.stage, scale: 1 },
    isInStory: true,
    canMove: () => true,
  };
  stage = new Stage({
    steps: scenes.slice(0, 3).map((scene) => ({ id: scene.step, scene })),
    plate: {
      resize: () => calls.push('resize'),
      hasHindsight: false,
      layout: (index, t) => {
        calls.push(`layout ${String(index)} ${String(t)}`);
        if (isFigureBroken) throw new FigureError('dots', new Error('broken'));
        return storyPicture;
      },
      draw: (geometry) => {
        calls.push('draw');
        drawn = geometry;
      },
      isLackingFigure: (index) => lacking.has(index),
      withdraw: () => {
        calls.push('withdraw');
        isFigureBroken = false;
      },
    },
    map: {
      approach: (city) => calls.push(`approach ${city}`),
      show: () => calls.push('map'),
      start: () => calls.push('load map'),
    },
    marks: {
      show: (_, { opensInPlace }) => calls.push(opensInPlace ? 'marks in place' : 'marks'),
    },
    bars: { show: () => calls.push('bars') },
    standIn: {
      show: (index) => calls.push(`stand-in ${String(index)}`),
      hide: () => calls.push('no stand-in'),
    },
    attributes: { show: (id) => calls.push(`shows ${id}`) },
    progress: () => calls.push('progress'),
    settings: { motion: () => 'full', hasHindsight: () => false, pixelRatio: () => ratio },
  });
});

const drawings = () => calls.filter((call) => call === 'draw').length;

describe('the stage', () => {
  test('does everything in the documented order', () => {
    stage.addMode({ update: () => calls.push('first mode') });
    stage.addMode({ update: () => calls.push('second mode') });
    stage.show(reader);
    expect(calls.filter((call) => !call.startsWith('approach'))).toEqual([
      'progress',
      'first mode',
      'second mode',
      'resize',
      'layout 0 0',
      'no stand-in',
      'map',
      'draw',
      'bars',
      'marks',
      `shows ${found(scenes[0], 'a scene').step}`,
      'load map',
    ]);
  });

  test('draws a moment once, and again after it has been invalidated', () => {
    stage.show(reader);
    stage.show(reader);
    expect(drawings()).toBe(1);
    stage.invalidate();
    expect(drawings()).toBe(1);
    stage.show(reader);
    expect(drawings()).toBe(2);
    stage.redraw();
    expect(drawings()).toBe(3);
  });

  test('draws another moment when the reader moves, or the stage changes its size or its pixels', () => {
    stage.show(reader);
    reader.position = { index: 0, t: 0.25, within: 1 };
    stage.show(reader);
    expect(calls).toContain('layout 0 0.25');
    reader.layout = { ...reader.layout, scale: 2 };
    stage.show(reader);
    expect(drawings()).toBe(3);
    ratio = 2;
    stage.show(reader);
    expect(drawings()).toBe(4);
  });

  test('draws nothing before the first moment, or if the page has no stage', () => {
    stage.redraw();
    expect(calls).toEqual([]);
    reader.layout = { ...reader.layout, hasStage: false };
    stage.show(reader);
    expect(calls).toEqual(['progress']);
  });

  test('goes on without a broken figure, and shows the step’s still instead', () => {
    isFigureBroken = true;
    lacking.add(0);
    stage.show(reader);
    expect(calls).toContain('withdraw');
    expect(calls).toContain('stand-in 0');
    expect(drawings()).toBe(1);
  });

  test('lets any other mistake through', () => {
    stage.addMode({
      update: () => {
        throw new TypeError('not a figure');
      },
    });
    expect(() => {
      stage.show(reader);
    }).toThrow('not a figure');
  });
});

describe('a mode', () => {
  /** An example of a new mode: it shows its own picture at step 1 and ends elsewhere. */
  class Magnifier implements StageMode {
    picture: OwnPicture | null = null;

    begin(): void {
      this.picture = { layout: () => ownPicture, nearestCity: () => 'vienna' };
    }

    update({ position }: Whereabouts): void {
      if (position.index !== 1) this.picture = null;
    }
  }

  test('can be added, and its picture replaces the story’s until it ends', () => {
    const magnifier = new Magnifier();
    stage.addMode(magnifier);
    reader.position = { index: 1, t: 0, within: 0 };
    lacking.add(1);
    stage.show(reader);
    expect(drawn).toBe(storyPicture);
    expect(calls).toContain('stand-in 1');

    calls = [];
    magnifier.begin();
    stage.redraw();
    expect(drawn).toBe(ownPicture);
    expect(calls).toContain('marks in place');
    expect(calls).not.toContain('stand-in 1');
    expect(calls.some((call) => call.startsWith('layout'))).toBe(false);

    reader.position = { index: 2, t: 0, within: 0 };
    stage.show(reader);
    expect(drawn).toBe(storyPicture);
  });

  test('leaves the stage as it is while its picture cannot be laid out', () => {
    stage.addMode({
      update: () => undefined,
      picture: { layout: () => null, nearestCity: () => '' },
    });
    stage.show(reader);
    expect(drawn).toBeNull();
  });
});
