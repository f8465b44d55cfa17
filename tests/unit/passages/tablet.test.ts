import { tablet } from '../stages.ts';
import { testStage } from './stage.ts';

testStage(tablet, { isEitherWay: true });
