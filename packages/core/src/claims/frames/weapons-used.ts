import type { Frame } from './frame.ts';

const BORNE_BY = /\b((war|attack |fighter |military )?(planes?|jets?|aircraft|helicopters?|drones?|gunships?)|artillery|tanks?|snipers?)$/i;

/** Those who bear the weapons, and no weapon: "a shooting by |gunmen|". */
const BEARERS = /\b(gunm[ae]n|troops|forces?|reinforcements)$/i;

/** What a frame says was used, with what those who did it sat in or served: "|warplanes| of the army", "regime |helicopters| dropped barrel bombs". */
export function weaponsUsed({ weapons, agents }: Frame): string[] {
  const used = weapons.filter((weapon) => !BEARERS.test(weapon));
  for (const { name } of agents) {
    const borne = BORNE_BY.exec(name)?.[0];
    if (borne && !used.some((w) => w.toLowerCase().endsWith(borne.toLowerCase()))) used.push(borne);
  }
  return used;
}
