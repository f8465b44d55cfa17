import type { FigureScenes } from '../../../schema/figure.ts';
import type { Figure } from '../figure.ts';
import { drawLedger } from './ledger-draw.ts';
import { layoutLedger, type LedgerGeometry } from './ledger-layout.ts';
import { describeLedger, tabulateLedger } from './ledger-words.ts';

/** The sheet with two columns that came with SALT II. It has no time axis. */
export const ledger: Figure<FigureScenes['ledger'], object, LedgerGeometry> = {
  interpolate: () => () => ({}),
  layout: (_, context) => layoutLedger(context),
  draw: drawLedger,
  describe: (_scene, _date, context) => describeLedger(context),
  tabulate: (_scene, _date, context) => tabulateLedger(context),
};
