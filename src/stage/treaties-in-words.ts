import type { PictureWords } from '../figures/plate/plate-scene.ts';
import { treatyLife } from '../figures/timeline/treaty-state.ts';
import type { InterfaceWords } from '../schema/interface.ts';
import { instantOf } from '../story/facts/dates.ts';
import type { Facts } from '../story/facts/facts.ts';
import { fill, type Formats } from '../story/formats.ts';
import type { TreatyOnRibbon } from './event-panel.ts';

/** What is known of some treaties on a day (`today`, ms since 1970, UTC), in words; nothing later. */
export function treatiesInWords(
  ids: readonly string[],
  today: number,
  facts: Facts,
  { timeline: words }: Pick<InterfaceWords, 'timeline'>,
  pictures: PictureWords,
  formats: Formats,
): TreatyOnRibbon[] {
  return ids.flatMap((id) => {
    const treaty = facts.treaties[id];
    if (!treaty) return [];
    const { signed, enteredIntoForce: start } = treaty;
    const isStarted = start !== null && instantOf(start) <= today;
    const told = facts.events
      .filter(({ treaties, stepId, date }) => {
        return treaties.includes(id) && stepId !== null && instantOf(date) <= today;
      })
      .toSorted((a, b) => instantOf(a.date) - instantOf(b.date))[0];
    return [
      {
        state: pictures.timeline.treatyState(treaty, treatyLife(treaty, today)),
        dates: isStarted
          ? fill(words.signed_and_begun, {
              signed: formats.date(signed),
              begun: formats.date(start),
            })
          : fill(words.signed_on, { signed: formats.date(signed) }),
        stepId: told?.stepId ?? null,
      },
    ];
  });
}
