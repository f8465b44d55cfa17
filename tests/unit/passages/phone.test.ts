import { phone } from '../stages.ts';
import { testStage } from './stage.ts';

// A file for each kind of stage, because files run side by side.
testStage(phone, { isEitherWay: true });
testStage(phone, { isEitherWay: true, hasHindsight: true });
