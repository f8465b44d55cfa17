import { phone } from '../stages.ts';
import { testStage } from './stage.ts';

// One file for each kind of stage, because files run in parallel.
testStage(phone, { isEitherWay: true });
testStage(phone, { isEitherWay: true, hasHindsight: true });
