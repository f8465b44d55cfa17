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

/** The number of Open Skies flights made by each date for which a source gives a count, as unconnected points. */
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
