import { dropRibbon, type PlateForm } from '../figures/plate/plate-form.ts';

/** What is left of a ribbon below a chart, which needs its room: the axis with its years and the day. In px. */
const AXIS = 26;

/** The form of a chart where there is little room: all of it but the axis is the plate's. */
export function chartForm(form: PlateForm): PlateForm {
  return dropRibbon(form, form.ribbon.height - AXIS);
}
