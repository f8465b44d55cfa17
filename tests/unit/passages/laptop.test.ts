import { laptop } from '../stages.ts';
import { testStage } from './stage.ts';

testStage(laptop, { isEitherWay: true });
testStage(laptop, { isEitherWay: true, hasHindsight: true });
