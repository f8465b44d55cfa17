import type { FigureScenes } from '../../../schema/figure.ts';
import type { Figure } from '../figure.ts';
import { drawOpenSkiesFlights } from './open-skies-flights-draw.ts';
import {
  layoutOpenSkiesFlights,
  type OpenSkiesFlightsGeometry,
} from './open-skies-flights-layout.ts';
import {
  describeLaterFlights,
  describeOpenSkiesFlights,
  tabulateLaterFlights,
  tabulateOpenSkiesFlights,
} from './open-skies-flights-words.ts';

/** How many flights had been made under Open Skies by the days for which a source counts them: points without a line between them. */
export const openSkiesFlights: Figure<
  FigureScenes['open_skies_flights'],
  object,
  OpenSkiesFlightsGeometry
> = {
  interpolate: () => () => ({}),
  layout: (_, context) => layoutOpenSkiesFlights(context),
  draw: drawOpenSkiesFlights,
  describe: (_, date, context) => describeOpenSkiesFlights(date, context),
  tabulate: (_, date, context) => tabulateOpenSkiesFlights(date, context),
  ofArea: { area: 'openskies', tabulate: tabulateOpenSkiesFlights },
  later: { describe: describeLaterFlights, tabulate: tabulateLaterFlights },
};
