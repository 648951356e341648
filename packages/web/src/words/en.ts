import { agreement } from './en/agreement.ts';
import { alike } from './en/alike.ts';
import { control } from './en/control.ts';
import { day } from './en/day.ts';
import { help } from './en/help.ts';
import { inShort } from './en/in-short.ts';
import { inbox } from './en/inbox.ts';
import { incident } from './en/incident.ts';
import { intake } from './en/intake.ts';
import { map } from './en/map.ts';
import { parts } from './en/parts.ts';
import { quotes } from './en/quotes.ts';
import { register } from './en/register.ts';
import { report } from './en/report.ts';
import { review } from './en/review.ts';
import { shell } from './en/shell.ts';
import { sitrep } from './en/sitrep.ts';
import { situation } from './en/situation.ts';
import { terms } from './en/terms.ts';

/** Everything the pages say, in English: one file a page. */
export const en = {
  ...shell,
  ...parts,
  ...quotes,
  ...terms,
  ...situation,
  ...inShort,
  ...register,
  ...map,
  ...control,
  ...day,
  ...incident,
  ...report,
  ...intake,
  ...agreement,
  ...sitrep,
  ...inbox,
  ...review,
  ...alike,
  ...help,
} as const;
