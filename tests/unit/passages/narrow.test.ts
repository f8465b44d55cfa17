import { forms, threeForms } from '../stages.ts';
import { testStage } from './stage.ts';

const narrower = forms.slice(0, forms.length / 2);

for (const form of narrower) {
  if (!threeForms.includes(form)) testStage(form);
}
