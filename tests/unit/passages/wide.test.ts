import { forms, threeForms } from '../stages.ts';
import { testStage } from './stage.ts';

const wider = forms.slice(forms.length / 2);

for (const form of wider) {
  if (!threeForms.includes(form)) testStage(form);
}
